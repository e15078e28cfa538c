using System.Text;

namespace ModelGen.Generator.Tests;

/// <summary>A model's file while it is edited.</summary>
internal sealed class EditedModel(string name)
{
    /// <summary>The class's name; also its file's, for good.</summary>
    public string Name { get; set; } = name;

    public string Path { get; } = $"{name}.cs";

    /// <summary>The layers before the last, as they are written.</summary>
    public List<string> Layers { get; } = ["Dense(8, Activation.Relu)", "Dropout(0.25)"];

    /// <summary>Whether a size is a constant of another file.</summary>
    public bool UsesSharedUnits { get; init; }

    public bool IsBroken { get; set; }

    /// <summary>What stands in the file without a meaning for the model.</summary>
    public int Noise { get; set; }

    public bool IsInOneList { get; set; }

    public string Text
    {
        get
        {
            IEnumerable<string> attributes =
            [
                "Model", "Input(4)", .. Layers, $"Dense({(UsesSharedUnits ? "Sizes.Shared" : "3")}{(IsBroken ? ", KernelL2 = -1" : "")})", "Loss(Loss.MeanSquaredError)",
            ];
            StringBuilder text = new($"using ModelGen;\n// {Noise}\n{new string('\n', Noise % 3)}/// <summary>{Noise}</summary>\n");
            text.Append(IsInOneList ? $"[{string.Join(", ", attributes)}]\n" : string.Concat(attributes.Select(static attribute => $"[{attribute}]\n")));
            return text.Append($"public partial class {Name} {{ private static int Noise() => {Noise}; }}\ninternal static class Beside{Path[..^3]} {{ }}\n").ToString();
        }
    }
}
