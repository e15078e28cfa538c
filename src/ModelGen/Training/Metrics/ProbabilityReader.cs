namespace ModelGen;

/// <summary>Reads rows of outputs as probabilities, also where the model gives logits.</summary>
internal sealed class ProbabilityReader
{
    private readonly bool _fromLogits;
    private readonly bool _isDistribution;
    private readonly float[] _row;

    public ProbabilityReader(ModelInfo info)
    {
        _fromLogits = info.Training is { FromLogits: true };
        _isDistribution = info.Training is not { Loss: Loss.BinaryCrossentropy };
        _row = _fromLogits ? new float[info.OutputSize] : [];
    }

    /// <summary>The probabilities of a row; valid until the next call.</summary>
    public ReadOnlySpan<float> Read(ReadOnlySpan<float> outputs)
    {
        if (!_fromLogits)
        {
            return outputs;
        }

        if (_isDistribution)
        {
            Softmax(outputs);
        }
        else
        {
            Sigmoid(outputs);
        }

        return _row;
    }

    private void Sigmoid(ReadOnlySpan<float> logits)
    {
        for (int i = 0; i < logits.Length; i++)
        {
            _row[i] = 1f / (1f + MathF.Exp(-logits[i]));
        }
    }

    private void Softmax(ReadOnlySpan<float> logits)
    {
        float largest = float.NegativeInfinity;
        foreach (float logit in logits)
        {
            largest = Math.Max(largest, logit);
        }

        double sum = 0;
        for (int i = 0; i < logits.Length; i++)
        {
            _row[i] = MathF.Exp(logits[i] - largest);
            sum += _row[i];
        }

        for (int i = 0; i < logits.Length; i++)
        {
            _row[i] = (float)(_row[i] / sum);
        }
    }
}
