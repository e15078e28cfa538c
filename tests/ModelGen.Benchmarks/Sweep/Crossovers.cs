namespace ModelGen.Benchmarks;

/// <summary>Finds from which width on libtorch is faster.</summary>
internal sealed class Crossovers
{
    private readonly List<(int Rows, int Threads, int Width, double Ratio)> _points = [];

    /// <summary>Takes a ratio into account; null, if it is not known, is none.</summary>
    public void Add(int rows, int threads, int width, double? ratio)
    {
        if (ratio is { } known)
        {
            _points.Add((rows, threads, width, known));
        }
    }

    /// <summary>A line for every batch size and number of threads.</summary>
    public IEnumerable<string> Lines() => _points.GroupBy(static point => (point.Rows, point.Threads)).Select(static group =>
    {
        int widest = group.Max(static point => point.Width);
        int lastAhead = group.Where(static point => point.Ratio >= 1).Select(static point => point.Width).DefaultIfEmpty(0).Max();
        string where = lastAhead == widest ? $"nowhere up to a width of {widest}" : $"above a width of {lastAhead}";
        return $"Batches of {group.Key.Rows}, {group.Key.Threads} thread{(group.Key.Threads == 1 ? "" : "s")}: libtorch takes over {where}.";
    });
}
