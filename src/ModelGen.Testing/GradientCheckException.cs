namespace ModelGen;

/// <summary>A gradient is not the derivative of what it should be.</summary>
public sealed class GradientCheckException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">Which gradient, what it is and what it should be.</param>
    public GradientCheckException(string message)
        : base(message)
    {
    }
}
