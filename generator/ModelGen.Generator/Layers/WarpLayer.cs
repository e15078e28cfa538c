namespace ModelGen.Generator;

/// <summary>Augmentation that shows images through a random transform.</summary>
internal abstract record WarpLayer(LayerHeader Header, FactorRange Factor, ResamplingSpec Resampling) : AugmentationLayer(Header)
{
    public sealed override string Settings => SettingsText.Join("factor " + Factor.Description, Resampling.Description);

    public override void Validate(LayerInput input, IssueList issues)
    {
        base.Validate(input, issues);
        Resampling.Validate(Header, issues);
    }

    /// <summary>The runtime's distribution of transforms, as in <c>Zoom</c>.</summary>
    protected abstract string Transform { get; }

    protected sealed override string Forward(string rows, string image, string stream) => Call("Forward", rows, image, stream);

    protected sealed override string Backward(string rows, string image, string stream) => Call("Backward", rows, image, stream);

    private string Call(string method, string rows, string image, string stream) =>
        $"""
        Kernels::WarpKernel.{method}(
            new Kernels::{Transform}({Factor.Arguments}), {rows}, {image}, buffers.Rows,
            {Resampling.Expression}, {stream}, _modelState.Threads);
        """;
}
