namespace ModelGen;

// The learning rate: declared, scheduled, set by hand, and scaled by callbacks.
public sealed partial class ModelState
{
    /// <summary>
    /// Get: the rate of the next update. Set: replaces the declared rate and its schedule by a constant, and resets
    /// <see cref="LearningRateFactor"/> to 1, so that what was set is what applies.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, NaN or infinite; nothing has changed.</exception>
    /// <exception cref="InvalidOperationException">The model only predicts.</exception>
    public float LearningRate
    {
        get => (float)(Rate() * LearningRateFactor);
        set
        {
            _ = Training;
            RequireRate(value, nameof(LearningRate));
            ConstantLearningRate = value;
            LearningRateFactor = 1f;
        }
    }

    /// <summary>Multiplies the learning rate, scheduled or not; 1 at first. Callbacks lower it when progress stalls.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, NaN or infinite; nothing has changed.</exception>
    public float LearningRateFactor
    {
        get;
        set
        {
            RequireRate(value, nameof(LearningRateFactor));
            field = value;
        }
    } = 1f;

    /// <summary>The constant that replaced the declared rate and schedule, if any.</summary>
    internal float? ConstantLearningRate { get; set; }

    private double Rate()
    {
        TrainingInfo training = Training;
        return ConstantLearningRate ?? training.Schedule?.Rate(training.LearningRate, Step, Epoch) ?? training.LearningRate;
    }

    private static void RequireRate(float value, string name)
    {
        if (!float.IsFinite(value) || value < 0)
        {
            throw new ArgumentOutOfRangeException(name, value, $"{name} must be a finite number of at least 0.");
        }
    }
}
