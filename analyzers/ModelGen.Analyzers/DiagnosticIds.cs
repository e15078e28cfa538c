namespace ModelGen.Analyzers;

/// <summary>The ids of all rules. They are never used again for something else.</summary>
internal static class DiagnosticIds
{
    public const string ModelIsNotPartial = "MG0001";
    public const string ContainerIsNotPartial = "MG0002";
    public const string UnsupportedModelType = "MG0003";
    public const string AttributeOnAnotherPart = "MG0004";
    public const string LayersWithoutModel = "MG0005";
    public const string MemberCollision = "MG0007";
    public const string NoLayers = "MG0008";
    public const string NoInput = "MG0009";
    public const string LayerName = "MG0010";
    public const string SurplusAttribute = "MG0011";
    public const string InputShape = "MG0012";
    public const string TooLarge = "MG0013";
    public const string GeneratedConstant = "MG0016";
    public const string DenseUnits = "MG0101";
    public const string DropoutRate = "MG0102";
    public const string BatchNormMomentum = "MG0104";
    public const string BatchNormEpsilon = "MG0106";
    public const string RegularizationFactor = "MG0107";
    public const string ActivationParameter = "MG0109";
    public const string ImageWhereVectorExpected = "MG0110";
    public const string Augmentation = "MG0112";
    public const string UnusableArgument = "MG0114";
    public const string NormalizationPlace = "MG0116";
    public const string RescalingNumber = "MG0117";
    public const string NoLoss = "MG0201";
    public const string LossDoesNotSuitOutput = "MG0202";
    public const string NoProbability = "MG0203";
    public const string LearningRate = "MG0205";
    public const string OptimizerSetting = "MG0207";
    public const string Schedule = "MG0208";
    public const string LossSetting = "MG0210";
}
