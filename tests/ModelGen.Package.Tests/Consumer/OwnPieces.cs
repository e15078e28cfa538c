using System.Numerics;
using ModelGen;

namespace Consumer;

/// <summary>x·tanh(ln(1 + eˣ)).</summary>
public readonly struct Mish : IActivation
{
    /// <inheritdoc/>
    public static Vector<float> Forward(Vector<float> x) => x * VectorMath.Tanh(VectorMath.Softplus(x));

    /// <inheritdoc/>
    public static Vector<float> Derivative(Vector<float> x, Vector<float> y)
    {
        Vector<float> tanh = VectorMath.Tanh(VectorMath.Softplus(x));
        return tanh + (x * VectorMath.Sigmoid(x) * (Vector<float>.One - (tanh * tanh)));
    }
}

/// <summary>−(1 − p)·ln p of the right class.</summary>
public readonly struct Focal : ILoss<int>
{
    /// <inheritdoc/>
    public static float Row(ReadOnlySpan<float> outputs, ReadOnlySpan<int> targets, Span<float> outputGradients)
    {
        float p = Math.Max(outputs[targets[0]], 1e-7f);
        outputGradients.Clear();
        outputGradients[targets[0]] = MathF.Log(p) - ((1 - p) / p);
        return -(1 - p) * MathF.Log(p);
    }
}

/// <summary>ln cosh of the error.</summary>
public readonly struct LogCosh : IElementwiseLoss
{
    /// <inheritdoc/>
    public static Vector<float> Value(Vector<float> outputs, Vector<float> targets)
    {
        Vector<float> errors = outputs - targets;
        return errors + VectorMath.Softplus(errors * -2f) - new Vector<float>(MathF.Log(2));
    }

    /// <inheritdoc/>
    public static Vector<float> Derivative(Vector<float> outputs, Vector<float> targets) => VectorMath.Tanh(outputs - targets);
}

/// <summary>Momentum.</summary>
/// <param name="rate">Of this update.</param>
public readonly struct Momentum(float rate) : IOptimizer<Momentum>
{
    /// <inheritdoc/>
    public static int Slots => 1;

    /// <inheritdoc/>
    public static Momentum Begin(double learningRate, long step) => new((float)learningRate);

    /// <inheritdoc/>
    public Vector<float> Update(Vector<float> weights, Vector<float> gradients, ref Vector<float> slot1, ref Vector<float> slot2, ref Vector<float> slot3)
    {
        slot1 = (slot1 * 0.9f) + gradients;
        return weights - (slot1 * rate);
    }
}

/// <summary>The probability of the right class, on average.</summary>
public readonly struct Sureness : IMetric<int>
{
    /// <inheritdoc/>
    public static string Key => "sureness";

    /// <inheritdoc/>
    public static double Row(ReadOnlySpan<float> outputs, ReadOnlySpan<int> targets) => outputs[targets[0]];
}

/// <summary>A sequence of layers that models use.</summary>
[Block]
[Dense(12)]
[Activation<Mish>]
[Dense(16)]
public sealed class Body;

/// <summary>A classifier of pieces of its own, in blocks.</summary>
[Model]
[Input(12)]
[Use<Body>]
[Residual<Body>(Repeat = 2)]
[Dense(3, Activation.Softmax)]
[Loss<Focal>]
[Optimizer<Momentum>(LearningRate = 0.01)]
[Metric<Sureness>]
[MemoryBudget("1 MB")]
public partial class OwnClassifier;

/// <summary>The same layout, its blocks frozen.</summary>
[Model]
[Input(12)]
[Use<Body>(Trainable = false)]
[Residual<Body>(Repeat = 2, Trainable = false)]
[Dense(3, Activation.Softmax)]
[Loss<Focal>]
[Adam(LearningRate = 0.01)]
public partial class TunedClassifier;

/// <summary>A regression with a loss of its own.</summary>
[Model]
[Input(12)]
[Dense(16, Activation.Tanh)]
[Dense(3)]
[Loss<LogCosh>]
public partial class OwnRegression;
