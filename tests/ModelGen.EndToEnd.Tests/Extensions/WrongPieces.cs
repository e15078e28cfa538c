using System.Numerics;

namespace ModelGen.EndToEnd.Tests;

/// <summary>x², with half its derivative.</summary>
internal readonly struct WrongSquare : IActivation
{
    public static Vector<float> Forward(Vector<float> x) => x * x;

    public static Vector<float> Derivative(Vector<float> x, Vector<float> y) => x;
}

/// <summary>The squared error, with the wrong sign of its gradient.</summary>
internal readonly struct WrongSquares : ILoss<float>
{
    public static float Row(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, Span<float> outputGradients)
    {
        float sum = 0;
        for (int i = 0; i < outputs.Length; i++)
        {
            sum += (outputs[i] - targets[i]) * (outputs[i] - targets[i]);
            outputGradients[i] = 2 * (targets[i] - outputs[i]);
        }

        return sum;
    }
}

/// <summary>√x, which is no number below 0.</summary>
internal readonly struct Root : IActivation
{
    public static Vector<float> Forward(Vector<float> x) => Vector.SquareRoot(x);

    public static Vector<float> Derivative(Vector<float> x, Vector<float> y) => new Vector<float>(0.5f) / y;
}

/// <summary>A loss that is never a number.</summary>
internal readonly struct Undefined : ILoss<float>
{
    public static float Row(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, Span<float> outputGradients)
    {
        outputGradients.Clear();
        return float.NaN;
    }
}

[Model]
[Input(4)]
[Dense(2)]
[Activation<Root>]
[Loss(Loss.MeanSquaredError)]
internal sealed partial class Rooted;

[Model]
[Input(4)]
[Dense(2)]
[Loss<Undefined>]
internal sealed partial class Unjudged;

[Model]
[Input(4)]
[Dense(3)]
[Activation<WrongSquare>]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
internal sealed partial class WronglyActivated;

[Model]
[Input(4)]
[Dense(2)]
[Loss<WrongSquares>]
internal sealed partial class WronglyJudged;

[Model]
[Input(4)]
[Dense(16, Activation.Relu, KernelL1 = 0.01)]
[Dropout(0.3)]
[BatchNorm]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
internal sealed partial class Kinked;

[Model]
[Input(4)]
[Dense(3)]
[Activation<Mish>]
[Dense(2)]
[Loss(Loss.External)]
internal sealed partial class OwnlyDifferentiated;
