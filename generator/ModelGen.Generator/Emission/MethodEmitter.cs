namespace ModelGen.Generator;

/// <summary>Writes the private methods, one a layer and direction.</summary>
internal static class MethodEmitter
{
    public static void Write(SourceWriter writer, GeneratedMethod method, string buffersType)
    {
        writer.Line();
        FileFrame.Comment(writer, method.Summary);
        if (method.IsUnrolled)
        {
            // Two such methods inlined into one exceed what the compiler inlines, and the vectors go through memory.
            writer.Line("[Sys::Runtime.CompilerServices.MethodImpl(Sys::Runtime.CompilerServices.MethodImplOptions.NoInlining)]");
        }

        string signature = method.FeedsSink
            ? $"private void {method.Name}<TSink>({buffersType} buffers, TSink sink)\n    where TSink : struct, Kernels::IGradientSink"
            : $"private void {method.Name}({buffersType} buffers)";
        using (writer.Open(signature))
        {
            WriteBody(writer, method.Body);
        }
    }

    /// <summary>Writes statements, after a local for the weights where they are used.</summary>
    public static void WriteBody(SourceWriter writer, string body)
    {
        if (body.Contains("weights."))
        {
            writer.Line("ParameterSlices weights = new(_modelState.Weights);");
        }

        writer.Line(body);
    }
}
