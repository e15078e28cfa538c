namespace ModelGen.Mutation;

/// <summary>
/// Faults that no test finds, from <c>survivors.tsv</c>: file, change, <c>same</c> where every result and message stays as it was or <c>other</c>, why.
/// </summary>
internal sealed class KnownSurvivors
{
    private readonly Dictionary<(string File, string Change), (bool ChangesNothing, string Reason)> _entries = File
        .ReadLines(Path.Combine(Repository.Project, "survivors.tsv"))
        .Select(static line => line.Split('\t'))
        .ToDictionary(static cells => (cells[0], cells[1]), static cells => (cells[2] == "same", cells[3]));

    /// <summary>Why no test finds it; null when nobody knows.</summary>
    public string? Reason(Fault fault) => _entries.GetValueOrDefault((fault.File, fault.Change)).Reason;

    /// <summary>Whether it is known to be no fault: nothing that the program says is different.</summary>
    public bool ChangesNothing(Fault fault) => _entries.GetValueOrDefault((fault.File, fault.Change)).ChangesNothing;
}
