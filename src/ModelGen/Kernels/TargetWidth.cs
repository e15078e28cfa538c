namespace ModelGen.Kernels;

/// <summary>How many targets a row has.</summary>
internal static class TargetWidth
{
    /// <summary>One class number, or a number for each output.</summary>
    /// <typeparam name="TTarget"><see cref="int"/> or <see cref="float"/>.</typeparam>
    /// <param name="outputs">Outputs of a row.</param>
    public static int Of<TTarget>(int outputs)
        where TTarget : unmanaged => typeof(TTarget) == typeof(int) ? 1 : outputs;
}
