using ModelGen.Kernels;

namespace ModelGen;

/// <summary>Ends training when the loss is NaN or infinite, and says which layer went bad.</summary>
public sealed class TerminateOnNaN : Callback
{
    /// <inheritdoc/>
    public override void OnBatchEnd(TrainingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!float.IsFinite(context.BatchLoss))
        {
            context.StopTraining(FormattableString.Invariant(
                $"The loss became {context.BatchLoss} in epoch {context.Epoch + 1}, step {context.Step}: {Culprit(context.State)}. ")
                + FormattableString.Invariant($"Lower the learning rate ({context.LearningRate:G4}), clip gradients (GlobalClipNorm = 1), or scale the inputs."));
        }
    }

    private static string Culprit(ModelState state)
    {
        Parameter? largest = null;
        float largestValue = -1;
        foreach (Parameter parameter in state.Parameters)
        {
            ReadOnlySpan<float> values = parameter.Stored;
            int index = NonFinite.First(values);
            if (index >= 0)
            {
                return FormattableString.Invariant($"{Layer(parameter)} is the first layer that went bad, {parameter.Name} holds {values[index]}");
            }

            foreach (float value in values)
            {
                if (Math.Abs(value) > largestValue)
                {
                    (largest, largestValue) = (parameter, Math.Abs(value));
                }
            }
        }

        return largest is null
            ? "the model has no parameters"
            : FormattableString.Invariant($"all weights are still finite, the largest is {largestValue:G4}, in {largest.Name}");
    }

    private static string Layer(Parameter parameter) => parameter.Name[..parameter.Name.LastIndexOf('.')];
}
