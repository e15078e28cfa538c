using ModelGen.Kernels;

namespace ModelGen;

/// <summary>Limits the gradients as the model declares, before the optimizer sees them (Keras 3: at most one of the three).</summary>
internal static class GradientClipping
{
    public static void Apply(ModelInfo info, TrainingInfo training, Span<float> gradients)
    {
        if (training.ClipNorm is { } norm)
        {
            foreach (ParameterInfo parameter in info.Parameters)
            {
                if (parameter.Trainable)
                {
                    Clipping.ByNorm(parameter.Slice(gradients), (float)norm);
                }
            }
        }
        else if (training.GlobalClipNorm is { } globalNorm)
        {
            double length = Math.Sqrt(Clipping.SumOfSquares(gradients));
            if (length > globalNorm)
            {
                Clipping.Scale(gradients, (float)(globalNorm / length));
            }
        }
        else if (training.ClipValue is { } limit)
        {
            Clipping.ByValue(gradients, (float)limit);
        }
    }
}
