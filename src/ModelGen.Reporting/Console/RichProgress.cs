using Spectre.Console;

namespace ModelGen.Reporting;

/// <summary>
/// Shows training live on a terminal: a line for each epoch that is over, and below it the present one with a bar, steps a second,
/// the time that is left, loss, metrics and learning rate. Where the output is no terminal, one plain line an epoch.
/// </summary>
public sealed class RichProgress : IProgress<TrainingProgress>
{
    private const string EraseLine = "\r\u001b[2K";
    private readonly IAnsiConsole _console;
    private readonly Func<TimeSpan> _clock;
    private TimeSpan _start;
    private bool _hasBegun;

    /// <summary>Shows progress on the standard output.</summary>
    public RichProgress()
        : this(AnsiConsole.Console)
    {
    }

    /// <summary>Shows progress on a console of one's own.</summary>
    /// <param name="console">The console.</param>
    public RichProgress(IAnsiConsole console)
        : this(console, static () => TimeSpan.FromMilliseconds(Environment.TickCount64))
    {
    }

    internal RichProgress(IAnsiConsole console, Func<TimeSpan> clock)
    {
        ArgumentNullException.ThrowIfNull(console);
        _console = console;
        _clock = clock;
    }

    /// <summary>Shows a report.</summary>
    public void Report(TrainingProgress value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (!_hasBegun || value is { Epoch: 1, IsEpochEnd: false, Step: <= 1 })
        {
            _start = _clock() - value.Elapsed;
            _hasBegun = true;
        }

        if (_console.Profile.Capabilities.Ansi)
        {
            Redraw(value);
        }
        else if (value.IsEpochEnd)
        {
            _console.WriteLine(Markup.Remove(ProgressLine.OfEpoch(value)));
        }

        _hasBegun &= !(value.IsEpochEnd && value.Epoch == value.Epochs);
    }

    private void Redraw(TrainingProgress value)
    {
        _console.Write(new ControlCode(EraseLine));
        if (value.IsEpochEnd)
        {
            _console.MarkupLine(ProgressLine.OfEpoch(value));
            return;
        }

        string line = ProgressLine.Live(value, Remaining(value));

        // A line that wraps could not be erased.
        if (Markup.Remove(line).GetCellWidth() < _console.Profile.Width)
        {
            _console.Markup(line);
        }
        else
        {
            _console.Markup(ProgressLine.Short(value));
        }
    }

    /// <summary>The time left for all epochs, if they go on as they went so far.</summary>
    private TimeSpan? Remaining(TrainingProgress value)
    {
        if (value.Steps == 0)
        {
            return null;
        }

        double done = (value.Epoch - 1 + (double)value.Step / value.Steps) / value.Epochs;
        return done > 0 ? (_clock() - _start) * ((1 - done) / done) : null;
    }
}
