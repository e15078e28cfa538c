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
        string header = Line(["epoch", "learning_rate", .. context.Keys]);
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        if (!Append || !File.Exists(_path) || new FileInfo(_path).Length == 0)
        {
            File.WriteAllText(_path, header);
            return;
        }

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
        IEnumerable<string> values = context.Keys.Select(key => Number(context.Results[key]));
        File.AppendAllText(_path, Line([(context.State.Epoch).ToString(CultureInfo.InvariantCulture), Number(context.LearningRate), .. values]));
    }

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Number(float value) => value.ToString("R", CultureInfo.InvariantCulture);

    private string Line(IEnumerable<string> values) => new StringBuilder().AppendJoin(Separator, values).Append('\n').ToString();
}
