namespace ModelGen.Mutation;

/// <summary>The results of a trial.</summary>
internal sealed class Summary(KnownSurvivors known)
{
    private const double Wanted = 0.95;

    private readonly List<Verdict> _verdicts = [];

    /// <summary>Number of changes that compiled and are faults.</summary>
    public int Count => _verdicts.Count - Harmless;

    private int Killed => _verdicts.Count(static verdict => verdict.IsKilled);

    // What a test finds is a fault, whatever the list says.
    private int Harmless => _verdicts.Count(verdict => !verdict.IsKilled && known.ChangesNothing(verdict.Fault));

    /// <summary>Whether enough faults were found, and why the others were not is known.</summary>
    public bool IsGood => Count > 0 && Killed >= Wanted * Count && _verdicts.TrueForAll(verdict => verdict.IsKilled || known.Reason(verdict.Fault) is not null);

    /// <summary>Adds and prints a verdict.</summary>
    /// <param name="index">The place of the fault in the order of the seed.</param>
    /// <param name="verdict">What became of it.</param>
    public void Add(int index, Verdict verdict)
    {
        _verdicts.Add(verdict);
        string found = verdict.IsKilled ? $"killed by {verdict.Run!.Project}: {verdict.Killer}" : $"SURVIVED in {verdict.Fault.Place}: {known.Reason(verdict.Fault) ?? "nobody knows why"}";
        Console.WriteLine($"{index} {verdict.Fault.Kind} {verdict.Fault.Description}\n    {found}");
    }

    /// <summary>Prints the counts by folder and by kind.</summary>
    public void Print()
    {
        Print(static verdict => string.Join('/', verdict.Fault.File.Split('/')[..^1]));
        Print(static verdict => verdict.Fault.Kind);
        Print(static verdict => verdict.Run?.ToString() ?? "none");
        Console.WriteLine(FormattableString.Invariant($"\n{Count} faults, {Killed} killed, {100.0 * Killed / Math.Max(Count, 1):0.0} %; {Harmless} more changes make no difference"));
    }

    private void Print(Func<Verdict, string> key)
    {
        Console.WriteLine();
        foreach (IGrouping<string, Verdict> group in _verdicts.GroupBy(key).OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            Console.WriteLine($"{group.Key}: {group.Count(static verdict => verdict.IsKilled)} of {group.Count()}");
        }
    }
}
