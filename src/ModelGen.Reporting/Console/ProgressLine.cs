using System.Globalization;
using System.Text;

namespace ModelGen.Reporting;

/// <summary>The lines of <see cref="RichProgress"/>, as markup. Numbers are the same in every culture.</summary>
internal static class ProgressLine
{
    private const int BarWidth = 24;

    /// <summary>An epoch that is over.</summary>
    public static string OfEpoch(TrainingProgress value)
        => $"{Epoch(value)}  {Invariant($"{value.Elapsed.TotalSeconds,6:0.0}s")}{Metrics(value)}{Rate(value)}";

    /// <summary>The epoch that is under way.</summary>
    public static string Live(TrainingProgress value, TimeSpan? remaining)
    {
        double seconds = value.Elapsed.TotalSeconds;
        string speed = seconds > 0 ? Invariant($"  {value.Step / seconds:0} steps/s") : "";
        string left = remaining is { } time ? Invariant($"  [grey]{time:hh\\:mm\\:ss} left[/]") : "";
        return $"{Epoch(value)}  {Bar(value)}{speed}{left}{Metrics(value)}{Rate(value)}";
    }

    /// <summary>The epoch that is under way, for narrow terminals.</summary>
    public static string Short(TrainingProgress value) => $"{Epoch(value)}  {Invariant($"{value.Step}")}";

    private static string Epoch(TrainingProgress value)
    {
        string epochs = Invariant($"{value.Epochs}");
        return $"[bold]{Invariant($"{value.Epoch}").PadLeft(epochs.Length)}[/][grey]/{epochs}[/]";
    }

    private static string Bar(TrainingProgress value)
    {
        if (value.Steps == 0)
        {
            return Invariant($"step {value.Step}");
        }

        int done = (int)((long)BarWidth * value.Step / value.Steps);
        return $"[green]{new string('━', done)}[/][grey]{new string('━', BarWidth - done)}[/] {Invariant($"{100L * value.Step / value.Steps,3}")}%";
    }

    private static string Metrics(TrainingProgress value)
    {
        StringBuilder text = new();
        foreach ((string key, double metric) in value.Metrics)
        {
            string color = key.StartsWith("val_", StringComparison.Ordinal) ? "aqua" : "silver";
            text.Append("  [").Append(color).Append(']').Append(key).Append("[/] ").Append(Number(metric));
        }

        return text.ToString();
    }

    private static string Rate(TrainingProgress value) => $"  [grey]rate {Invariant($"{value.LearningRate:G3}")}[/]";

    /// <summary>Four decimals, or four digits where that would show nothing or too much.</summary>
    private static string Number(double value)
    {
        bool fits = value == 0 || Math.Abs(value) is >= 1e-3 and < 1e5;
        return value.ToString(fits ? "0.0000" : "0.000e+00", CultureInfo.InvariantCulture);
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
