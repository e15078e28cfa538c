namespace ModelGen.Mutation;

/// <summary>Faults that no test finds, with the reason, from <c>survivors.tsv</c>: file, change, why.</summary>
internal sealed class KnownSurvivors
{
    private readonly Dictionary<(string File, string Change), string> _reasons = File
        .ReadLines(Path.Combine(Repository.Project, "survivors.tsv"))
        .Select(static line => line.Split('\t'))
        .ToDictionary(static cells => (cells[0], cells[1]), static cells => cells[2]);

    /// <summary>Why no test finds it; null when nobody knows.</summary>
    public string? Reason(Fault fault) => _reasons.GetValueOrDefault((fault.File, fault.Change));
}
