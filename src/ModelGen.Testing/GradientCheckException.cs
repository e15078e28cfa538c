namespace ModelGen;

/// <summary>A gradient is not the derivative of what it should be, or there is no derivative to compare it with.</summary>
public sealed class GradientCheckException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">Which gradient, what it is and what it should be; or why there is none.</param>
    public GradientCheckException(string message)
        : base(message)
    {
    }
}
