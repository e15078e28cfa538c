namespace ModelGen.Benchmarks;

/// <summary>What a network costs in arithmetic: of its matrix products, as is the custom.</summary>
/// <param name="info">The architecture.</param>
internal sealed class NetworkCost(ModelInfo info)
{
    private readonly long[] _products = [.. info.Parameters.Where(static p => p.Shape.Count == 2).Select(static p => (long)p.Count)];

    /// <summary>Floating-point operations of a prediction.</summary>
    public double Inference(int rows) => 2.0 * rows * _products.Sum();

    /// <summary>Floating-point operations of a training step: three products a layer, but no input gradient for the first.</summary>
    public double Training(int rows) => 2.0 * rows * ((3 * _products.Sum()) - _products[0]);

    /// <summary>The widths, "784-128-64-10", and what else is in the network.</summary>
    public string Shape
    {
        get
        {
            IEnumerable<int> widths = [info.InputSize, .. info.Layers.Where(static layer => layer.Kind == "Dense").Select(static layer => layer.OutputShape[0])];
            string[] others = [.. new[] { ("BatchNorm", "batch norm"), ("Dropout", "dropout") }
                .Where(pair => info.Layers.Any(layer => layer.Kind == pair.Item1))
                .Select(static pair => pair.Item2)];
            return string.Join(", ", [string.Join('-', widths), .. others]);
        }
    }
}
