using System.Globalization;
using System.Text;

namespace ModelGen;

/// <summary>
/// Shows training on the console: on a terminal one line an epoch with a bar that is redrawn in place, and plain lines, one an
/// epoch, when the output goes to a file or a pipe. Numbers are the same in every culture.
/// </summary>
public sealed class ConsoleProgress : IProgress<TrainingProgress>
{
    private const int BarWidth = 20;
    private readonly TextWriter _output;
    private readonly Func<int>? _terminalWidth;
    private int _drawnLength;

    /// <summary>Shows progress on the standard output.</summary>
    public ConsoleProgress()
        : this(Console.Out, Console.IsOutputRedirected ? null : ConsoleWidth)
    {
    }

    /// <param name="output">Where to write.</param>
    /// <param name="terminalWidth">Characters in a line of the terminal, or null when the output is none.</param>
    internal ConsoleProgress(TextWriter output, Func<int>? terminalWidth)
    {
        _output = output;
        _terminalWidth = terminalWidth;
    }

    /// <summary>Shows a report.</summary>
    public void Report(TrainingProgress value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (_terminalWidth is not null)
        {
            Redraw(value, _terminalWidth());
        }
        else if (value.IsEpochEnd)
        {
            _output.WriteLine(Line(value, bar: ""));
        }
    }

    private void Redraw(TrainingProgress value, int width)
    {
        // A line as wide as the terminal would wrap, and then no longer be redrawn in place. The figures matter more than the bar.
        string line = Line(value, Bar(value));
        if (line.Length >= width)
        {
            line = Line(value, bar: "");
        }

        if (!value.IsEpochEnd && line.Length >= width)
        {
            line = line[..Math.Max(0, width - 1)];
        }

        _output.Write('\r');
        _output.Write(line.PadRight(_drawnLength));
        _drawnLength = line.Length;
        if (value.IsEpochEnd)
        {
            _output.WriteLine();
            _drawnLength = 0;
        }
    }

    private static string Bar(TrainingProgress value)
    {
        if (value.Steps == 0)
        {
            return $" - {CountText.Of(value.Step, "step")}";
        }

        int done = (int)((long)BarWidth * value.Step / value.Steps);
        string head = done is > 0 and < BarWidth ? ">" : "";
        string full = new('=', done - head.Length);
        return $" [{full}{head}{new string('.', BarWidth - done)}] {Invariant($"{value.Step}/{value.Steps}")}";
    }

    private static string Line(TrainingProgress value, string bar)
    {
        string epochs = Invariant($"{value.Epochs}");
        StringBuilder line = new();
        line.Append("Epoch ").Append(Invariant($"{value.Epoch}").PadLeft(epochs.Length)).Append('/').Append(epochs).Append(bar);
        line.Append(Invariant($" - {value.Elapsed.TotalSeconds:0.0}s"));
        foreach ((string key, double metric) in value.Metrics)
        {
            line.Append(" - ").Append(key).Append(": ").Append(Number(metric));
        }

        return line.ToString();
    }

    /// <summary>Four decimals, or four digits where that would show nothing or too much.</summary>
    private static string Number(double value)
    {
        bool fits = value == 0 || Math.Abs(value) is >= 1e-3 and < 1e5;
        return value.ToString(fits ? "0.0000" : "0.0000e+00", CultureInfo.InvariantCulture);
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private static int ConsoleWidth()
    {
        const int Usual = 80;
        try
        {
            return Console.WindowWidth > 0 ? Console.WindowWidth : Usual;
        }
        catch (IOException)
        {
            return Usual;
        }
    }
}
