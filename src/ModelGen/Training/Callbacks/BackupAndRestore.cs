namespace ModelGen;

/// <summary>
/// Lets a fit that was interrupted be resumed, to the same bits as if it had never been: at the end of epochs it saves model, optimizer,
/// history and what the other callbacks know, and a fit that finds the file continues with the epoch after. Build the fit the same way
/// again: data, options and callbacks. The seed of the model and its learning rate come from the file, also where another was set.
/// </summary>
/// <param name="path">The file, "run.ckpt"; its folder is created. It is replaced as a whole: after a crash either the old or the new one is there.</param>
public sealed class BackupAndRestore(string path) : Callback
{
    private readonly string _path = Path.GetFullPath(path);

    /// <summary>Saves after every so many epochs, and when training ends. Default 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public int EveryEpochs
    {
        get;
        init => field = Ranges.AtLeast(1, value, nameof(EveryEpochs));
    } = 1;

    /// <summary>
    /// Whether the file is deleted when training has ended, so that the next fit begins anew. Default true. Kept, it lets a fit with more
    /// <see cref="FitOptions.Epochs"/> go on.
    /// </summary>
    public bool DeleteAtEnd { get; init; } = true;

    /// <summary>The epochs that the last fit found in the file; 0 when it began anew.</summary>
    public int RestoredEpochs { get; private set; }

    /// <inheritdoc/>
    /// <exception cref="ModelFileException">The file is damaged, or was made by another fit; the model is unchanged.</exception>
    /// <exception cref="IOException">The file cannot be read or written.</exception>
    /// <exception cref="InvalidOperationException">The fit has more than 131,072 epochs.</exception>
    public override void OnTrainBegin(TrainingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Options.Epochs > CheckpointMetadata.MostEpochs)
        {
            throw new InvalidOperationException(
                $"{nameof(BackupAndRestore)} keeps at most {CheckpointMetadata.MostEpochs} epochs, but {nameof(FitOptions)}.{nameof(FitOptions.Epochs)} is {context.Options.Epochs}: fit in several runs, or without it.");
        }

        string file = FileReplacement.Target(_path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        FileReplacement.DeleteLeftovers(file);
        if (File.Exists(file))
        {
            using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.Read);
            Checkpoint.Restore(stream, $"'{_path}'", context);
        }
        else
        {
            Checkpoint.Write(_path, context);
        }

        RestoredEpochs = context.History.Epochs;
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">The file cannot be written; the old one is unchanged.</exception>
    public override void OnEpochEnd(TrainingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        int epochs = context.Epoch + 1;
        if (epochs % EveryEpochs == 0 || epochs == context.Options.Epochs || context.IsStopping)
        {
            Checkpoint.Write(_path, context);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">The file cannot be deleted.</exception>
    public override void OnTrainEnd(TrainingContext context)
    {
        if (DeleteAtEnd)
        {
            File.Delete(FileReplacement.Target(_path));
        }
    }
}
