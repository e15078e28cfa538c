namespace ModelGen;

/// <summary>The layers of a block, with their input added to their output: y = x + block(x). The block must keep the shape.</summary>
/// <typeparam name="T">A class of this project with <see cref="BlockAttribute"/>.</typeparam>
public sealed class ResidualAttribute<T> : LayerAttribute
    where T : class
{
    /// <summary>How often, one after the other, each with its own sum; at least 1. A <see cref="LayerAttribute.Name"/> then gets a number. Default 1.</summary>
    public int Repeat { get; set; } = 1;
}
