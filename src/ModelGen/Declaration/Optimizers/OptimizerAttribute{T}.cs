namespace ModelGen;

/// <summary>An optimizer of your own.</summary>
/// <typeparam name="T">The struct that says what an update is.</typeparam>
public sealed class OptimizerAttribute<T> : OptimizerAttribute
    where T : struct, IOptimizer<T>;
