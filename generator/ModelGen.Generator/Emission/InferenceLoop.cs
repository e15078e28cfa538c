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
        string chunk = Code.Format($"{plan.ChunkRows}");
        string indented = string.Join("\n", body.Split('\n').Select(static line => "        " + line));
        string preparation = plan.Inference.Preparations.Count > 0
            ? $"{Preparation}(new InferenceBuffers(inputs, workspace, rows: 0));\n    "
            : "";
        string loop =
            $$"""
            const int ChunkRows = {{chunk}};
            float[] workspace = Sys::Buffers.ArrayPool<float>.Shared.Rent((int)InferenceBuffers.Floats(Sys::Math.Min(rows, ChunkRows)));
            try
            {
                {{preparation}}for (int first = 0; first < rows; first += ChunkRows)
                {
                    int count = Sys::Math.Min(rows - first, ChunkRows);
                    InferenceBuffers buffers = new(inputs.Slice(first * InputSize, count * InputSize), workspace, count);
            """;
        string end =
            """
                }
            }
            finally
            {
                Sys::Buffers.ArrayPool<float>.Shared.Return(workspace);
            }
            """;
        return string.Join("\n", new[] { before, "", locals, loop, indented, end, after }.Where(static (part, index) => part.Length > 0 || index == 1));
    }
}
