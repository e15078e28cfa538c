using System.Globalization;

namespace ModelGen;

/// <summary>Compares slopes of functions with the derivatives that are claimed of them.</summary>
internal sealed class SlopeComparison(string model, double tolerance)
{
    private const double Scale = 0.1;

    private int _compared;
    private int _kinks;
    private double _largestError;

    /// <summary>What was found; a check that met kinks alone says nothing.</summary>
    public GradientCheckResult Result => _compared * 3 >= _kinks
        ? new GradientCheckResult(_compared, _kinks, _largestError)
        : throw new GradientCheckException($"{model}: {_kinks} of {_compared + _kinks} gradients lie at a kink, which is too many to say anything; check more rows, or other inputs.");

    /// <summary>Refuses a value that is infinite or no number, which has no derivative.</summary>
    /// <param name="what">What has the value, for messages.</param>
    /// <param name="value">The value, with nothing changed.</param>
    public void RequireFinite(string what, double value)
    {
        if (!double.IsFinite(value))
        {
            throw NotFinite(string.Create(CultureInfo.InvariantCulture, $"{what} is {value}, before anything is differentiated"));
        }
    }

    /// <param name="what">What changes, for messages.</param>
    /// <param name="function">The function, as a change is made.</param>
    /// <param name="derivative">What is claimed of it at 0.</param>
    public void Compare(string what, Func<float, double> function, double derivative)
    {
        Differences differences = Differences.Of(function);
        double slope = differences.Slope;
        double size = Math.Max(Math.Abs(slope), Scale);
        double allowed = tolerance * size;
        if (differences.MeetKink(function, allowed, allowed))
        {
            _kinks++;
            return;
        }

        if (!double.IsFinite(slope))
        {
            throw NotFinite($"the derivative by {what} cannot be measured, because not all values nearby are finite");
        }

        double error = Math.Abs(slope - derivative);
        if (!(error <= allowed))
        {
            throw new GradientCheckException(string.Create(CultureInfo.InvariantCulture, $"{model}: the derivative by {what} is {slope:G5}, but the gradient says {derivative:G5}; check the derivatives of your own activations and losses."));
        }

        _compared++;
        _largestError = Math.Max(_largestError, error / size);
    }

    private GradientCheckException NotFinite(string fault) =>
        new($"{model}: {fault}; check what your own activations and losses compute, or draw other data with Range or Seed.");
}
