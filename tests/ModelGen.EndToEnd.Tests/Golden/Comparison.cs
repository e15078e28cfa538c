using System.Globalization;

namespace ModelGen.EndToEnd.Tests;

/// <summary>
/// Compares numbers with a golden file's: each must lie within its group's absolute tolerance plus the relative one. The
/// worst case, as a share of what is allowed, is what fails or passes.
/// </summary>
internal sealed class Comparison(GoldenTolerance tolerance)
{
    private double _worst;
    private string _worstCase = "nothing compared";

    public void Compare(string group, string what, IReadOnlyList<double> expected, ReadOnlySpan<float> actual)
    {
        Assert.True(expected.Count == actual.Length, $"{what}: {expected.Count} numbers expected, {actual.Length} found.");
        for (int i = 0; i < actual.Length; i++)
        {
            Compare(group, expected.Count == 1 ? what : $"{what}[{i}]", expected[i], actual[i]);
        }
    }

    public void Compare(string group, string what, double expected, double actual)
    {
        double allowed = tolerance.Absolute[group] + tolerance.Rtol * Math.Abs(expected);
        double ratio = Math.Abs(actual - expected) / allowed;
        if (!(ratio <= _worst) || _worstCase.StartsWith("nothing", StringComparison.Ordinal))
        {
            _worst = double.IsNaN(ratio) ? double.PositiveInfinity : ratio;
            _worstCase = string.Create(CultureInfo.InvariantCulture,
                $"{what} ({group}): expected {expected:R}, actual {actual:R}, off by {_worst:0.000} times what is allowed");
        }
    }

    /// <summary>Fails when a number was outside its tolerance; else shows how near the worst came.</summary>
    public void Finish(string path)
    {
        Assert.True(_worst <= 1, $"{path}: {_worstCase}");
        TestContext.Current.TestOutputHelper?.WriteLine($"{path}, worst: {_worstCase}");
    }
}
