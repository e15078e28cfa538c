using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ModelGen.Analyzers;

/// <summary>The descriptors of all rules. Messages come from the generator's parser, ready to read.</summary>
internal static class DiagnosticDescriptors
{
    /// <summary>Where the rules' pages are.</summary>
    public const string HelpLinkBase = "https://github.com/modelgen/modelgen/blob/main/analyzers/rules/";

    public static DiagnosticDescriptor ContainerIsNotPartial { get; } =
        Error(DiagnosticIds.ContainerIsNotPartial, "Type around a model class is not partial");

    public static DiagnosticDescriptor AttributeOnAnotherPart { get; } =
        Error(DiagnosticIds.AttributeOnAnotherPart, "Attribute is on another part of the class than [Model]");

    public static DiagnosticDescriptor LayersWithoutModel { get; } =
        Error(DiagnosticIds.LayersWithoutModel, "Layers are declared without [Model]");

    /// <summary>The rules that the parser checks on a class with <c>[Model]</c>.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfNetworks { get; } =
    [
        Error(DiagnosticIds.ModelIsNotPartial, "Model class is not partial"),
        Error(DiagnosticIds.UnsupportedModelType, "Type cannot be a model"),
        Error(DiagnosticIds.MemberCollision, "Name or constructor collides with generated code"),
        Error(DiagnosticIds.NoLayers, "Model has no layers"),
        Error(DiagnosticIds.NoInput, "Model has no input"),
        Error(DiagnosticIds.LayerName, "Layer name is taken or is no identifier"),
        Error(DiagnosticIds.SurplusAttribute, "Model has more than one loss, optimizer or schedule"),
        Error(DiagnosticIds.InputShape, "Input has no usable shape"),
        Error(DiagnosticIds.TooLarge, "Network is too large"),
        Error(DiagnosticIds.GeneratedConstant, "Argument is a constant of generated code"),
        Error(DiagnosticIds.DenseUnits, "Dense layer has no units"),
        Error(DiagnosticIds.DropoutRate, "Dropout rate is outside 0 to 1"),
        Error(DiagnosticIds.BatchNormMomentum, "Batch-normalization momentum is outside 0 to 1"),
        Error(DiagnosticIds.BatchNormEpsilon, "Batch-normalization epsilon is not above 0"),
        Error(DiagnosticIds.RegularizationFactor, "Regularization factor is negative"),
        Error(DiagnosticIds.ActivationParameter, "Activation parameter is out of its range or does not exist"),
        Error(DiagnosticIds.ImageWhereVectorExpected, "Image reaches a layer of vectors"),
        Error(DiagnosticIds.Augmentation, "Augmentation does not see images, or its factor is out of range"),
        Error(DiagnosticIds.UnusableArgument, "Argument is no usable value"),
        Error(DiagnosticIds.NormalizationPlace, "Normalization does not see the inputs"),
        Error(DiagnosticIds.RescalingNumber, "Rescaling is by 0 or by an integer division"),
        Error(DiagnosticIds.NoLoss, "Model has no loss"),
        Error(DiagnosticIds.LossDoesNotSuitOutput, "Loss does not suit the output"),
        Error(DiagnosticIds.NoProbability, "Cross-entropy is given an output that is no probability"),
        Error(DiagnosticIds.LearningRate, "Learning rate is not above 0"),
        Error(DiagnosticIds.OptimizerSetting, "Optimizer setting is out of its range"),
        Error(DiagnosticIds.Schedule, "Learning-rate schedule is not defined"),
        Error(DiagnosticIds.LossSetting, "Loss setting is out of its range"),
    ];

    private static readonly Dictionary<string, DiagnosticDescriptor> ById =
        OfNetworks.ToDictionary(static descriptor => descriptor.Id);

    /// <summary>The descriptor of a rule of the parser; null where another analyzer reports it.</summary>
    public static DiagnosticDescriptor? Find(string id) =>
        ById.TryGetValue(id, out DiagnosticDescriptor? descriptor) ? descriptor : null;

    private static DiagnosticDescriptor Error(string id, string title) => new(
        id,
        title,
        messageFormat: "{0}",
        Category(id),
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinkBase + id + ".md");

    /// <summary>The theme of the id's range.</summary>
    private static string Category(string id) => "ModelGen." + id.Substring(0, 4) switch
    {
        "MG00" => "Declaration",
        "MG01" => "Layers",
        "MG02" => "Training",
        _ => throw new ArgumentOutOfRangeException(nameof(id), id, "The range of the id has no category."),
    };
}
