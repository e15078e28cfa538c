namespace ModelGen;

/// <summary>A metric of the user's own, as declared.</summary>
public abstract class OwnMetric
{
    private OwnMetric()
    {
    }

    /// <summary>Its key in results.</summary>
    public abstract string Key { get; }

    /// <summary>The metric that a struct implements.</summary>
    /// <typeparam name="T">The struct.</typeparam>
    /// <typeparam name="TTarget">The type of the model's targets.</typeparam>
    public static OwnMetric Of<T, TTarget>()
        where T : struct, IMetric<TTarget>
        where TTarget : unmanaged => new Typed<T, TTarget>();

    /// <summary>Something to add its figures up, an <see cref="IMetricAccumulator{TTarget}"/>.</summary>
    internal abstract object CreateAccumulator();

    private sealed class Typed<T, TTarget> : OwnMetric
        where T : struct, IMetric<TTarget>
        where TTarget : unmanaged
    {
        public override string Key => T.Key;

        internal override object CreateAccumulator() => new OwnMetricAccumulator<T, TTarget>();
    }
}
