using ModelGen.Kernels;

namespace ModelGen.Tests.Models;

/// <summary>
/// A hand-written model of one dense layer with an L2 penalty, in plain loops: what training and files are tested with,
/// independently of generator and kernels. A frozen vector stands for moving statistics.
/// </summary>
public abstract class DenseModel<TTarget>(ModelState state)
    where TTarget : unmanaged
{
    /// <summary>Factor of the kernel's L2 penalty.</summary>
    public const double L2 = 0.01;

    public ModelState State { get; } = state;

    /// <summary>When set, receives the inputs of each training step.</summary>
    public List<float[]>? SeenInputs { get; set; }

    /// <summary>When set, is called after each training step.</summary>
    public Action? AfterStep { get; set; }

    private ModelInfo Info => State.Info;

    public void Predict(ReadOnlySpan<float> inputs, Span<float> outputs)
    {
        int rows = Check.Rows(Info, inputs);
        Check.Outputs(Info, rows, outputs);
        Forward(inputs, outputs[..(rows * Info.OutputSize)], rows);
    }

    public void Forward(ReadOnlySpan<float> inputs, Span<float> outputs)
    {
        int rows = Check.Rows(Info, inputs);
        Check.Outputs(Info, rows, outputs);
        using TrainingScope scope = State.EnterTraining();
        State.BeginPass();
        State.RememberForward(inputs, rows);
        Forward(inputs, outputs[..(rows * Info.OutputSize)], rows);
    }

    public void Backward(ReadOnlySpan<float> outputGradients, Span<float> inputGradients = default)
    {
        using TrainingScope scope = State.EnterTraining();
        ReadOnlySpan<float> inputs = State.RememberedInputs(out int rows, out _);
        Check.OutputGradients(Info, rows, outputGradients);
        Check.InputGradients(Info, rows, inputGradients);
        StoreGradients(inputs, outputGradients, rows);
    }

    public void ApplyGradients()
    {
        using TrainingScope scope = State.EnterTraining();
        Update();
    }

    public float ComputeGradients(ReadOnlySpan<float> inputs, ReadOnlySpan<TTarget> targets, ReadOnlySpan<float> sampleWeights = default, Span<float> outputs = default)
    {
        int rows = CheckBatch(inputs, targets, sampleWeights, outputs);
        using TrainingScope scope = State.EnterTraining();
        return Gradients(inputs, targets, sampleWeights, outputs, rows).Total;
    }

    public float ComputeLoss(ReadOnlySpan<float> inputs, ReadOnlySpan<TTarget> targets, ReadOnlySpan<float> sampleWeights = default, Span<float> outputs = default)
        => EvaluateStep(inputs, targets, sampleWeights, outputs).Total;

    public BatchLoss TrainStep(ReadOnlySpan<float> inputs, ReadOnlySpan<TTarget> targets, ReadOnlySpan<float> sampleWeights, Span<float> outputs)
    {
        int rows = CheckBatch(inputs, targets, sampleWeights, outputs);
        using TrainingScope scope = State.EnterTraining();
        SeenInputs?.Add(inputs.ToArray());
        BatchLoss loss = Gradients(inputs, targets, sampleWeights, outputs, rows);
        Update();
        AfterStep?.Invoke();
        return loss;
    }

    public BatchLoss EvaluateStep(ReadOnlySpan<float> inputs, ReadOnlySpan<TTarget> targets, ReadOnlySpan<float> sampleWeights, Span<float> outputs)
    {
        int rows = CheckBatch(inputs, targets, sampleWeights, outputs);
        using TrainingScope scope = State.EnterTraining();
        Span<float> probabilities = State.Arena(2L * rows * Info.OutputSize)[..(rows * Info.OutputSize)];
        Forward(inputs, probabilities, rows);
        CopyOptional(probabilities, outputs);
        return Loss(LossAndGradient(probabilities, targets, sampleWeights, []) / rows);
    }

    protected abstract void CheckTargets(int rows, ReadOnlySpan<TTarget> targets);

    /// <summary>The activation of one row, in place.</summary>
    protected abstract void Activate(Span<float> row);

    /// <summary>Σ w·l; gradients by the pre-activations, of the mean, unless empty.</summary>
    protected abstract double LossAndGradient(ReadOnlySpan<float> outputs, ReadOnlySpan<TTarget> targets, ReadOnlySpan<float> weights, Span<float> gradients);

    /// <summary>Applies the stored gradients by the declared optimizer.</summary>
    protected virtual void ApplyRule() => State.ApplyGradients(new AdamRule(State.LearningRate, State.Step + 1, 0.9, 0.999, 1e-7));

    private int CheckBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<TTarget> targets, ReadOnlySpan<float> sampleWeights, Span<float> outputs)
    {
        int rows = Check.Rows(Info, inputs);
        CheckTargets(rows, targets);
        Check.SampleWeights(Info, rows, sampleWeights);
        Check.OptionalOutputs(Info, rows, outputs);
        return rows;
    }

    private BatchLoss Gradients(ReadOnlySpan<float> inputs, ReadOnlySpan<TTarget> targets, ReadOnlySpan<float> sampleWeights, Span<float> outputs, int rows)
    {
        State.BeginPass();
        int length = rows * Info.OutputSize;
        Span<float> arena = State.Arena(2L * length);
        Span<float> probabilities = arena[..length];
        Span<float> gradients = arena[length..];
        Forward(inputs, probabilities, rows);
        CopyOptional(probabilities, outputs);
        BatchLoss loss = Loss(LossAndGradient(probabilities, targets, sampleWeights, gradients) / rows);
        StoreGradients(inputs, gradients, rows);
        return loss;
    }

    private void Update()
    {
        ApplyRule();
        State.CompleteUpdate();
    }

    private BatchLoss Loss(double data)
    {
        double penalty = 0;
        ParameterInfo kernel = Info.Parameters[0];
        foreach (float weight in kernel.Slice(State.Weights))
        {
            penalty += L2 * weight * weight;
        }

        return new BatchLoss(data, penalty, 0);
    }

    private void Forward(ReadOnlySpan<float> inputs, Span<float> outputs, int rows)
    {
        (int width, int units) = (Info.InputSize, Info.OutputSize);
        Span<float> weights = State.Weights;
        int bias = Info.Parameters[1].Offset;
        for (int row = 0; row < rows; row++)
        {
            Span<float> output = outputs.Slice(row * units, units);
            for (int unit = 0; unit < units; unit++)
            {
                float sum = weights[bias + unit];
                for (int k = 0; k < width; k++)
                {
                    sum += inputs[row * width + k] * weights[Panel.Offset(k, unit, width)];
                }

                output[unit] = sum;
            }

            Activate(output);
        }
    }

    private void StoreGradients(ReadOnlySpan<float> inputs, ReadOnlySpan<float> gradients, int rows)
    {
        (int width, int units) = (Info.InputSize, Info.OutputSize);
        Span<float> slab = State.Gradients;
        slab.Clear();
        int bias = Info.Parameters[1].Offset;
        for (int unit = 0; unit < units; unit++)
        {
            for (int row = 0; row < rows; row++)
            {
                float gradient = gradients[row * units + unit];
                slab[bias + unit] += gradient;
                for (int k = 0; k < width; k++)
                {
                    slab[Panel.Offset(k, unit, width)] += gradient * inputs[row * width + k];
                }
            }

            for (int k = 0; k < width; k++)
            {
                slab[Panel.Offset(k, unit, width)] += (float)(2 * L2) * State.Weights[Panel.Offset(k, unit, width)];
            }
        }
    }

    private static void CopyOptional(ReadOnlySpan<float> values, Span<float> outputs)
    {
        if (!outputs.IsEmpty)
        {
            values.CopyTo(outputs);
        }
    }
}
