namespace ModelGen;

/// <summary>How a learning rate changes while training. A pure function, computed in double; formulas are Keras 3's.</summary>
public abstract class LearningRateSchedule
{
    /// <summary>The learning rate of the next update.</summary>
    /// <param name="initialLearningRate">The optimizer's learning rate.</param>
    /// <param name="step">Updates already applied, from 0.</param>
    /// <param name="epoch">Epochs already finished, from 0.</param>
    public abstract double Rate(double initialLearningRate, long step, int epoch);
}
