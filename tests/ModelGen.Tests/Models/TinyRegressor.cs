using ModelGen.Kernels;

namespace ModelGen.Tests.Models;

/// <summary>Linear regression: 2 inputs, 1 output, squared error, plain SGD.</summary>
public sealed class TinyRegressor(ModelState state) : DenseModel<float>(state), ITrainable<TinyRegressor, float>
{
    public TinyRegressor(int seed = 0)
        : this(new ModelState(Info, seed))
    {
    }

    public static ModelInfo Info { get; } = TinyInfo.Dense("TinyRegressor", inputs: 2, units: 1, new()
    {
        Loss = Loss.MeanSquaredError,
        Optimizer = "Sgd",
        OptimizerSlots = [],
        LearningRate = 0.05,
        Metrics = [Metric.MeanAbsoluteError, Metric.MeanSquaredError],
    });

    public static TinyRegressor Create(ModelState state) => new(state);

    public static TinyRegressor With(Func<TrainingInfo, TrainingInfo> change)
        => new(new ModelState(Info with { Training = change(Info.Training!) }, seed: 0));

    protected override void CheckTargets(int rows, ReadOnlySpan<float> targets) => Check.Targets(State.Info, rows, targets);

    protected override void Activate(Span<float> row)
    {
    }

    protected override void ApplyRule() => State.ApplyGradients(new SgdRule(State.LearningRate));

    protected override double LossAndGradient(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, ReadOnlySpan<float> weights, Span<float> gradients)
    {
        double sum = 0;
        for (int row = 0; row < targets.Length; row++)
        {
            float weight = weights.IsEmpty ? 1f : weights[row];
            float error = outputs[row] - targets[row];
            sum += weight * error * error;
            if (!gradients.IsEmpty)
            {
                gradients[row] = weight * 2 * error / targets.Length;
            }
        }

        return sum;
    }
}
