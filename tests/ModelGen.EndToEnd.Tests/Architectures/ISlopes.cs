namespace ModelGen.EndToEnd.Tests;

/// <summary>Compares slopes of functions with derivatives that are claimed of them.</summary>
internal interface ISlopes
{
    /// <summary>Fails unless the derivative is the function's at 0, up to float32 noise in the function.</summary>
    /// <param name="what">What changes, for messages.</param>
    /// <param name="function">The function.</param>
    /// <param name="derivative">What is claimed.</param>
    void Compare(string what, Func<float, double> function, double derivative);
}
