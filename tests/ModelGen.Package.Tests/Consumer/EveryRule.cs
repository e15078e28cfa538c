// A mistake of every kind, in attributes that bind: of declarations that do not, the compiler alone speaks.
using System.Numerics;
using ModelGen;

namespace Consumer;

[Model, Input(4)]
[Dense(1)]
[Loss(Loss.MeanSquaredError)]
internal class NotPartial;

internal class Container
{
    [Model, Input(4)]
    [Dense(1)]
    [Loss(Loss.MeanSquaredError)]
    internal partial class InsideNotPartial;
}

[Model, Input(4)]
[Dense(1)]
[Loss(Loss.MeanSquaredError)]
internal abstract partial class AbstractModel;

[Model, Input(4)]
[Dense(1)]
[Loss(Loss.MeanSquaredError)]
internal partial class TwoParts;

[Dropout(0.1)]
internal partial class TwoParts;

[Dense(1)]
internal partial class NoModel;

[Model, Input(4)]
[Dense(8, Activation.Relu), Dense(1)]
[Loss(Loss.MeanSquaredError)]
internal partial class OneLine;

[Model, Input(4)]
[Dense(1)]
[Loss(Loss.MeanSquaredError)]
internal partial class Colliding
{
    public int Step { get; set; }
}

[Model, Input(4)]
[Loss(Loss.MeanSquaredError)]
internal partial class NoLayers;

[Model]
[Dense(1)]
[Loss(Loss.MeanSquaredError)]
internal partial class NoInput;

[Model, Input(4)]
[Dense(8, Activation.Relu, Name = "A")]
[Dense(1, Name = "A")]
[Loss(Loss.MeanSquaredError), Loss(Loss.Huber)]
internal partial class SameNameTwoLosses;

[Model, Input(0)]
[Dense(1)]
[Loss(Loss.MeanSquaredError)]
internal partial class EmptyInput;

[Model, Input(100000)]
[Dense(100000)]
[Loss(Loss.MeanSquaredError)]
internal partial class TooLarge;

[Model, Input(OneLine.OutputSize)]
[Dense(1)]
[Loss(Loss.MeanSquaredError)]
internal partial class OfAGeneratedConstant;

[Model, Input(4)]
[Dense(0)]
[Dropout(20)]
[Dropout(0)]
[BatchNorm(Momentum = 2)]
[Dense(8, KernelL2 = -1)]
[BatchNorm(Momentum = 0.1, Epsilon = 0)]
[Activation(Activation.Relu, Alpha = 2)]
[Flatten]
[Rescaling(1 / 255)]
[Normalization]
[Dense(8, Activation.Relu, KernelL2 = 2, UseBias = false, BiasL2 = 0.1)]
[Dense(1, Activation.Softmax)]
[Loss(Loss.MeanSquaredError, Delta = double.NaN)]
internal partial class BadLayers;

[Model, Input(4, 4, 1)]
[RandomRotation(30)]
[Dense(1)]
[Loss(Loss.MeanSquaredError)]
internal partial class BadImage;

[Model, Input(4)]
[Dense(1)]
internal partial class NoLoss;

[Model, Input(4)]
[Dense(1)]
[Loss(Loss.CategoricalCrossentropy, LabelSmoothing = 2)]
[Sgd(LearningRate = 0, Momentum = 1)]
[ExponentialDecay(0.5)]
[Metrics(Metric.R2)]
internal partial class BadTraining;

[Model, Input(4)]
[Dense(3)]
[Loss(Loss.CategoricalCrossentropy)]
[Adam(LearningRate = 5)]
[ExponentialDecay(2, EverySteps = 10)]
internal partial class NoProbability;

[Model, Input(4)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.CategoricalCrossentropy, FromLogits = true)]
[Adam(LearningRate = 0.001)]
[LinearDecay(1, EverySteps = 10)]
internal partial class TwiceProbability;

[Model, Input(4)]
[Dense(3, Activation.Sigmoid, Trainable = false)]
[Loss(Loss.CategoricalCrossentropy)]
internal partial class FrozenSigmoid;

