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

    public static DiagnosticDescriptor LayersOnOneLine { get; } =
        Suggestion(DiagnosticIds.LayersOnOneLine, "Two layers are on one line");

    public static DiagnosticDescriptor RowCount { get; } =
        Warning(DiagnosticIds.RowCount, "Array has no whole rows");

    public static DiagnosticDescriptor CallNumber { get; } =
        Error(DiagnosticIds.CallNumber, "Number is out of its range");

    public static DiagnosticDescriptor BatchOfOneRow { get; } =
        Warning(DiagnosticIds.BatchOfOneRow, "Batch of one row meets batch normalization");

    public static DiagnosticDescriptor NoValidation { get; } =
        Warning(DiagnosticIds.NoValidation, "Callback monitors validation, and there is none");

    public static DiagnosticDescriptor UnknownFigure { get; } =
        Error(DiagnosticIds.UnknownFigure, "Callback monitors a figure that the model does not measure");

    public static DiagnosticDescriptor ConcurrentTraining { get; } =
        Warning(DiagnosticIds.ConcurrentTraining, "One model is trained on several threads at once");

    public static DiagnosticDescriptor ValidationIsTraining { get; } =
        Warning(DiagnosticIds.ValidationIsTraining, "Validation data is the training data");

    public static DiagnosticDescriptor DiscardedResult { get; } =
        Warning(DiagnosticIds.DiscardedResult, "Result is dropped");

    /// <summary>The rules on the properties of a type of rows.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfRows { get; } =
    [
        Error(DiagnosticIds.UnusableArgument, "Argument is no usable value"),
        Error(DiagnosticIds.RowTarget, "Row has no target, or several"),
        Error(DiagnosticIds.RowPropertyType, "Property is not read as numbers"),
        Error(DiagnosticIds.RowMissingValue, "Nothing says what a missing value means"),
        Error(DiagnosticIds.RowAttribute, "Attribute does not suit its property"),
        Error(DiagnosticIds.RowChoice, "Choice has no usable values"),
    ];

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
        Error(DiagnosticIds.TwoMarkers, "Class is marked as a model twice"),
        Error(DiagnosticIds.BlockOfAnotherAssembly, "Block is from another assembly"),
        Error(DiagnosticIds.GeneratedConstant, "Argument is a constant of generated code"),
        Error(DiagnosticIds.MemoryBudget, "Model needs more memory than its budget"),
        Error(DiagnosticIds.LanguageVersion, "Language version is too old"),
        Error(DiagnosticIds.DenseUnits, "Dense layer has no units"),
        Error(DiagnosticIds.DropoutRate, "Dropout rate is outside 0 to 1"),
        Suggestion(DiagnosticIds.DropoutWithoutEffect, "Dropout layer drops nothing"),
        Error(DiagnosticIds.BatchNormMomentum, "Batch-normalization momentum is outside 0 to 1"),
        Warning(DiagnosticIds.BatchNormMomentumConvention, "Batch-normalization momentum looks like PyTorch's"),
        Error(DiagnosticIds.BatchNormEpsilon, "Batch-normalization epsilon is not above 0"),
        Error(DiagnosticIds.RegularizationFactor, "Regularization factor is negative"),
        Warning(DiagnosticIds.RegularizationOutweighsLoss, "Regularization outweighs the loss"),
        Error(DiagnosticIds.ActivationParameter, "Activation parameter is out of its range or does not exist"),
        Error(DiagnosticIds.ImageWhereVectorExpected, "Image reaches a layer of vectors"),
        Suggestion(DiagnosticIds.FlattenWithoutEffect, "Flatten layer does nothing"),
        Error(DiagnosticIds.Augmentation, "Augmentation does not see images, or its factor is out of range"),
        Error(DiagnosticIds.SoftmaxOfOneUnit, "Softmax has one unit"),
        Error(DiagnosticIds.BlockUse, "Block cannot be used here"),
        Error(DiagnosticIds.NormalizationPlace, "Normalization does not see the inputs"),
        Error(DiagnosticIds.RescalingNumber, "Rescaling is by 0 or by an integer division"),
        Warning(DiagnosticIds.OptionWithoutEffect, "Option has no effect"),
        Error(DiagnosticIds.UnreachableType, "Type is out of reach of generated code"),
        Error(DiagnosticIds.NotOfBlocks, "Block holds more than layers"),
        Error(DiagnosticIds.NoLoss, "Model has no loss"),
        Error(DiagnosticIds.LossDoesNotSuitOutput, "Loss does not suit the output"),
        Error(DiagnosticIds.NoProbability, "Cross-entropy is given an output that is no probability"),
        Warning(DiagnosticIds.ActivationAppliedTwice, "Probability is taken as logits"),
        Error(DiagnosticIds.LearningRate, "Learning rate is not above 0"),
        Warning(DiagnosticIds.HighLearningRate, "Learning rate is high"),
        Error(DiagnosticIds.OptimizerSetting, "Optimizer setting is out of its range"),
        Error(DiagnosticIds.Schedule, "Learning-rate schedule is not defined"),
        Warning(DiagnosticIds.GrowingLearningRate, "Exponential decay grows"),
        Error(DiagnosticIds.LossSetting, "Loss setting is out of its range"),
        Error(DiagnosticIds.MetricDoesNotSuit, "Metric does not suit the model"),
        Warning(DiagnosticIds.UntrainedModel, "Training attribute is on a model that only predicts"),
        Warning(DiagnosticIds.FrozenModel, "Every layer is frozen"),
        Warning(DiagnosticIds.DecayInOneStep, "Linear decay ends after one interval"),
        Warning(DiagnosticIds.UnfittingLoss, "Loss is not the one for this output"),
        Suggestion(DiagnosticIds.UnusualLoss, "Loss is unusual for this output"),
        Error(DiagnosticIds.OwnLossTargets, "Own loss does not say its targets"),
        Error(DiagnosticIds.OwnMetricDoesNotSuit, "Own metric does not suit the model"),
        Error(DiagnosticIds.OwnOptimizerSlots, "Own optimizer keeps more numbers than there is room for"),
        Warning(DiagnosticIds.DropoutAfterOutput, "Dropout comes after the output layer"),
        Warning(DiagnosticIds.BatchNormAfterOutput, "Batch normalization comes after the output layer"),
        Suggestion(DiagnosticIds.CancelledBias, "Bias is cancelled by batch normalization"),
        Warning(DiagnosticIds.CollapsingLayers, "Two dense layers are one linear layer"),
        Warning(DiagnosticIds.StackedActivations, "Activation is on top of another"),
        Suggestion(DiagnosticIds.DropoutBeforeBatchNorm, "Dropout comes right before batch normalization"),
        Warning(DiagnosticIds.RepeatedLayer, "Batch normalization or dropout comes twice in a row"),
        Suggestion(DiagnosticIds.SaturatingActivation, "Sigmoid or tanh is in a hidden layer of a deep network"),
        Suggestion(DiagnosticIds.HiddenLayerOfOneUnit, "Hidden layer has one unit"),
        Suggestion(DiagnosticIds.LargeLayer, "Dense layer has over 10 million weights"),
        Warning(DiagnosticIds.HiddenSoftmax, "Softmax is in a hidden layer"),
        Error(DiagnosticIds.KerasFileMissing, "Keras file is not found"),
        Error(DiagnosticIds.KerasFileUnreadable, "Keras file is no sequential model"),
        Error(DiagnosticIds.KerasPartUnknown, "Keras model has parts that ModelGen does not"),
        Error(DiagnosticIds.KerasLayersTwice, "Layers are both in a Keras file and on the class"),
        Hint(DiagnosticIds.KerasLayersInFile, "Layers are in a Keras file"),
        Error(DiagnosticIds.RowType, "Type cannot be that of rows"),
        .. OfRows,
        Error(DiagnosticIds.RowOutputUnits, "Output layer has not as many units as the target takes"),
        Error(DiagnosticIds.RowOutputKind, "Loss or activation does not suit the target"),
        Error(DiagnosticIds.InputBesideRows, "Input is declared beside a type of rows"),
    ];

    private static readonly Dictionary<string, DiagnosticDescriptor> ById =
        OfNetworks.ToDictionary(static descriptor => descriptor.Id);

    /// <summary>The descriptor of a rule of the parser; null where another analyzer reports it.</summary>
    public static DiagnosticDescriptor? Find(string id) =>
        ById.TryGetValue(id, out DiagnosticDescriptor? descriptor) ? descriptor : null;

    private static DiagnosticDescriptor Error(string id, string title) => Create(id, title, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Warning(string id, string title) => Create(id, title, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Suggestion(string id, string title) => Create(id, title, DiagnosticSeverity.Info);

    private static DiagnosticDescriptor Hint(string id, string title) => Create(id, title, DiagnosticSeverity.Hidden);

    private static DiagnosticDescriptor Create(string id, string title, DiagnosticSeverity severity) => new(
        id,
        title,
        messageFormat: "{0}",
        Category(id),
        severity,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinkBase + id + ".md");

    /// <summary>The theme of the id's range.</summary>
    private static string Category(string id) => "ModelGen." + id.Substring(0, 4) switch
    {
        "MG00" => "Declaration",
        "MG01" => "Layers",
        "MG02" => "Training",
        "MG03" => "Architecture",
        "MG04" => "Calls",
        "MG05" => "Import",
        "MG06" => "Rows",
        _ => throw new ArgumentOutOfRangeException(nameof(id), id, "The range of the id has no category."),
    };
}
