using ModelGen.Kernels;

namespace ModelGen.Tests.Models;

/// <summary>Softmax regression: 3 inputs, 18 classes (two panels, the second one mostly padding), Adam, accuracy.</summary>
public sealed class TinyClassifier(ModelState state) : DenseModel<int>(state), ITrainable<TinyClassifier, int>
{
    public const int InputSize = 3;
    public const int OutputSize = 18;

    public TinyClassifier(int seed = 0)
        : this(new ModelState(Info, seed))
    {
    }

    public static ModelInfo Info { get; } = TinyInfo.Dense("TinyClassifier", InputSize, OutputSize, new()
    {
        Loss = Loss.SparseCategoricalCrossentropy,
        Optimizer = "Adam",
        OptimizerSlots = [new("M", 0), new("V", 0)],
        LearningRate = 0.01,
        Metrics = [Metric.Accuracy],
    });

    public static TinyClassifier Create(ModelState state) => new(state);

    public static TinyClassifier With(Func<TrainingInfo, TrainingInfo> change)
        => new(new ModelState(Info with { Training = change(Info.Training!) }, seed: 0));

    protected override void CheckTargets(int rows, ReadOnlySpan<int> targets) => Check.Targets(State.Info, rows, targets);

    protected override void Activate(Span<float> row)
    {
        float largest = row[0];
        foreach (float value in row)
        {
            largest = MathF.Max(largest, value);
        }

        float sum = 0;
        for (int i = 0; i < row.Length; i++)
        {
            row[i] = MathF.Exp(row[i] - largest);
            sum += row[i];
        }

        for (int i = 0; i < row.Length; i++)
        {
            row[i] /= sum;
        }
    }

    protected override double LossAndGradient(ReadOnlySpan<float> outputs, ReadOnlySpan<int> targets, ReadOnlySpan<float> weights, Span<float> gradients)
    {
        double sum = 0;
        for (int row = 0; row < targets.Length; row++)
        {
            float weight = weights.IsEmpty ? 1f : weights[row];
            sum -= weight * Math.Log(Math.Max(outputs[row * OutputSize + targets[row]], 1e-7));
            for (int unit = 0; unit < OutputSize && !gradients.IsEmpty; unit++)
            {
                float target = unit == targets[row] ? 1f : 0f;
                gradients[row * OutputSize + unit] = weight * (outputs[row * OutputSize + unit] - target) / targets.Length;
            }
        }

        return sum;
    }
}
