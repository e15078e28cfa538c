using System.Numerics;

namespace ModelGen;

/// <summary>
/// An optimizer of your own, for <see cref="OptimizerAttribute{T}"/>. Implement it on a struct that holds the numbers of one update, such as its learning
/// rate; clipping, schedules and frozen layers are seen to before. The update works on each element alike.
/// </summary>
/// <typeparam name="TSelf">The struct.</typeparam>
public interface IOptimizer<TSelf>
    where TSelf : struct, IOptimizer<TSelf>
{
    /// <summary>How many numbers are kept for each weight from update to update, 0 to 3. They begin at 0, become 0 below 1e-30, and are saved with the optimizer.</summary>
    static abstract int Slots { get; }

    /// <summary>The numbers of one update.</summary>
    /// <param name="learningRate">The learning rate of this update, after schedules.</param>
    /// <param name="step">The number of this update, from 1.</param>
    static abstract TSelf Begin(double learningRate, long step);

    /// <summary>Updates some weights. Mark it <c>AggressiveInlining</c>, unless it is tiny: then all stays in registers.</summary>
    /// <param name="weights">The weights before.</param>
    /// <param name="gradients">Their gradients.</param>
    /// <param name="slot1">The first number that is kept for each weight, to be read and written; not kept where <see cref="Slots"/> is 0.</param>
    /// <param name="slot2">The second; not kept where <see cref="Slots"/> is below 2.</param>
    /// <param name="slot3">The third; not kept where <see cref="Slots"/> is below 3.</param>
    /// <returns>The weights after. Where weight, gradient and slots are 0, as in padding, it must be 0, as must the slots.</returns>
    Vector<float> Update(Vector<float> weights, Vector<float> gradients, ref Vector<float> slot1, ref Vector<float> slot2, ref Vector<float> slot3);
}
