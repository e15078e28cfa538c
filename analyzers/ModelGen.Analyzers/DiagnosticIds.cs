namespace ModelGen.Analyzers;

/// <summary>The ids of all rules. They are never used again for something else.</summary>
internal static class DiagnosticIds
{
    public const string ModelIsNotPartial = "MG0001";
    public const string ContainerIsNotPartial = "MG0002";
    public const string UnsupportedModelType = "MG0003";
    public const string AttributeOnAnotherPart = "MG0004";
    public const string LayersWithoutModel = "MG0005";
    public const string LayersOnOneLine = "MG0006";
    public const string MemberCollision = "MG0007";
    public const string NoLayers = "MG0008";
    public const string NoInput = "MG0009";
    public const string LayerName = "MG0010";
    public const string SurplusAttribute = "MG0011";
    public const string InputShape = "MG0012";
    public const string TooLarge = "MG0013";
    public const string GeneratedConstant = "MG0016";
    public const string LanguageVersion = "MG0090";
    public const string DenseUnits = "MG0101";
    public const string DropoutRate = "MG0102";
    public const string DropoutWithoutEffect = "MG0103";
    public const string BatchNormMomentum = "MG0104";
    public const string BatchNormMomentumConvention = "MG0105";
    public const string BatchNormEpsilon = "MG0106";
    public const string RegularizationFactor = "MG0107";
    public const string RegularizationOutweighsLoss = "MG0108";
    public const string ActivationParameter = "MG0109";
    public const string ImageWhereVectorExpected = "MG0110";
    public const string FlattenWithoutEffect = "MG0111";
    public const string SoftmaxOfOneUnit = "MG0113";
    public const string UnusableArgument = "MG0114";
    public const string OptionWithoutEffect = "MG0118";
    public const string NoLoss = "MG0201";
    public const string LossDoesNotSuitOutput = "MG0202";
    public const string NoProbability = "MG0203";
    public const string ActivationAppliedTwice = "MG0204";
    public const string LearningRate = "MG0205";
    public const string HighLearningRate = "MG0206";
    public const string OptimizerSetting = "MG0207";
    public const string Schedule = "MG0208";
    public const string GrowingLearningRate = "MG0209";
    public const string LossSetting = "MG0210";
    public const string MetricDoesNotSuit = "MG0211";
    public const string UntrainedModel = "MG0212";
    public const string FrozenModel = "MG0213";
    public const string DecayInOneStep = "MG0214";
    public const string UnfittingLoss = "MG0215";
    public const string UnusualLoss = "MG0216";
    public const string RowCount = "MG0401";
    public const string CallNumber = "MG0402";
    public const string BatchOfOneRow = "MG0403";
    public const string ConcurrentTraining = "MG0406";
    public const string ValidationIsTraining = "MG0408";
    public const string DiscardedResult = "MG0409";
}
