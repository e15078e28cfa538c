namespace ModelGen.EndToEnd.Tests;

[Model]
[Input(5)]
[Dense(19)]
[Activation(Activation.Silu)]
[Dense(7)]
[Activation(Activation.Tanh)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Adam(LearningRate = 0.01)]
internal sealed partial class BuiltIn;

[Model]
[Input(5)]
[Dense(19)]
[Activation<OwnSilu>]
[Dense(7)]
[Activation<OwnTanh>]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Adam(LearningRate = 0.01)]
internal sealed partial class OwnActivations;

[Model]
[Input(5)]
[Dense(19)]
[Activation(Activation.Silu)]
[Dense(7)]
[Activation(Activation.Tanh)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Optimizer<OwnAdam>(LearningRate = 0.01)]
internal sealed partial class OwnlyOptimized;

[Model]
[Input(5)]
[Dense(19)]
[Activation(Activation.Silu)]
[Dense(7)]
[Activation(Activation.Tanh)]
[Dense(3)]
[Loss<OwnSquares>]
[Adam(LearningRate = 0.01)]
[Metrics(Metric.MeanSquaredError)]
[Metric<LargestError>]
internal sealed partial class OwnlyJudged;

[Model]
[Input(5)]
[Dense(19)]
[Activation(Activation.Silu)]
[Dense(7)]
[Activation(Activation.Tanh)]
[Dense(3)]
[Loss<OwnSquaredErrors>]
[Adam(LearningRate = 0.01)]
internal sealed partial class JudgedByElements;

[Model]
[Input(5)]
[Dense(4)]
[Activation<OverloadedSquare>]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
internal sealed partial class Overloaded;

[Model]
[Input(5)]
[Dense(12)]
[Activation<Mish>]
[BatchNorm]
[Dense(6)]
[Activation<Mish>]
[Dense(4, Activation.Softmax)]
[Loss<Focal>]
[Optimizer<Lion>(LearningRate = 0.003, ClipNorm = 1)]
[ExponentialDecay(0.9, EveryEpochs = 1)]
[Metrics(Metric.Accuracy)]
[Metric<Sureness>]
internal sealed partial class AllOwn;

[Model]
[Input(5)]
[Dense(4)]
[Activation<Mish>]
[Dense(1)]
[Loss(Loss.MeanSquaredError)]
internal sealed partial class NestingMish;

/// <summary>Pieces inside the class, where they may be private.</summary>
[Model]
[Input(5)]
[Dense(4)]
[Activation<Square>]
[Dense(1)]
[Loss(Loss.MeanSquaredError)]
internal sealed partial class Nesting
{
    private readonly struct Square : IActivation
    {
        public static System.Numerics.Vector<float> Forward(System.Numerics.Vector<float> x) => x * x;

        public static System.Numerics.Vector<float> Derivative(System.Numerics.Vector<float> x, System.Numerics.Vector<float> y) => x + x;
    }
}
