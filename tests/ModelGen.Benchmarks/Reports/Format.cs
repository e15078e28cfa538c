using System.Globalization;

namespace ModelGen.Benchmarks;

/// <summary>Numbers for tables.</summary>
internal static class Format
{
    private const string Unknown = "-";

    /// <summary>The tenth percentile and, in brackets, the median: "5.46 (5.91) ms".</summary>
    public static string Time(Timing? timing)
    {
        if (timing is not { } known)
        {
            return "disturbed";
        }

        (double scale, string unit) = known.Tenth < 1e-3 ? (1e6, "us") : (1e3, "ms");
        return $"{Digits(known.Tenth * scale)} ({Digits(known.Median * scale)}) {unit}";
    }

    /// <summary>"5.46 ms".</summary>
    public static string Milliseconds(double seconds) => $"{Digits(seconds * 1e3)} ms";

    /// <summary>"1.7 MB".</summary>
    public static string Megabytes(long bytes) => $"{Invariant(bytes / 1e6, "0.0")} MB";

    /// <summary>"12.3x": how many times as fast.</summary>
    public static string Ratio(double? value) => value is { } known ? Digits(known) + "x" : Unknown;

    /// <summary>"45 %".</summary>
    public static string Percent(double? value) => value is { } known ? Invariant(100 * known, "0") + " %" : Unknown;

    /// <summary>"74.8", of 74,800,000,000.</summary>
    public static string Billions(double? value) => value is { } known ? Invariant(known / 1e9, "0.0") : Unknown;

    /// <summary>"1,234".</summary>
    public static string Whole(double value) => Invariant(value, "#,0");

    // Three digits.
    private static string Digits(double value) => Invariant(value, value switch
    {
        < 1 => "0.000",
        < 10 => "0.00",
        < 100 => "0.0",
        _ => "0",
    });

    private static string Invariant(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
