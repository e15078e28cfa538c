namespace ModelGen.Generator;

/// <summary>A private method of the generated class; all of them take <c>buffers</c>.</summary>
/// <param name="Name">As in <c>ForwardDense1</c>.</param>
/// <param name="Summary">What it computes, as a formula with shapes; one line each.</param>
/// <param name="Body">The statements.</param>
/// <param name="FeedsSink">Whether it hands parameter gradients to a sink.</param>
/// <param name="IsUnrolled">Whether it multiplies in registers itself, instead of calling a kernel.</param>
internal sealed record GeneratedMethod(string Name, string Summary, string Body, bool FeedsSink = false, bool IsUnrolled = false)
{
    /// <summary>The statement that calls it.</summary>
    public string Call => FeedsSink ? $"{Name}(buffers, sink);" : $"{Name}(buffers);";
}
