namespace ModelGen.Generator;

// The products of a small layer written out: the rows of a panel stay in vector registers for all rows of the batch, and no
// call stands between the layers.
internal sealed partial record DenseLayer
{
    private UnrolledDense? Unrolled(BufferReference x, PlanOptions options) =>
        Math.Max(x.Width, Units) <= options.WidestUnrolled ? new UnrolledDense(this, x) : null;

    /// <summary>Writes the three products. They see the locals x, y, g and dx, and the sums are those of the runtime's kernels in order and start.</summary>
    private sealed class UnrolledDense(DenseLayer layer, BufferReference x)
    {
        private readonly int _stride = Panel.Pad(layer.Units);

        /// <summary>target = f(b + x·W).</summary>
        public string Product(ActivationFunction activation, string target) => PerPanel(layer.Units, column => Code.Lines(
            layer.UseBias
                ? $"var b = Kernels::PanelVector.Load(weights.{layer.Name}Bias, {column});"
                : "var b = Kernels::PanelVector.Zero;",
            Each(x.Width, k => Code.Format($"var w{k} = Kernels::PanelVector.Load(weights.{layer.Name}Kernel, {InPanel(column, x.Width, k)});")),
            PerRow(Code.Lines(
                Code.Format($"Sys::ReadOnlySpan<float> xr = x.Slice(row * {x.Stride}, {x.Width});"),
                "var sum = Kernels::PanelVector.MultiplyAdd(xr[0], w0, b);",
                Each(1, x.Width, k => Code.Format($"sum = Kernels::PanelVector.MultiplyAdd(xr[{k}], w{k}, sum);")),
                activation.IsLinear
                    ? $"Kernels::PanelVector.Store(sum, {target}, {InRow(_stride, column)});"
                    : $"Kernels::PanelVector.Store({activation.KernelExpression}, sum, {target}, {InRow(_stride, column)});"))));

        /// <summary>dx = g·Wᵀ.</summary>
        public string InputGradient(BufferPlan buffers)
        {
            string transposed = buffers.AddFixed(
                layer.Name + "Transposed", Panel.Pad(x.Width) * layer.Units, $"{layer.Name}'s kernel, transposed");
            return Code.Lines(
                $"Sys::Span<float> transposed = {transposed};",
                Code.Format($"Kernels::DenseKernel.Transpose(weights.{layer.Name}Kernel, inputWidth: {x.Width}, units: {layer.Units}, transposed);"),
                PerPanel(x.Width, column => Code.Lines(
                    Each(layer.Units, c => Code.Format($"var t{c} = Kernels::PanelVector.Load(transposed, {InPanel(column, layer.Units, c)});")),
                    PerRow(Code.Lines(
                        Code.Format($"Sys::ReadOnlySpan<float> gr = g.Slice(row * {_stride}, {layer.Units});"),
                        "var sum = Kernels::PanelVector.MultiplyAdd(gr[0], t0, Kernels::PanelVector.Zero);",
                        Each(1, layer.Units, c => Code.Format($"sum = Kernels::PanelVector.MultiplyAdd(gr[{c}], t{c}, sum);")),
                        $"Kernels::PanelVector.Store(sum, dx, {InRow(Panel.Pad(x.Width), column)});")))));
        }

        /// <summary>Gives xᵀ·g and Σ g, which lie side by side like kernel and bias, to the sink.</summary>
        public string WeightGradients(BufferPlan buffers)
        {
            int kernelLength = _stride * x.Width;
            string gradients = buffers.AddFixed(
                layer.Name + "Gradients", kernelLength + (layer.UseBias ? _stride : 0), $"the gradients of {layer.Name}'s parameters");
            return Code.Lines(
                $"Sys::Span<float> gradients = {gradients};",
                PerPanel(layer.Units, column => Code.Lines(
                    Each(x.Width, static k => Code.Format($"var d{k} = Kernels::PanelVector.Zero;")),
                    layer.UseBias ? "var db = Kernels::PanelVector.Zero;" : "",
                    PerRow(Code.Lines(
                        Code.Format($"Sys::ReadOnlySpan<float> xr = x.Slice(row * {x.Stride}, {x.Width});"),
                        $"var gr = Kernels::PanelVector.Load(g, {InRow(_stride, column)});",
                        Each(x.Width, static k => Code.Format($"d{k} = Kernels::PanelVector.MultiplyAdd(xr[{k}], gr, d{k});")),
                        layer.UseBias ? "db += gr;" : "")),
                    Each(x.Width, k => Code.Format($"Kernels::PanelVector.Store(d{k}, gradients, {InPanel(column, x.Width, k)});")),
                    layer.UseBias ? $"Kernels::PanelVector.Store(db, gradients, {Sum(Code.Format($"{kernelLength}"), column)});" : "")),
                AddPenalty("Kernel", layer.KernelPenalty, Code.Format($"gradients.Slice(0, {kernelLength})")),
                layer.UseBias ? AddPenalty("Bias", layer.BiasPenalty, Code.Format($"gradients.Slice({kernelLength})")) : "",
                $"sink.Accept(ParameterSlices.{layer.Name}KernelOffset, gradients);");
        }

        private string AddPenalty(string parameter, PenaltySpec penalty, string gradients) => penalty.IsNone
            ? ""
            : $"Kernels::Penalty.AddGradient(weights.{layer.Name}{parameter}, {gradients}, {penalty.Arguments});";

        /// <summary>A loop over the panels of a row, where there are several; the body is told the column.</summary>
        private static string PerPanel(int width, Func<string, string> body) => width <= Panel.Width
            ? body("0")
            : Loop(Code.Format($"for (int column = 0; column < {Panel.Pad(width)}; column += {Panel.Width})"), body("column"));

        private static string PerRow(string body) => Loop("for (int row = 0; row < buffers.Rows; row++)", body);

        private static string Loop(string header, string body) =>
            $"{header}\n{{\n{string.Join("\n", body.Split('\n').Select(static line => "    " + line))}\n}}";

        private static string Each(int count, Func<int, string> line) => Each(0, count, line);

        private static string Each(int first, int end, Func<int, string> line) => first >= end
            ? ""
            : string.Join("\n", Enumerable.Range(first, end - first).Select(line));

        /// <summary>Where a row of the panel at the column begins.</summary>
        private static string InPanel(string column, int rows, int row) =>
            Sum(Code.Format($"{row * Panel.Width}"), column == "0" ? column : Code.Format($"column * {rows}"));

        private static string InRow(int stride, string column) => column == "0"
            ? Code.Format($"row * {stride}")
            : Code.Format($"(row * {stride}) + column");

        private static string Sum(string left, string right) => (left, right) switch
        {
            (_, "0") => left,
            ("0", _) => right,
            _ => $"{left} + {(right.Contains('*') ? $"({right})" : right)}",
        };
    }
}
