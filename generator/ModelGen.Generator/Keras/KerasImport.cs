using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace ModelGen.Generator;

/// <summary>
/// Reads what Keras saves of a <c>Sequential</c> model, as <c>model.to_json()</c> or as the <c>config.json</c> in a <c>.keras</c>
/// file, as the attributes that say the same.
/// </summary>
internal sealed class KerasImport
{
    private readonly List<ImportedAttribute> _attributes = [];
    private readonly KerasProblems _problems = new();

    // Of what flows into the next layer; of an input that is not known, most are vectors.
    private int _rank = 1;

    private KerasImport()
    {
    }

    /// <summary>Input, layers, loss, optimizer, schedule and metrics, in this order; complete where nothing is wrong.</summary>
    public IReadOnlyList<ImportedAttribute> Attributes => _attributes;

    /// <summary>Why nothing can be read at all; null where something can.</summary>
    public JsonError? Fault { get; private set; }

    /// <summary>The parts that ModelGen has no counterpart of.</summary>
    public IReadOnlyList<KerasProblem> Problems => _problems.All;

    public static KerasImport Read(string text)
    {
        KerasImport import = new();
        (JsonValue? root, JsonError? error) = JsonReader.Read(text);
        if (root is null)
        {
            import.Fault = error! with { Message = "it is no JSON: " + error.Message };
        }
        else
        {
            import.ReadModel(root);
        }

        return import;
    }

    private void ReadModel(JsonValue root)
    {
        if (root["class_name"] is not { Kind: JsonKind.String } className || root["config"] is not { } config)
        {
            Fault = new JsonError(root.Span.Start, "it is no model of Keras, whose JSON has a class_name and a config; save it with model.to_json()");
            return;
        }

        // The oldest versions saved the list of layers itself.
        JsonValue? layers = config.Kind == JsonKind.Array ? config : config["layers"];
        if (className.Text != "Sequential" || layers is not { Kind: JsonKind.Array })
        {
            Fault = new JsonError(className.Span.Start, className.Text == "Sequential"
                ? "it is a Sequential model whose layers are no list; save it with model.to_json()"
                : $"it is a {className.Text} model, and only Sequential ones are a list of layers; build it as keras.Sequential");
            return;
        }

        ReadInput(config, layers);
        ReadLayers(layers);
        if (root["compile_config"] is { } compilation)
        {
            KerasTraining.Read(compilation, _attributes, _problems);
        }
    }

    private void ReadInput(JsonValue config, JsonValue layers)
    {
        JsonValue? first = layers.Items.FirstOrDefault()?["config"];
        JsonValue? shape = first?["batch_shape"] ?? first?["batch_input_shape"] ?? config["build_input_shape"] ?? layers.Items.FirstOrDefault()?["build_config"]?["input_shape"];
        if (shape is null)
        {
            return;
        }

        int[] extents = [.. shape.Items.Skip(1).Select(static item => int.TryParse(item.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int extent) ? extent : 0)];
        if (extents.Length == 0 || extents.Contains(0))
        {
            _problems.Add(shape.Span, "an input whose shape is not known");
            return;
        }

        _rank = extents.Length;
        _attributes.Add(new ImportedAttribute("Input", shape.Span, [new ImportedArgument("shape", extents, shape.Span)]));
    }

    private void ReadLayers(JsonValue layers)
    {
        foreach (JsonValue item in layers.Items)
        {
            if (KerasObject.Read(item, _problems, _rank) is not { } layer || layer.ClassName == "InputLayer")
            {
                continue;
            }

            if (layer is { ClassName: "Sequential" } && layer["layers"] is { Kind: JsonKind.Array } nested)
            {
                ReadLayers(nested);
            }
            else if (LayerCatalog.FindKeras(layer.ClassName) is { } form)
            {
                TakeHeader(layer);
                _attributes.Add(form.Import(layer));
                _rank = form.OutputRank ?? _rank;
            }
            else
            {
                layer.Refuse();
            }
        }
    }

    private static void TakeHeader(KerasObject layer)
    {
        layer.TakeFlag("Trainable", "trainable", fallback: true);
        if (layer["name"] is { Kind: JsonKind.String } name && IsOwnName(name.Text, layer.ClassName))
        {
            layer.Add("Name", name.Text, name.Span);
        }

        JsonValue? type = layer["dtype"];
        if ((type is { Kind: JsonKind.Object } ? type["config"]?["name"] : type) is { } precision && precision.Text != "float32")
        {
            layer.Refuse("dtype", precision);
        }
    }

    /// <summary>Whether a user chose the name, and members can be named after it: <c>dense_1</c> is Keras's own.</summary>
    private static bool IsOwnName(string name, string className) =>
        KerasNames.Plain(name).TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') != KerasNames.Plain(className)
        && SyntaxFacts.IsValidIdentifier(name)
        && SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None;
}
