using System.Text;

namespace ModelGen.EndToEnd.Tests;

/// <summary>
/// A golden network written as a model class, as a user would write it, with the names that its layers get there: a
/// golden layer whose activation has a parameter becomes two attributes, so indices differ.
/// </summary>
internal sealed class ModelSource
{
    /// <summary>The namespace of all model classes made here.</summary>
    public const string Namespace = "Golden";

    private readonly StringBuilder _attributes = new();
    private readonly Dictionary<string, int> _countOfKind = [];
    private readonly Dictionary<string, string> _layerNames = [];
    private readonly Dictionary<string, int> _layerIndices = [];
    private int _layers;

    public ModelSource(GoldenCase golden)
    {
        ClassName = golden.Name;
        Write($"Input({golden.Arch.Input})");
        for (int layer = 0; layer < golden.Arch.Layers.Length; layer++)
        {
            WriteLayer(layer.ToString(), golden.Arch.Layers[layer]);
        }

        Write(TrainingAttributes.Loss(golden.Loss));
        Write(TrainingAttributes.Optimizer(golden.Optimizer));
        if (golden.Optimizer.Schedule is { } schedule)
        {
            Write(TrainingAttributes.Schedule(schedule));
        }

        if (golden.Loss.Type is "bce" or "cce" or "sparse_cce")
        {
            Write("Metrics(Metric.Accuracy)");
        }
    }

    public string ClassName { get; }

    /// <summary>The class declaration.</summary>
    public string Text => $"""
        /// <summary>{ClassName}</summary>
        [Model]
        {_attributes}public partial class {ClassName};

        """;

    /// <summary>The generated name of a parameter: "Dense1.Kernel" for "0.kernel".</summary>
    public string ParameterName(string goldenName)
    {
        string[] parts = goldenName.Split('.');
        string pascal = string.Concat(parts[1].Split('_').Select(static word => char.ToUpperInvariant(word[0]) + word[1..]));
        return $"{_layerNames[parts[0]]}.{pascal}";
    }

    /// <summary>The index that a golden layer has in the generated network.</summary>
    public int LayerIndex(string goldenLayer) => _layerIndices[goldenLayer];

    private void WriteLayer(string goldenIndex, GoldenLayer layer)
    {
        switch (layer.Type)
        {
            case "dense" when LayerAttributes.HasParameter(layer):
                // The penalty is on the activated output, which no attribute can say of an activation of its own.
                Assert.Null(layer.ActivityRegularizer);
                WriteLayer(goldenIndex, "Dense", LayerAttributes.Dense(layer with { Activation = "linear" }));
                WriteLayer(goldenIndex: null, "Activation", LayerAttributes.Activation(layer));
                break;
            case "dense":
                WriteLayer(goldenIndex, "Dense", LayerAttributes.Dense(layer));
                break;
            case "activation":
                WriteLayer(goldenIndex, "Activation", LayerAttributes.Activation(layer));
                break;
            case "dropout":
                WriteLayer(goldenIndex, "Dropout", LayerAttributes.Dropout(layer));
                break;
            case "batch_normalization":
                WriteLayer(goldenIndex, "BatchNorm", LayerAttributes.BatchNorm(layer));
                break;
            default:
                throw new NotSupportedException($"There is no layer '{layer.Type}'.");
        }
    }

    private void WriteLayer(string? goldenIndex, string kind, string attribute)
    {
        int ordinal = _countOfKind[kind] = _countOfKind.GetValueOrDefault(kind) + 1;
        if (goldenIndex is not null)
        {
            _layerNames.Add(goldenIndex, $"{kind}{ordinal}");
            _layerIndices.Add(goldenIndex, _layers);
        }

        _layers++;
        Write(attribute);
    }

    private void Write(string attribute) => _attributes.Append('[').Append(attribute).Append("]\n");
}
