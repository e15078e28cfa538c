namespace ModelGen.EndToEnd.Tests;

/// <summary>Values that are not their places.</summary>
public enum Grade : short
{
    Low = 7,
    Middle = -3,
    High = 100,
    Top = High,
}

/// <summary>A property of every kind.</summary>
public sealed record EveryKind(
    float Single,
    double Double,
    decimal Decimal,
    Half Half,
    byte Byte,
    sbyte SByte,
    short Short,
    ushort UShort,
    int Int,
    uint UInt,
    long Long,
    ulong ULong,
    bool Flag,
    Grade Grade,
    [OneHot("red", "a \"b\"\n")] string Text,
    [property: OneHot(4, -1)] long Integer,
    [Ignore] string Name,
    [Target] float? Target = null)
{
    public static int Shared => 1;

    public float Sum => Single + Byte;

    internal float Hidden => 1;

    public float this[int index] => index;
}

/// <summary>Reads a row of every kind of property.</summary>
[Model<EveryKind>]
[Dense(1)]
[Loss(Loss.MeanSquaredError)]
public partial class KindsModel;

/// <summary>Properties that may be missing.</summary>
public class Optional
{
    [Missing(Missing.Indicator)] public int? Number { get; set; }

    [Missing(Missing.Indicator)] public bool? Flag { get; set; }

    [Missing(Missing.Indicator)] public Grade? Grade { get; set; }

    [OneHot("a", "b"), Missing(Missing.Indicator)] public string? Text { get; set; }
}

/// <summary>What is inherited comes first.</summary>
public sealed class OptionalWithTarget : Optional
{
    [Missing(Missing.Error)] public decimal? Required { get; set; } = 1;

    [Missing(Missing.Error)] public Grade? RequiredGrade { get; set; } = EndToEnd.Tests.Grade.Low;

    [Missing(Missing.Error)] public bool? RequiredFlag { get; set; } = true;

    [Target] public Grade? Result { get; set; }
}

/// <summary>Reads rows with missing values.</summary>
[Model<OptionalWithTarget>]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Metrics(Metric.Accuracy)]
public partial class OptionalModel;

/// <summary>A struct with a number to standardize that may be missing.</summary>
public struct Reading
{
    [Standardize, Missing(Missing.Indicator)] public float? Value { get; set; }

    public float Plain { get; set; }

    [Standardize] public float Always { get; set; }

    [Target] public bool? IsLarge { get; set; }
}

/// <summary>Answers yes or no, with logits.</summary>
[Model<Reading>]
[Dense(4, Activation.Tanh)]
[Dense(1)]
[Loss(Loss.BinaryCrossentropy, FromLogits = true)]
[Metrics(Metric.Accuracy)]
public partial class YesOrNo;

/// <summary>A choice among texts.</summary>
public sealed record Weather(float Pressure, [Target, OneHot("rain", "sun", "snow")] string? Sky = null);

/// <summary>Chooses among texts, with logits.</summary>
[Model<Weather>]
[Dense(3)]
[Loss(Loss.SparseCategoricalCrossentropy, FromLogits = true)]
public partial class Forecast;

/// <summary>Only predicts.</summary>
[Model<Weather>(InferenceOnly = true)]
[Dense(3, Activation.Softmax)]
public partial class ForecastReader;

/// <summary>Is trained with gradients of the caller's.</summary>
[Model<Weather>]
[Dense(3, Activation.Softmax)]
[Loss(Loss.External)]
public partial class ForecastByHand;

/// <summary>The sample's network without a type of rows.</summary>
[Model]
[Input(4)]
[Normalization]
[Dense(32, UseBias = false)]
[BatchNorm(Momentum = 0.9)]
[Activation(Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.CategoricalCrossentropy)]
[Adam(LearningRate = 0.01)]
[Metrics(Metric.Accuracy)]
public partial class UntypedIris;
