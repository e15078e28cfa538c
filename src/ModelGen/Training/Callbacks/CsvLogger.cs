using System.Globalization;
using System.Text;

namespace ModelGen;

/// <summary>
/// Writes a line an epoch to a CSV file: epoch from 1, learning rate, loss and metrics. Each line is on disk when its epoch is
/// over; numbers are written with all their digits, the same in every culture.
/// </summary>
/// <param name="path">The file; its folder is created.</param>
public sealed class CsvLogger(string path) : Callback
{
    private readonly string _path = Path.GetFullPath(path);
    private long _start;
    private int _epochsBefore;

    /// <summary>What stands between columns. Default a comma.</summary>
    public char Separator { get; init; } = ',';

    /// <summary>Whether to continue a file that is there, whose columns must be the same, instead of replacing it. Default false.</summary>
    public bool Append { get; init; }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The file to continue has other columns.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public override void OnTrainBegin(TrainingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        _epochsBefore = context.State.Epoch;
        string header = Line(["epoch", "learning_rate", .. context.Keys]);
        CallbackOutput.Prepare(nameof(CsvLogger), _path, () => Directory.CreateDirectory(Path.GetDirectoryName(_path)!));
        if (!Append || !File.Exists(_path) || new FileInfo(_path).Length == 0)
        {
            CallbackOutput.Prepare(nameof(CsvLogger), _path, () => File.WriteAllText(_path, header));
            _start = new FileInfo(_path).Length;
            return;
        }

        _start = new FileInfo(_path).Length;
        string found = File.ReadLines(_path).First();
        if (found != header.TrimEnd('\n'))
        {
            throw new InvalidOperationException(
                $"CsvLogger cannot continue '{_path}': its columns are '{found}', but this fit has '{header.TrimEnd('\n')}'. Choose another file, or set Append = false.");
        }
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public override void OnEpochEnd(TrainingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        File.AppendAllText(_path, EpochLine(context, context.History.Epochs - 1));
    }

    /// <inheritdoc/>
    public override void SaveState(CallbackState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        state.Set("start", _start);
        state.Set("epochs_before", _epochsBefore);
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public override void RestoreState(CallbackState state, TrainingContext context)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(context);

        // Lines of the epochs that are trained again go; those before may be missing, where the file was replaced.
        _start = Math.Clamp(state.GetInteger("start"), 0, _start);
        _epochsBefore = state.GetCount("epochs_before");
        using (FileStream file = new(_path, FileMode.Open, FileAccess.Write))
        {
            file.SetLength(_start);
        }

        File.AppendAllText(_path, string.Concat(Enumerable.Range(0, context.History.Epochs).Select(epoch => EpochLine(context, epoch))));
    }

    private string EpochLine(TrainingContext context, int epoch) => Line(
    [
        (_epochsBefore + epoch + 1).ToString(CultureInfo.InvariantCulture),
        Number(context.History.LearningRates[epoch]),
        .. context.Keys.Select(key => Number(context.History[key][epoch])),
    ]);

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Number(float value) => value.ToString("R", CultureInfo.InvariantCulture);

    private string Line(IEnumerable<string> values) => new StringBuilder().AppendJoin(Separator, values).Append('\n').ToString();
}
