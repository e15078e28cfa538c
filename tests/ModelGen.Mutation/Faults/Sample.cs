namespace ModelGen.Mutation;

/// <summary>
/// An order of faults in which the first ones come from every file, and from every kind: first one of each file, then a second of
/// each that has two, and so on, where the faults of a file take turns by kind.
/// </summary>
internal static class Sample
{
    /// <param name="files">The faults of each file.</param>
    /// <param name="seed">Another one gives another order.</param>
    public static IEnumerable<Fault> Order(IEnumerable<IReadOnlyList<Fault>> files, int seed)
    {
        Random random = new(seed);
        List<Fault[]> shuffled = [.. files.Select(faults => Shuffle(faults, random))];
        return shuffled.SelectMany(static faults => faults.Index()).OrderBy(static entry => entry.Index).Select(static entry => entry.Item);
    }

    private static Fault[] Shuffle(IReadOnlyList<Fault> faults, Random random)
    {
        Fault[] all = [.. faults];
        random.Shuffle(all);
        string[] kinds = [.. all.Select(static fault => fault.Kind).Distinct()];
        return
        [
            .. kinds.SelectMany(kind => all.Where(fault => fault.Kind == kind).Index())
                .OrderBy(static entry => entry.Index)
                .ThenBy(entry => Array.IndexOf(all, entry.Item))
                .Select(static entry => entry.Item),
        ];
    }
}
