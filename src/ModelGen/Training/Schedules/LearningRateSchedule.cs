namespace ModelGen;

/// <summary>
/// How a learning rate changes while training. A pure function, computed in double; formulas are Keras 3's. On one platform it
/// always gives the same bits; between platforms smooth exponential and cosine decay may differ in the last bit of the double,
/// for they are computed by <see cref="Math.Pow"/> and <see cref="Math.Cos"/>.
/// </summary>
public abstract class LearningRateSchedule
{
    /// <summary>The learning rate of the next update.</summary>
    /// <param name="initialLearningRate">The optimizer's learning rate.</param>
    /// <param name="step">Updates already applied, from 0.</param>
    /// <param name="epoch">Epochs already finished, from 0.</param>
    public abstract double Rate(double initialLearningRate, long step, int epoch);
}
