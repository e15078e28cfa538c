namespace ModelGen.Generator;

// The products of a small layer, written out: the rows of its one panel stay in vector registers for all rows of the batch.
internal sealed partial record DenseLayer
{
    private UnrolledDense? Unrolled(BufferReference x, PlanOptions options) =>
        x.Width <= Panel.Width && Units <= Panel.Width && x.Width * Units <= options.UnrolledProducts ? new UnrolledDense(this, x) : null;

    /// <summary>
    /// Writes the three products. They read the locals x and g and write y or dx; every sum starts where those of the runtime's
    /// kernels do, and adds in the same order.
    /// </summary>
    private sealed class UnrolledDense(DenseLayer layer, BufferReference x)
    {
        // With a row of g and a factor they fill the sixteen registers of a processor whose vectors hold eight floats.
        private const int SumsInRegisters = 6;

        private int KernelLength => Panel.Width * x.Width;

        /// <summary>target = f(b + x·W).</summary>
        public string Product(ActivationFunction activation, string target) => Code.Lines(
            "// The rows of W stay in registers.",
            layer.UseBias
                ? $"var b = Kernels::PanelVector.Load(weights.{layer.Identifier}Bias, 0);"
                : "var b = Kernels::PanelVector.Zero;",
            Each(0, x.Width, k => Code.Format($"var w{k} = Kernels::PanelVector.Load(weights.{layer.Identifier}Kernel, {k * Panel.Width});")),
            EachRow(Code.Lines(
                RowOfInput(0, x.Width),
                "var sum = Kernels::PanelVector.MultiplyAdd(xr[0], w0, b);",
                Each(1, x.Width, static k => Code.Format($"sum = Kernels::PanelVector.MultiplyAdd(xr[{k}], w{k}, sum);")),
                activation.IsLinear
                    ? Store("sum", target, "row * 16")
                    : Store($"{activation.KernelExpression}, sum", target, "row * 16"))));

        /// <summary>dx = g·Wᵀ.</summary>
        public string InputGradient(BufferPlan buffers)
        {
            string transposed = buffers.AddFixed(layer.Identifier + "Transposed", Panel.Width * layer.Units, $"{layer.Name}'s kernel, transposed");
            return Code.Lines(
                "// dX: the rows of Wᵀ stay in registers.",
                $"Sys::Span<float> transposed = {transposed};",
                Code.Format($"Kernels::DenseKernel.Transpose(weights.{layer.Identifier}Kernel, inputWidth: {x.Width}, units: {layer.Units}, transposed);"),
                Each(0, layer.Units, static c => Code.Format($"var t{c} = Kernels::PanelVector.Load(transposed, {c * Panel.Width});")),
                EachRow(Code.Lines(
                    Code.Format($"Sys::ReadOnlySpan<float> gr = g.Slice(row * 16, {layer.Units});"),
                    "var sum = Kernels::PanelVector.MultiplyAdd(gr[0], t0, Kernels::PanelVector.Zero);",
                    Each(1, layer.Units, static c => Code.Format($"sum = Kernels::PanelVector.MultiplyAdd(gr[{c}], t{c}, sum);")),
                    Store("sum", "dx", "row * 16"))));
        }

        /// <summary>Gives Xᵀ·g and Σ g, which lie side by side like kernel and bias, to the sink.</summary>
        public string WeightGradients(BufferPlan buffers)
        {
            string gradients = buffers.AddFixed(
                layer.Identifier + "Gradients", KernelLength + (layer.UseBias ? Panel.Width : 0), $"the gradients of {layer.Name}'s parameters");
            return Code.Lines(
                $"Sys::Span<float> gradients = {gradients};",
                KernelGradient,
                layer.UseBias ? BiasGradient : "",
                AddPenalty("Kernel", layer.KernelPenalty, Code.Format($"gradients.Slice(0, {KernelLength})")),
                layer.UseBias ? AddPenalty("Bias", layer.BiasPenalty, Code.Format($"gradients.Slice({KernelLength})")) : "",
                $"sink.Accept(ParameterSlices.{layer.Identifier}KernelOffset, gradients);");
        }

        /// <summary>A pass over the batch for each few rows of the kernel, nearly equally many.</summary>
        private string KernelGradient
        {
            get
            {
                int passes = (x.Width + SumsInRegisters - 1) / SumsInRegisters;
                return Code.Lines(
                    [.. Enumerable.Range(0, passes).Select(pass => KernelRows(x.Width * pass / passes, x.Width * (pass + 1) / passes))]);
            }
        }

        private string KernelRows(int first, int end) => Code.Lines(
            Code.Format($"// dW, rows {first} to {end - 1}: the sums stay in registers."),
            Each(first, end, static k => Code.Format($"var d{k} = Kernels::PanelVector.Zero;")),
            EachRow(Code.Lines(
                RowOfInput(first, end),
                "var gr = Kernels::PanelVector.Load(g, row * 16);",
                Each(first, end, k => Code.Format($"d{k} = Kernels::PanelVector.MultiplyAdd(xr[{k - first}], gr, d{k});")))),
            Each(first, end, static k => Store(Code.Format($"d{k}"), "gradients", Code.Format($"{k * Panel.Width}"))));

        private string BiasGradient => Code.Lines(
            "// db",
            "var db = Kernels::PanelVector.Zero;",
            EachRow("db += Kernels::PanelVector.Load(g, row * 16);"),
            Store("db", "gradients", Code.Format($"{KernelLength}")));

        private string AddPenalty(string parameter, PenaltySpec penalty, string gradients) => penalty.IsNone
            ? ""
            : $"Kernels::Penalty.AddGradient(weights.{layer.Identifier}{parameter}, {gradients}, {penalty.Arguments});";

        private string RowOfInput(int first, int end)
        {
            string start = first == 0 ? Code.Format($"row * {x.Stride}") : Code.Format($"(row * {x.Stride}) + {first}");
            return Code.Format($"Sys::ReadOnlySpan<float> xr = x.Slice({start}, {end - first});");
        }

        private static string Store(string values, string target, string at) => $"Kernels::PanelVector.Store({values}, {target}, {at});";

        private static string Each(int first, int end, Func<int, string> line) =>
            Code.Lines([.. Enumerable.Range(first, end - first).Select(line)]);

        private static string EachRow(string body) =>
            $"for (int row = 0; row < buffers.Rows; row++)\n{{\n{string.Join("\n", body.Split('\n').Select(static line => "    " + line))}\n}}";
    }
}
