using System.Globalization;
using System.Reflection;

namespace ModelGen.Generator.Tests;

/// <summary>What an attribute holds when nothing is written is what the generator takes when nothing is written.</summary>
public sealed class DefaultTests
{
    // Of these the default means that nothing is declared.
    private static readonly string[] Undeclared =
        ["Name", "OverSteps", "OverEpochs", "EverySteps", "EveryEpochs", "WarmupSteps", "WarmupTarget", "ClipNorm", "GlobalClipNorm", "ClipValue"];

    public static TheoryData<string> Layers => ["Dense(3)", "BatchNorm()", "Dropout(0.5)", "Rescaling(0.5)"];

    public static TheoryData<string> ImageLayers => ["RandomFlip()", "RandomRotation(0.2)", "RandomZoom(0.1)", "RandomZoom(-0.1, 0.3)"];

    public static TheoryData<string> Trainings =>
    [
        "Sgd()", "Adam()", "AdamW()", "RmsProp()", "Adagrad()", "Metrics(Metric.MeanSquaredError)",
        "CosineDecay(OverSteps = 9)", "PolynomialDecay(OverSteps = 9)", "LinearDecay(0.1, EverySteps = 2)",
        "PiecewiseConstant(new[] { 2 }, new[] { 0.1, 0.2 })",
    ];

    [Theory]
    [MemberData(nameof(Layers))]
    public void Layer_with_its_defaults_written_is_the_same(string attribute) =>
        AssertSame(attribute, static text => Sources.Model($"[{text}]\n[Dense(1)]"));

    [Theory]
    [MemberData(nameof(ImageLayers))]
    public void Augmentation_with_its_defaults_written_is_the_same(string attribute) =>
        AssertSame(attribute, static text => Sources.Model($"[Flatten]\n[Dense(1)]").Replace("[Input(4)]", $"[Input(4, 4, 1)]\n[{text}]", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Trainings))]
    public void Training_with_its_defaults_written_is_the_same(string attribute) =>
        AssertSame(attribute, static text => Sources.Model("[Dense(1)]", $"[Loss(Loss.MeanSquaredError)]\n[{text}]"));

    [Theory]
    [InlineData("Activation.Elu", "Alpha")]
    [InlineData("Activation.LeakyRelu", "NegativeSlope")]
    public void Activation_with_its_default_written_is_the_same(string activation, string number) =>
        AssertSame($"Activation({activation})", static text => Sources.Model($"[{text}]\n[Dense(1)]"), only: number);

    [Fact]
    public void Loss_with_its_defaults_written_is_the_same()
    {
        AssertSame("Loss(Loss.Huber)", static text => Sources.Model("[Dense(1)]", $"[{text}]"));
        AssertSame("Loss(Loss.BinaryCrossentropy)", static text => Sources.Model("[Dense(1, Activation.Sigmoid)]", $"[{text}]"));
    }

    private static void AssertSame(string attribute, Func<string, string> source, string? only = null)
    {
        string written = WithDefaults(attribute, only);
        Assert.NotEqual(attribute, written);
        Assert.Equal(GeneratorRun.Of(source(attribute)).Text, GeneratorRun.Of(source(written)).Text);
    }

    /// <summary>The attribute with its properties, or one of them, written as an instance holds them.</summary>
    private static string WithDefaults(string attribute, string? only)
    {
        Attribute instance = Instance(attribute);
        IEnumerable<string> defaults = instance.GetType().GetProperties()
            .Where(property => property.CanWrite && property.Name == (only ?? property.Name))
            .Where(property => !Undeclared.Contains(property.Name) && !attribute.Contains(property.Name + " =", StringComparison.Ordinal))
            .Select(property => $"{property.Name} = {Text(property.GetValue(instance)!)}");
        string arguments = attribute[(attribute.IndexOf('(', StringComparison.Ordinal) + 1)..^1];
        return $"{attribute[..attribute.IndexOf('(', StringComparison.Ordinal)]}({string.Join(", ", defaults.Prepend(arguments).Where(static text => text.Length > 0))})";
    }

    /// <summary>The attribute as reflection finds it on a class.</summary>
    private static Attribute Instance(string attribute)
    {
        using MemoryStream image = new();
        Assert.True(Compilations.Create($"using ModelGen;\n[{attribute}]\npublic class Holder;").Emit(image).Success);
        Type holder = Assembly.Load(image.ToArray()).GetType("Holder", throwOnError: true)!;
        return holder.GetCustomAttributes().Single(static found => found.GetType().Namespace == nameof(ModelGen));
    }

    private static string Text(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        Enum member => $"{member.GetType().Name}.{member}",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"No literal of {value.GetType()}."),
    };
}
