using System.Numerics;
using System.Runtime.CompilerServices;

namespace ModelGen.EndToEnd.Tests;

/// <summary>x·σ(x), the formula of the library's own.</summary>
internal readonly struct OwnSilu : IActivation
{
    public static Vector<float> Forward(Vector<float> x) => x * VectorMath.Sigmoid(x);

    public static Vector<float> Derivative(Vector<float> x, Vector<float> y)
    {
        Vector<float> sigmoid = VectorMath.Sigmoid(x);
        return Vector.FusedMultiplyAdd(y, Vector<float>.One - sigmoid, sigmoid);
    }
}

/// <summary>The formula of the library's own; its derivative looks at the result alone.</summary>
internal readonly struct OwnTanh : IActivation
{
    public static Vector<float> Forward(Vector<float> x) => VectorMath.Tanh(x);

    public static Vector<float> Derivative(Vector<float> x, Vector<float> y) => Vector.FusedMultiplyAdd(-y, y, Vector<float>.One);
}

/// <summary>x·tanh(ln(1 + eˣ)), which the library does not have.</summary>
internal readonly struct Mish : IActivation
{
    public static Vector<float> Forward(Vector<float> x) => x * VectorMath.Tanh(VectorMath.Softplus(x));

    public static Vector<float> Derivative(Vector<float> x, Vector<float> y)
    {
        Vector<float> tanh = VectorMath.Tanh(VectorMath.Softplus(x));
        return tanh + (x * VectorMath.Sigmoid(x) * (Vector<float>.One - (tanh * tanh)));
    }
}

/// <summary>The mean squared error of a row.</summary>
internal readonly struct OwnSquares : ILoss<float>
{
    public static float Row(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, Span<float> outputGradients)
    {
        float sum = 0;
        for (int i = 0; i < outputs.Length; i++)
        {
            float error = outputs[i] - targets[i];
            sum += error * error;
            outputGradients[i] = 2 * error / outputs.Length;
        }

        return sum / outputs.Length;
    }
}

/// <summary>x², beside whose derivative there is another method of the name.</summary>
internal readonly struct OverloadedSquare : IActivation
{
    public static float Derivative(float one, int times) => one * times;

    public static Vector<float> Forward(Vector<float> x) => x * x;

    public static Vector<float> Derivative(Vector<float> x, Vector<float> y) => x + x;
}

/// <summary>The mean squared error, element by element.</summary>
internal readonly struct OwnSquaredErrors : IElementwiseLoss
{
    public static Vector<float> Value(Vector<float> outputs, Vector<float> targets)
    {
        Vector<float> errors = outputs - targets;
        return errors * errors;
    }

    public static Vector<float> Derivative(Vector<float> outputs, Vector<float> targets) => (outputs - targets) * 2f;
}

/// <summary>−(1 − p)²·ln p of the right class.</summary>
internal readonly struct Focal : ILoss<int>
{
    public static float Row(ReadOnlySpan<float> outputs, ReadOnlySpan<int> targets, Span<float> outputGradients)
    {
        float p = Math.Max(outputs[targets[0]], 1e-7f);
        float miss = 1 - p;
        outputGradients.Clear();
        outputGradients[targets[0]] = (2 * miss * MathF.Log(p)) - (miss * miss / p);
        return -miss * miss * MathF.Log(p);
    }
}

/// <summary>Adam, in the order of operations of the library's own.</summary>
internal readonly struct OwnAdam(float rate) : IOptimizer<OwnAdam>
{
    public static int Slots => 2;

    public static OwnAdam Begin(double learningRate, long step) =>
        new((float)(learningRate * Math.Sqrt(1 - Power(0.999, step)) / (1 - Power(0.9, step))));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<float> Update(Vector<float> weights, Vector<float> gradients, ref Vector<float> slot1, ref Vector<float> slot2, ref Vector<float> slot3)
    {
        slot1 = Vector.FusedMultiplyAdd(gradients - slot1, new Vector<float>((float)(1 - 0.9)), slot1);
        slot2 = Vector.FusedMultiplyAdd(Vector.FusedMultiplyAdd(gradients, gradients, -slot2), new Vector<float>((float)(1 - 0.999)), slot2);
        return weights - (slot1 * rate / (Vector.SquareRoot(slot2) + new Vector<float>(1e-7f)));
    }

    private static double Power(double value, long exponent) => Math.Exp(exponent * Math.Log(value));
}

/// <summary>w -= rate·sign(β₁·m + (1 - β₁)·g), m = β₂·m + (1 - β₂)·g.</summary>
internal readonly struct Lion(float rate) : IOptimizer<Lion>
{
    public static int Slots => 1;

    public static Lion Begin(double learningRate, long step) => new((float)learningRate);

    public Vector<float> Update(Vector<float> weights, Vector<float> gradients, ref Vector<float> slot1, ref Vector<float> slot2, ref Vector<float> slot3)
    {
        Vector<float> direction = (slot1 * 0.9f) + (gradients * 0.1f);
        slot1 = (slot1 * 0.99f) + (gradients * 0.01f);
        Vector<float> up = Vector.ConditionalSelect(Vector.GreaterThan(direction, Vector<float>.Zero), new Vector<float>(rate), Vector<float>.Zero);
        Vector<float> down = Vector.ConditionalSelect(Vector.LessThan(direction, Vector<float>.Zero), new Vector<float>(rate), Vector<float>.Zero);
        return weights - up + down;
    }
}

/// <summary>The largest error of a row, on average.</summary>
internal readonly struct LargestError : IMetric<float>
{
    public static string Key => "largest_error";

    public static double Row(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets)
    {
        double largest = 0;
        for (int i = 0; i < outputs.Length; i++)
        {
            largest = Math.Max(largest, Math.Abs((double)outputs[i] - targets[i]));
        }

        return largest;
    }
}

/// <summary>How sure the model is of the right class, on average.</summary>
internal readonly struct Sureness : IMetric<int>
{
    public static string Key => "sureness";

    public static double Row(ReadOnlySpan<float> outputs, ReadOnlySpan<int> targets) => outputs[targets[0]];
}
