using System.Globalization;
using System.Text.RegularExpressions;

namespace ModelGen;

/// <summary>
/// Saves the model at the end of epochs. Each file is replaced as a whole: after a crash either the old or the new one is there.
/// </summary>
/// <param name="path">
/// The file; its folder is created. "{epoch}" (from 1) and the keys of results stand for their values, with a format of .NET
/// if wanted: "digits-{epoch:000}-{val_loss:0.0000}.safetensors".
/// </param>
public sealed partial class ModelCheckpoint(string path) : MonitoringCallback
{
    private readonly string _path = Path.GetFullPath(path);
    private Improvement? _improvement;

    /// <summary>Whether to save only when the monitored figure has improved, so that the file holds the best epoch. Default true.</summary>
    public bool SaveBestOnly { get; init; } = true;

    /// <summary>Whether to save what training needs to continue to the bit: optimizer state, counters, learning rate. Default false.</summary>
    public bool IncludeOptimizer { get; init; }

    /// <summary>The file that the last fit saved last; null when it saved none.</summary>
    public string? SavedPath { get; private set; }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The fit does not measure the figure, or one in the file's name.</exception>
    /// <exception cref="IOException">The path is a folder, or that of the file cannot be created.</exception>
    public override void OnTrainBegin(TrainingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (SaveBestOnly)
        {
            context.RequireKey(Monitor, nameof(ModelCheckpoint));
        }

        foreach (Match match in Placeholder().Matches(_path))
        {
            if (match.Groups["key"].Value != "epoch")
            {
                context.RequireKey(match.Groups["key"].Value, $"The file name of {nameof(ModelCheckpoint)}");
            }
        }

        RequireFileName();
        CallbackOutput.Prepare(nameof(ModelCheckpoint), _path, () => Directory.CreateDirectory(Path.GetDirectoryName(_path)!));
        _improvement = new Improvement(Monitor, Mode, minDelta: 0);
        SavedPath = null;
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public override void OnEpochEnd(TrainingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!SaveBestOnly || _improvement!.Take(Value(context)))
        {
            string file = Placeholder().Replace(_path, match => Fill(match, context));
            context.Model.Save(file, IncludeOptimizer);
            SavedPath = file;
        }
    }

    /// <inheritdoc/>
    public override void SaveState(CallbackState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        SaveSettings(state);
        _improvement!.Save(state);
        state.Set("saved_path", SavedPath ?? "");
    }

    /// <inheritdoc/>
    public override void RestoreState(CallbackState state, TrainingContext context)
    {
        ArgumentNullException.ThrowIfNull(state);
        RequireSettings(state);
        _improvement!.Restore(state);
        string savedPath = state.GetText("saved_path");
        SavedPath = savedPath.Length == 0 ? null : savedPath;
    }

    private void RequireFileName()
    {
        if (Path.EndsInDirectorySeparator(_path) || Directory.Exists(_path))
        {
            throw new IOException($"{nameof(ModelCheckpoint)} cannot write to '{_path}': it is a folder. Name a file in it, such as '{Path.Combine(_path, "best.safetensors")}'.");
        }
    }

    private static string Fill(Match placeholder, TrainingContext context)
    {
        string key = placeholder.Groups["key"].Value;
        string format = placeholder.Groups["format"].Value;
        return key == "epoch"
            ? (context.Epoch + 1).ToString(format, CultureInfo.InvariantCulture)
            : context.Results[key].ToString(format, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"\{(?<key>[a-z0-9_]+)(:(?<format>[^{}]+))?\}")]
    private static partial Regex Placeholder();
}