[Model(InferenceOnly = true), Input(4)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
internal partial class LossWithoutTraining;

[Model, Input(4)]
[Dense(3, Activation.Relu)]
[Loss(Loss.MeanSquaredError)]
internal partial class ReluOutput;

[Model, Input(4000)]
[Dense(4000)]
[BatchNorm]
[Dense(64, Activation.Relu)]
[Activation(Activation.Tanh)]
[Dense(64, Activation.Relu)]
[Dropout(0.1)]
[BatchNorm]
[BatchNorm]
[Dense(1, Activation.Tanh)]
[Dense(8, Activation.Softmax)]
[Dense(3)]
[BatchNorm]
[Dropout(0.1)]
[Loss(Loss.MeanSquaredError)]
[Metrics(Metric.MeanAbsoluteError)]
internal partial class BadArchitecture;

[Model, Input(4)]
[BatchNorm]
[Dense(1)]
[Loss(Loss.MeanSquaredError)]
internal partial class Sound;

[Model(FromKeras = "Missing.json")]
internal partial class MissingKerasFile;

[Model(FromKeras = "EveryRule.Unreadable.json")]
internal partial class UnreadableKerasFile;

[Model(FromKeras = "EveryRule.Unknown.json")]
internal partial class UnknownKerasLayer;

[Model(FromKeras = "Keras.json")]
[Dropout(0.1)]
internal partial class LayersTwice;

[Model, Input(4)]
[Dense(300)]
[Loss(Loss.MeanSquaredError)]
[MemoryBudget("4 KB")]
internal partial class TooLargeForItsBudget;

[Block]
[Dense(3)]
[Adam]
internal partial class BadBlock;

[Model, Input(4)]
[Use<Sound>]
[Loss(Loss.MeanSquaredError)]
internal partial class BadUse;

[Model, Input(4)]
[Dense(3)]
[Activation<OutOfReach>]
[Loss<Judging>]
[Metric<Judging>]
internal partial class BadOwnPieces;

[Model, Input(4)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Metric<Judging>]
internal partial class BadOwnMetric;

[Model, Input(4)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Optimizer<Greedy>]
internal partial class OwnGreedily;

[Model, Model<SoundRow>]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
internal partial class MarkedTwice;

[Model<HiddenRow>]
[Dense(1)]
[Loss(Loss.MeanSquaredError)]
internal partial class OfHiddenRows;

[Model<RowWithoutTarget>]
[Dense(1)]
[Loss(Loss.MeanSquaredError)]
internal partial class OfRowsWithoutTarget;

[Model<MistakenRow>]
[Input(4)]
[Dense(1)]
[Loss(Loss.MeanSquaredError)]
internal partial class OfMistakenRows;

[Model<SoundRow>]
[Dense(2, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
internal partial class TwoOutputsForThree;

[Model<SoundRow>]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
internal partial class NumbersForAChoice;

internal enum Choice
{
    First,
    Second,
    Third,
}

internal enum NoChoice;

internal sealed record SoundRow(float Number, [Target] Choice Choice);

file sealed record HiddenRow(float Number, [Target] float Target);

internal sealed record RowWithoutTarget(float Number);

internal sealed record MistakenRow(
    string Text,
    float? Optional,
    [Standardize] bool Flag,
    NoChoice NoChoice,
    [Target] float Target);

file struct OutOfReach : IActivation
{
    public static Vector<float> Forward(Vector<float> x) => x;

    public static Vector<float> Derivative(Vector<float> x, Vector<float> y) => Vector<float>.One;
}

internal struct Judging;

internal readonly struct Greedy : IOptimizer<Greedy>
{
    public static int Slots => 4;

    public static Greedy Begin(double learningRate, long step) => default;

    public Vector<float> Update(Vector<float> weights, Vector<float> gradients, ref Vector<float> slot1, ref Vector<float> slot2, ref Vector<float> slot3) => weights;
}

internal static class Calls
{
    public static void Run(Sound model, Dataset<float> data, Dataset<float> test)
    {
        _ = model.Predict(new float[5]);
        _ = model.Fit(data, new FitOptions { Epochs = 0, BatchSize = 1, Validation = data });
        _ = model.Fit(data, new FitOptions { Callbacks = [new EarlyStopping()] });
        _ = model.Fit(data, new FitOptions { Validation = test, Callbacks = [new EarlyStopping { Monitor = "val_accuracy" }] });
        Parallel.For(0, 2, _ => model.Fit(data));
        data.Take(3);
    }
}
