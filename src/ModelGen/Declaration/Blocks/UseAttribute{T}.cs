namespace ModelGen;

/// <summary>
/// The layers of a block, here. Each use, and each repetition, has parameters of its own, named after the block, <c>Body2.Dense1.Kernel</c>: the second
/// time that <c>Body</c> is used.
/// </summary>
/// <typeparam name="T">A class of this project with <see cref="BlockAttribute"/>.</typeparam>
public sealed class UseAttribute<T> : LayerAttribute
    where T : class
{
    /// <summary>How often, one after the other; at least 1. A <see cref="LayerAttribute.Name"/> then gets a number. Default 1.</summary>
    public int Repeat { get; set; } = 1;
}
