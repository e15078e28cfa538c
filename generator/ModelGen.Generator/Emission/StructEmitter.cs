namespace ModelGen.Generator;

/// <summary>Writes the nested structs that give names and shapes to slices of slab and arena.</summary>
internal static class StructEmitter
{
    public static void WriteWeights(SourceWriter writer, ParameterPlan plan)
    {
        FileFrame.Comment(writer, "The parameters in the slab. A kernel lies in panels of 16 units, [units/16][inputs][16]; what is padded stays 0.");
        using (writer.Open("private readonly ref struct ParameterSlices(Sys::Span<float> slab)"))
        {
            writer.Line("private readonly Sys::Span<float> _slab = slab;");
            foreach (PlannedParameter parameter in plan.Parameters)
            {
                string shape = parameter.Spec.InPanels ? $" // {parameter.Spec.Shape}" : "";
                string offset = Code.Format($"{parameter.Offset}");
                if (parameter.Spec.Trainable)
                {
                    writer.Line($"public const int {parameter.Identifier}Offset = {offset};");
                    offset = parameter.Identifier + "Offset";
                }

                writer.Line($"public Sys::Span<float> {parameter.Identifier} => _slab.Slice({offset}, {parameter.StoredLength});{shape}");
            }
        }
    }

    public static void WriteTrainingBuffers(SourceWriter writer, BufferPlan plan)
    {
        FileFrame.Comment(writer, "The intermediate results of one training pass. Rows are padded to a multiple of 16.");
        using (writer.Open("private readonly ref struct TrainingBuffers(Sys::ReadOnlySpan<float> inputs, Sys::Span<float> memory, int rows, long pass)"))
        {
            WriteSizes(writer, plan);
            writer.Line("public long Pass => pass;");
            WriteSlices(writer, plan);
            for (int lane = 0; lane < GradientBuffers.Names.Length; lane++)
            {
                writer.Line($"public Sys::Span<float> {GradientBuffers.Names[lane]}(int width) => _memory.Slice({RowStart(plan, lane)}, rows * width); // a gradient on its way back");
            }
        }
    }

    public static void WriteInferenceBuffers(SourceWriter writer, BufferPlan plan)
    {
        FileFrame.Comment(writer, "The intermediate results of a prediction, to and fro between two lanes. Rows are padded to a multiple of 16.");
        using (writer.Open("private readonly ref struct InferenceBuffers(Sys::ReadOnlySpan<float> inputs, Sys::Span<float> memory, int rows)"))
        {
            WriteSizes(writer, plan);
            WriteSlices(writer, plan);
        }
    }

    private static void WriteSizes(SourceWriter writer, BufferPlan plan)
    {
        writer.Line("private readonly Sys::Span<float> _memory = memory;");
        writer.Line($"public static long Floats(int rows) => {plan.FixedFloats}L + ({plan.FloatsPerRow}L * rows);");
        writer.Line("public int Rows => rows;");
        writer.Line("public Sys::ReadOnlySpan<float> Inputs { get; } = inputs;");
    }

    private static void WriteSlices(SourceWriter writer, BufferPlan plan)
    {
        foreach (FixedBuffer buffer in plan.Fixed)
        {
            writer.Line($"public Sys::Span<float> {buffer.Name} => _memory.Slice({plan.FixedOffset(buffer)}, {buffer.Length}); // {buffer.Meaning}");
        }

        foreach (RowBuffer buffer in plan.Rows)
        {
            string meaning = buffer.Meaning.Length > 0 ? buffer.Meaning + ": " : "";
            writer.Line($"public Sys::Span<float> {buffer.Name} => _memory.Slice({RowStart(plan, buffer.Lane)}, rows * {Panel.Pad(buffer.Width)}); // {meaning}[rows × {buffer.Width}]");
        }
    }

    private static string RowStart(BufferPlan plan, int lane) => (plan.FixedFloats, plan.LaneOffset(lane)) switch
    {
        (int floats, 0) => Code.Format($"{floats}"),
        (0, int offset) => Code.Format($"rows * {offset}"),
        (int floats, int offset) => Code.Format($"{floats} + (rows * {offset})"),
    };
}
