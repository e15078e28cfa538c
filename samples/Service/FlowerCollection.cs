using System.Collections.Immutable;
using System.Globalization;

namespace Samples;

/// <summary>The flowers whose species are known: those of the file, of which every fifth is held back, and those reported since.</summary>
public sealed class FlowerCollection
{
    private ImmutableList<Iris> _training;

    /// <summary>Reads the file.</summary>
    public FlowerCollection()
    {
        Iris[] flowers = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data/iris.csv")).Skip(1).Select(Parse)];
        _training = [.. flowers.Where(static (_, index) => index % 5 != 4)];
        HeldBack = [.. flowers.Where(static (_, index) => index % 5 == 4)];
    }

    /// <summary>Flowers to train on, those until now.</summary>
    public ImmutableList<Iris> Training => Volatile.Read(ref _training);

    /// <summary>Flowers that no model is trained on.</summary>
    public ImmutableArray<Iris> HeldBack { get; }

    /// <summary>Adds a flower for the next training; any thread may.</summary>
    public void Add(Iris flower) => ImmutableInterlocked.Update(ref _training, static (flowers, added) => flowers.Add(added), flower);

    private static Iris Parse(string line)
    {
        float[] cells = [.. line.Split(',').Select(static cell => float.Parse(cell, CultureInfo.InvariantCulture))];
        return new Iris(cells[0], cells[1], cells[2], cells[3], (Species)cells[4]);
    }
}
