namespace ModelGen.Generator;

/// <summary>An enum of the library and what its members are called in Keras.</summary>
/// <param name="type">The enum: <c>Activation</c>.</param>
/// <param name="names">The members; those with another name in Keras are followed by it, as in <c>Silu swish</c>.</param>
internal sealed class KerasNames(string type, params string[] names)
{
    public static KerasNames Activations { get; } = new(
        "Activation", "Linear", "Relu", "LeakyRelu", "Elu", "Selu", "Gelu", "Silu swish", "Sigmoid", "Tanh", "Softplus", "Softmax");

    public static KerasNames Initializers { get; } = new(
        "Initializer", "GlorotUniform", "GlorotNormal", "HeUniform", "HeNormal", "LecunUniform", "LecunNormal", "Zeros zero", "Ones one");

    public static KerasNames FillModes { get; } = new("FillMode", "Reflect", "Constant", "Nearest", "Wrap");

    public static KerasNames FlipModes { get; } = new("FlipMode", "Horizontal", "Vertical", "HorizontalAndVertical");

    public static KerasNames Interpolations { get; } = new("Interpolation", "Bilinear", "Nearest");

    public static KerasNames Losses { get; } = new(
        "Loss",
        "MeanSquaredError mse",
        "MeanAbsoluteError mae",
        "Huber",
        "BinaryCrossentropy bce",
        "CategoricalCrossentropy",
        "SparseCategoricalCrossentropy");

    public static KerasNames Metrics { get; } = new(
        "Metric",
        "Accuracy acc BinaryAccuracy CategoricalAccuracy SparseCategoricalAccuracy",
        "TopKAccuracy TopKCategoricalAccuracy SparseTopKCategoricalAccuracy",
        "Precision",
        "Recall",
        "F1 F1Score",
        "Auc",
        "MeanAbsoluteError mae",
        "MeanSquaredError mse",
        "RootMeanSquaredError",
        "R2 R2Score");

    private readonly Dictionary<string, EnumMember> _members = names
        .Select(static line => line.Split(' '))
        .SelectMany(line => line.Select(name => (Name: Plain(name), Member: new EnumMember(type, line[0]))))
        .ToDictionary(static pair => pair.Name, static pair => pair.Member);

    /// <summary>The names of all members that have a counterpart.</summary>
    public IEnumerable<string> Members => _members.Values.Select(static member => member.Name).Distinct();

    public EnumMember? Find(string name) => _members.TryGetValue(Plain(name), out EnumMember? member) ? member : null;

    /// <summary>Without case and underscores: <c>GlorotUniform</c> and <c>glorot_uniform</c> are the same.</summary>
    public static string Plain(string name) => name.Replace("_", "").ToLowerInvariant();
}
