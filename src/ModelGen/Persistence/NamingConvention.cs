namespace ModelGen;

/// <summary>How a framework names and lays out the tensors of a layer.</summary>
/// <param name="Framework">The framework's name, for messages.</param>
/// <param name="Names">Its name for each of ours, such as "Kernel".</param>
/// <param name="Ignored">Tensors of a layer that have no meaning here.</param>
/// <param name="TransposesKernels">Whether a kernel is [units × in] instead of [in × units].</param>
internal sealed record NamingConvention(
    string Framework, IReadOnlyDictionary<string, string> Names, IReadOnlyList<string> Ignored, bool TransposesKernels)
{
    /// <summary>The one number that other frameworks do not have: of how many rows a normalization knows.</summary>
    public const string Count = "Count";

    public static NamingConvention PyTorch { get; } = new(
        "PyTorch",
        new Dictionary<string, string>
        {
            ["Kernel"] = "weight",
            ["Bias"] = "bias",
            ["Gamma"] = "weight",
            ["Beta"] = "bias",
            ["MovingMean"] = "running_mean",
            ["MovingVariance"] = "running_var",
            ["Mean"] = "mean",
            ["Variance"] = "variance",
        },
        ["num_batches_tracked"],
        TransposesKernels: true);

    public static NamingConvention Keras { get; } = new(
        "Keras",
        new Dictionary<string, string>
        {
            ["Kernel"] = "kernel",
            ["Bias"] = "bias",
            ["Gamma"] = "gamma",
            ["Beta"] = "beta",
            ["MovingMean"] = "moving_mean",
            ["MovingVariance"] = "moving_variance",
            ["Mean"] = "mean",
            ["Variance"] = "variance",
        },
        ["count"],
        TransposesKernels: false);
}
