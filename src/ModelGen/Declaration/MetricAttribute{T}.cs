namespace ModelGen;

/// <summary><c>Fit</c> and <c>Evaluate</c> report a metric of your own, after those of <see cref="MetricsAttribute"/>.</summary>
/// <typeparam name="T">A struct that implements <see cref="IMetric{TTarget}"/> of what the model's loss has as targets.</typeparam>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class MetricAttribute<T> : Attribute
    where T : struct;
