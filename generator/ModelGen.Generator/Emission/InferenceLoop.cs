namespace ModelGen.Generator;

/// <summary>The loop over chunks of rows in a rented workspace, which prediction and evaluation share.</summary>
internal static class InferenceLoop
{
    /// <summary>The method that runs once before the first chunk, where there is anything to prepare.</summary>
    public const string Preparation = "PrepareInference";

    /// <param name="plan">The network.</param>
    /// <param name="before">Statements that check the arguments and define <c>rows</c>.</param>
    /// <param name="locals">Declarations that live through the loop.</param>
    /// <param name="body">Statements for one chunk; they see <c>buffers</c>, <c>first</c> and <c>count</c>.</param>
    /// <param name="after">Statements after the loop.</param>
    public static string Write(NetworkPlan plan, string before, string locals, string body, string after)
    {
        string indented = string.Join("\n", body.Split('\n').Select(static line => line.Length > 0 ? "    " + line : line));
        string preparation = plan.Inference.Preparations.Count > 0
            ? $"{Preparation}(new InferenceBuffers(inputs, workspace.Floats, rows: 0));\n"
            : "";
        string loop =
            Code.Format($"int chunkRows = Kernels::Workspace.ChunkRows(rows, most: {plan.ChunkRows});\n")
            + $$"""
            using Kernels::Workspace workspace = new(InferenceBuffers.Floats(chunkRows));
            {{preparation}}for (int first = 0; first < rows; first += chunkRows)
            {
                int count = Sys::Math.Min(rows - first, chunkRows);
                InferenceBuffers buffers = new(inputs.Slice(first * InputSize, count * InputSize), workspace.Floats, count);
            """;
        string end = "}";
        return string.Join("\n", new[] { before, "", locals, loop, indented, end, after }.Where(static (part, index) => part.Length > 0 || index == 1));
    }
}
