namespace ModelGen;

/// <summary>What a model says of a row, and how sure it is.</summary>
/// <typeparam name="T">The type of the property that is predicted.</typeparam>
/// <param name="Value">The most likely value.</param>
/// <param name="Probability">Its probability.</param>
/// <param name="Probabilities">The probabilities of all values.</param>
public readonly record struct Prediction<T>(T Value, float Probability, ClassProbabilities<T> Probabilities)
    where T : notnull
{
    /// <summary>The value and its probability, "Setosa (0.98)".</summary>
    public override string ToString() => FormattableString.Invariant($"{Value} ({Probability:0.00})");
}
