using System.Globalization;

namespace ModelGen;

/// <summary>A network as a graph of operations, from the value <c>input</c> to the value <c>output</c>.</summary>
/// <param name="name">The graph's name.</param>
internal sealed class OnnxGraph(string name)
{
    /// <summary>The graph's input. Names of all values in between contain a dot, so that no layer's name can be the same.</summary>
    public const string Input = "input";

    /// <summary>The graph's output.</summary>
    public const string Output = "output";

    private const int NodeField = 1;
    private const int NameField = 2;
    private const int ConstantField = 5;

    private readonly List<OnnxNode> _nodes = [];
    private readonly Stack<string> _kept = new();
    private int _nodesOfKept;
    private readonly Dictionary<string, OnnxTensor> _constants = new(StringComparer.Ordinal);

    /// <summary>The value that the next layer reads.</summary>
    public string Current { get; private set; } = Input;

    /// <summary>The node that made <see cref="Current"/>, for what follows to fold into it; <see langword="null"/> at the input, and where the value is kept.</summary>
    public OnnxNode? Last => _nodes.Count == _nodesOfKept ? null : _nodes[^1];

    /// <summary>Adds a node that reads <see cref="Current"/> and then constants.</summary>
    /// <param name="layer">The layer's name: the node's as well, where it is the layer's first.</param>
    /// <param name="operation">The operator.</param>
    /// <param name="constants">What it reads besides.</param>
    /// <param name="attributes">Its settings.</param>
    public void Apply(string layer, string operation, IEnumerable<OnnxTensor> constants, params OnnxAttribute[] attributes) =>
        Add(layer, operation, [Current, .. constants.Select(Constant)], attributes);

    /// <summary>Adds a node, whose output is the new <see cref="Current"/>.</summary>
    /// <param name="layer">The layer's name: the node's as well, where it is the layer's first.</param>
    /// <param name="operation">The operator.</param>
    /// <param name="inputs">Names of the values that it reads.</param>
    /// <param name="attributes">Its settings.</param>
    /// <returns>The name of its output.</returns>
    public string Add(string layer, string operation, IReadOnlyList<string> inputs, params OnnxAttribute[] attributes)
    {
        string node = Names(layer, operation).First(candidate => _nodes.TrueForAll(other => other.Name != candidate));
        Current = node + ".Output";
        _nodes.Add(new OnnxNode(node, operation, inputs, Current, attributes));
        return Current;
    }

    /// <summary>Keeps <see cref="Current"/> until it is taken; what is kept last is taken first.</summary>
    public void Keep()
    {
        _kept.Push(Current);
        _nodesOfKept = _nodes.Count;
    }

    /// <summary>The value kept last.</summary>
    public string TakeKept() => _kept.Pop();

    /// <summary>Adds a constant.</summary>
    /// <returns>Its name.</returns>
    public string Constant(OnnxTensor tensor)
    {
        _constants.Add(tensor.Name, tensor);
        return tensor.Name;
    }

    /// <summary>Adds a single number, unless the graph has it already.</summary>
    /// <returns>Its name.</returns>
    public string Constant(double value)
    {
        OnnxTensor number = new("Constant." + ((float)value).ToString(CultureInfo.InvariantCulture));
        number.Values[0] = (float)value;
        _constants.TryAdd(number.Name, number);
        return number.Name;
    }

    /// <summary>The constant of that name.</summary>
    public OnnxTensor ConstantOf(string constant) => _constants[constant];

    /// <summary>Lets the last node read one more value.</summary>
    public void AddInputToLast(string input) => _nodes[^1] = _nodes[^1] with { Inputs = [.. _nodes[^1].Inputs, input] };

    /// <summary>Makes the last value the graph's output; a network that changes nothing gets a node for it.</summary>
    public void Complete()
    {
        if (_nodes.Count == 0)
        {
            Add("Identity", "Identity", [Current]);
        }

        _nodes[^1] = _nodes[^1] with { Output = Output };
    }

    public ProtobufMessage ToMessage() => new ProtobufMessage()
        .AddAll(NodeField, _nodes, static node => node.ToMessage())
        .Add(NameField, name)
        .AddAll(ConstantField, _constants.Values, static constant => constant.ToMessage());

    /// <summary>"Dense1", "Dense1.Relu", "Dense1.Relu2", ...</summary>
    private static IEnumerable<string> Names(string layer, string operation)
    {
        yield return layer;
        yield return $"{layer}.{operation}";
        for (int ordinal = 2; ; ordinal++)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{layer}.{operation}{ordinal}");
        }
    }
}
