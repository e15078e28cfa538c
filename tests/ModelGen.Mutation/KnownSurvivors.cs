namespace ModelGen.Mutation;

/// <summary>
/// Faults that no test finds, from <c>survivors.tsv</c>: file, place, change, <c>same</c> where every result and message stays as it was or <c>other</c>, why.
/// </summary>
internal sealed class KnownSurvivors
{
    private readonly Dictionary<(string File, string Place, string Change), (bool ChangesNothing, string Reason)> _entries = File
        .ReadLines(Path.Combine(Repository.Project, "survivors.tsv"))
        .Select(static line => line.Split('\t'))
        .ToDictionary(static cells => (cells[0], cells[1], cells[2]), static cells => (cells[3] == "same", cells[4]));

    /// <summary>Why no test finds it; null when nobody knows.</summary>
    public string? Reason(Fault fault) => _entries.GetValueOrDefault(Key(fault)).Reason;

    /// <summary>Whether it is known to be no fault: nothing that the program says is different.</summary>
    public bool ChangesNothing(Fault fault) => _entries.GetValueOrDefault(Key(fault)).ChangesNothing;

    private static (string File, string Place, string Change) Key(Fault fault) => (fault.File, fault.Place, fault.Change);
}
