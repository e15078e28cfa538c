using ModelGen;

namespace Consumer;

/// <summary>A class of rows.</summary>
public enum Season
{
    /// <summary>The first.</summary>
    Spring,

    /// <summary>The second.</summary>
    Autumn,
}

/// <summary>A row of most kinds of properties.</summary>
/// <param name="Height">A number.</param>
/// <param name="Width">A number that may be missing.</param>
/// <param name="IsRed">Yes or no.</param>
/// <param name="Season">What is predicted.</param>
public sealed record Flower(
    float Height,
    [Standardize, Missing(Missing.Indicator)] double? Width,
    bool IsRed,
    [Target] Season? Season = null);

/// <summary>Tells seasons apart.</summary>
[Model<Flower>]
[Dense(8, Activation.Relu)]
[Dense(2, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
public partial class FlowerModel;
