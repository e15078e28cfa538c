namespace ModelGen;

/// <summary>An activation of your own as a layer: y = f(x).</summary>
/// <typeparam name="T">The struct that says what f and f′ are.</typeparam>
public sealed class ActivationAttribute<T> : LayerAttribute
    where T : struct, IActivation;
