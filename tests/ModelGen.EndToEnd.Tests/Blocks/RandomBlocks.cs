using System.Text;

namespace ModelGen.EndToEnd.Tests;

/// <summary>Draws a network of blocks in blocks, and writes it with its blocks and with every block that is used written out.</summary>
internal sealed class RandomBlocks
{
    private const int Width = 6;
    private const int Blocks = 3;

    private static readonly string[] Layers =
    [
        $"Dense({Width}, Activation.Tanh)", $"Dense({Width}, Activation.Silu, UseBias = false)", $"Dense({Width}, Activation.Relu, KernelL2 = 0.01)",
        "Dropout(0.25)", "BatchNorm", "Activation(Activation.Elu)",
    ];

    private readonly Random _random;
    private readonly string _name;
    private readonly List<Item[]> _bodies = [];
    private readonly StringBuilder _flatBlocks = new();
    private int _flatCount;

    public RandomBlocks(int seed)
    {
        _random = new Random(seed);
        _name = $"Net{seed}";

        // A block uses earlier ones alone, so that none contains itself; the last body is the model's.
        for (int block = 0; block <= Blocks; block++)
        {
            _bodies.Add([.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Draw(block))]);
        }
    }

    /// <summary>With blocks, as <c>NetN</c>.</summary>
    public string WithBlocks => Model(_name, Written(_bodies[Blocks]))
        + string.Concat(_bodies.Take(Blocks).Select((body, block) => $"[Block] {Written(body)} internal sealed class {_name}Block{block};\n"));

    /// <summary>Written out, as <c>NetNFlat</c>; what a residual block adds its input to is a block of layers alone.</summary>
    public string WrittenOut
    {
        get
        {
            string model = Model(_name + "Flat", Flat(_bodies[Blocks]));
            return model + _flatBlocks;
        }
    }

    private static string Model(string name, string layers) =>
        $"[Model] [Input({Width})] {layers}[Dense(2)] [Loss(Loss.MeanSquaredError)] public partial class {name};\n";

    private Item Draw(int block) => block == 0 || _random.Next(3) == 0
        ? new Item(Layers[_random.Next(Layers.Length)], 0, 0, false)
        : new Item("", _random.Next(block), _random.Next(1, 3), _random.Next(2) == 0);

    private string Written(IEnumerable<Item> body) => string.Concat(body.Select(item =>
        item.IsLayer ? $"[{item.Layer}] " : $"[{(item.IsResidual ? "Residual" : "Use")}<{_name}Block{item.Block}>(Repeat = {item.Repeat})] "));

    private string Flat(IEnumerable<Item> body) => string.Concat(body.Select(item => item.IsLayer
        ? $"[{item.Layer}] "
        : string.Concat(Enumerable.Range(0, item.Repeat).Select(_ => item.IsResidual ? FlatResidual(item) : Flat(_bodies[item.Block])))));

    private string FlatResidual(Item item)
    {
        string block = $"{_name}Flat{_flatCount++}";
        string layers = Flat(_bodies[item.Block]);
        _flatBlocks.Append($"[Block] {layers} internal sealed class {block};\n");
        return $"[Residual<{block}>] ";
    }

    private sealed record Item(string Layer, int Block, int Repeat, bool IsResidual)
    {
        public bool IsLayer => Layer.Length > 0;
    }
}
