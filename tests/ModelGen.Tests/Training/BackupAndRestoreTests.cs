using ModelGen.Tests.Data;
using ModelGen.Tests.Models;
using ModelGen.Tests.Persistence;

namespace ModelGen.Tests.Training;

public sealed class BackupAndRestoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string FilePath => _folder.File("run.ckpt");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Fit_Ended_DeletesTheFile()
    {
        BackupAndRestore backup = new(Path.Combine(_folder.Path, "new", "run.ckpt"));

        Fit(new TinyClassifier(), 2, backup);

        Assert.Empty(Directory.GetFiles(Path.Combine(_folder.Path, "new")));
        Assert.Equal(0, backup.RestoredEpochs);
    }

    [Fact]
    public void Fit_KeptFile_GoesOnWithMoreEpochs()
    {
        TinyClassifier whole = new(1);
        Fit(whole, 5);
        Fit(new TinyClassifier(1), 2, Kept());
        BackupAndRestore backup = Kept();
        TinyClassifier model = new(2);

        History history = Fit(model, 5, backup);

        Assert.Equal((2, 5), (backup.RestoredEpochs, history.Epochs));
        Assert.Equal(Snapshot.Of(whole), Snapshot.Of(model));
    }

    [Fact]
    public void Fit_EndedFile_TrainsNothing()
    {
        Fit(new TinyClassifier(1), 2, Kept());
        TinyClassifier model = new(2);

        History history = Fit(model, 2, Kept());

        Assert.Equal((2, 2, 1), (history.Epochs, model.State.Epoch, model.State.Seed));
    }

    [Fact]
    public void EveryEpochs_Unset_SavesAfterEach()
    {
        Interrupt(new TinyClassifier(1), 3, new BackupAndRestore(FilePath));
        BackupAndRestore backup = new(FilePath);

        Fit(new TinyClassifier(2), 4, backup);

        Assert.Equal(3, backup.RestoredEpochs);
    }

    [Fact]
    public void Fit_EndedEarly_StillKnowsWhenAfterwards()
    {
        EarlyStopping Stopping() => new() { Monitor = "loss", MinDelta = 100 };
        EarlyStopping first = Stopping();
        Fit(new TinyClassifier(1), 9, Kept(), first);
        EarlyStopping again = Stopping();

        Fit(new TinyClassifier(1), 9, Kept(), again);

        Assert.Equal((1, 1), (first.StoppedEpoch, again.StoppedEpoch));
    }

    [Fact]
    public void Fit_OfFewerEpochsThanTheFile_NamesBoth()
    {
        Fit(new TinyClassifier(1), 3, Kept());
        TinyClassifier model = new(3);

        Assert.EndsWith(
            "it holds 3 epochs of training, but this fit asks for 2: ask for more, or delete the file to begin anew.",
            Snapshot.AssertThrowsUnchanged<ModelFileException>(model, () => Fit(model, 2, Kept())).Message);
    }

    [Theory]
    [InlineData(2, 5, 4)]
    [InlineData(3, 6, 6)]
    [InlineData(9, 3, 0)]
    public void EveryEpochs_SavesThen(int every, int stopAt, int restored)
    {
        Interrupt(new TinyClassifier(1), stopAt, new BackupAndRestore(FilePath) { EveryEpochs = every });
        BackupAndRestore backup = new(FilePath);

        Fit(new TinyClassifier(2), 10, backup);

        Assert.Equal(restored, backup.RestoredEpochs);
    }

    [Fact]
    public void Fit_StoppedByACallback_IsOverWhenResumed()
    {
        LambdaCallback stop = new() { EpochEnd = static context => context.StopTraining("Enough.") };
        Fit(new TinyClassifier(1), 9, Kept(), stop);

        Assert.Equal("Enough.", Fit(new TinyClassifier(1), 9, Kept(), new LambdaCallback()).StopReason);
    }

    [Fact]
    public void Fit_OwnCallback_GetsItsStateBack()
    {
        Interrupt(new TinyClassifier(1), 2, new BackupAndRestore(FilePath), new StepCounter(), new StepCounter { Steps = 1000 });
        StepCounter first = new();
        StepCounter second = new();

        Fit(new TinyClassifier(1), 3, new BackupAndRestore(FilePath), first, second);

        Assert.Equal((9L, 1009L), (first.Steps, second.Steps));
    }

    [Fact]
    public void CsvLogger_AppendingToAnOlderLog_HasEachEpochOnce()
    {
        string log = _folder.File("log.csv");
        TinyClassifier model = new(1);
        Fit(model, 2, new CsvLogger(log));
        Interrupt(model, 3, new BackupAndRestore(FilePath), new CsvLogger(log) { Append = true });
        string[] interrupted = File.ReadAllLines(log);
        File.AppendAllText(log, "6,0.01,0,0\n");

        Fit(new TinyClassifier(1), 4, new BackupAndRestore(FilePath), new CsvLogger(log) { Append = true });

        string[] lines = File.ReadAllLines(log);
        Assert.Equal(["epoch", "1", "2", "3", "4", "5", "6"], lines.Select(static line => line.Split(',')[0]));
        Assert.Equal(interrupted, lines[..interrupted.Length]);
        Assert.NotEqual("6,0.01,0,0", lines[^1]);
    }

    [Fact]
    public void Fit_LeftoversOfAKilledProcess_AreNoCheckpointsAndGo()
    {
        File.WriteAllText(FilePath + ".0123456789abcdef0123456789abcdef.tmp", "torn");
        string[] others = [FilePath + ".mine.tmp", _folder.File("other.ckpt.0123456789abcdef0123456789abcdef.tmp")];
        Array.ForEach(others, static other => File.WriteAllText(other, "other"));
        BackupAndRestore backup = new(FilePath);

        Fit(new TinyClassifier(), 1, backup);

        Assert.Equal(0, backup.RestoredEpochs);
        Assert.Equal(others.Order(), Directory.GetFiles(_folder.Path).Order());
    }

    [Fact]
    public void Fit_ResumedStream_SameBits()
    {
        TinyClassifier whole = new(1);
        FitOptions options = new() { Epochs = 4, BatchSize = 4 };
        whole.Fit(TinyStreams.Classes(14, shuffleBuffer: 5), options);
        using CancellationTokenSource source = new();
        LambdaCallback interruption = new()
        {
            BatchEnd = context =>
            {
                if ((context.Epoch, context.Step) == (2, 3))
                {
                    source.Cancel();
                }
            },
        };
        Assert.Throws<OperationCanceledException>(() => new TinyClassifier(1).Fit(
            TinyStreams.Classes(14, shuffleBuffer: 5), options with { Callbacks = [new BackupAndRestore(FilePath), interruption] }, source.Token));
        TinyClassifier model = new(2);

        model.Fit(TinyStreams.Classes(14, shuffleBuffer: 5), options with { Callbacks = [new BackupAndRestore(FilePath)] });

        Assert.Equal(Snapshot.Of(whole), Snapshot.Of(model));
    }

    [Fact]
    public void Load_Checkpoint_IsTheModel()
    {
        TinyClassifier model = new(1);
        Fit(model, 2, Kept(), new EarlyStopping { Monitor = "loss", Patience = 9 });

        Assert.Equal(Snapshot.Of(model), Snapshot.Of(ModelFile.Load<TinyClassifier>(FilePath)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(-1)]
    public void Fit_TruncatedFile_ThrowsAndChangesNothing(int length)
    {
        byte[] file = CheckpointFile.Create();
        File.WriteAllBytes(FilePath, file[..(length < 0 ? file.Length - 1 : length)]);

        Assert.Contains("it is truncated", Problem(new TinyClassifier(3)));
    }

    [Fact]
    public void Fit_ModelFile_SaysThatItIsNoCheckpoint()
    {
        new TinyClassifier().Save(FilePath, includeOptimizer: true);

        Assert.Equal(
            $"'{FilePath}' cannot be loaded: it is no checkpoint of a fit, but a model: load it and train it anew, or name another file.",
            Problem(new TinyClassifier(3)));
    }

    [Fact]
    public void Fit_OtherBatchSize_NamesBoth()
    {
        Fit(new TinyClassifier(), 1, Kept());

        string message = Assert.Throws<ModelFileException>(
            () => Trainer.Fit(new TinyClassifier(), TinyData.Classes(12), new FitOptions { BatchSize = 6, Callbacks = [Kept()] })).Message;

        Assert.EndsWith("it was made by a fit with the batch_size '4', but this one has '6': use the same, or delete the file to begin anew.", message);
    }

    [Fact]
    public void Fit_OtherNumberOfRows_NamesBoth()
    {
        Fit(new TinyClassifier(), 1, Kept());

        string message = Assert.Throws<ModelFileException>(
            () => Trainer.Fit(new TinyClassifier(), TinyData.Classes(13), new FitOptions { BatchSize = 4, Callbacks = [Kept()] })).Message;

        Assert.EndsWith(": use the same, or delete the file to begin anew.", message);
        Assert.Matches("it was made by a fit with the data '12 rows of the hash [0-9a-f]{16}', but this one has '13 rows of the hash [0-9a-f]{16}'", message);
    }

    [Fact]
    public void Fit_OtherData_SaysSo()
    {
        Fit(new TinyClassifier(), 1, Kept());
        Dataset<int> same = TinyData.Classes(12);

        AssertRefused(Dataset.Create(same.Inputs.ToArray(), [.. same.Targets.ToArray().Reverse()]), null, "data");
        AssertRefused(same.WithClassWeights(weights: [2f, .. Enumerable.Repeat(1f, 17)]), null, "data");
        AssertRefused(same, same, "keys");

        void AssertRefused(Dataset<int> data, Dataset<int>? validation, string what)
        {
            FitOptions options = new() { BatchSize = 4, Validation = validation, Callbacks = [Kept()] };
            Assert.Contains(
                $"it was made by a fit with the {what} '", Assert.Throws<ModelFileException>(() => Trainer.Fit(new TinyClassifier(), data, options)).Message);
        }
    }

    [Fact]
    public void Fit_ThroughALink_KeepsTheLink()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows lets few users make links.");
        string target = Path.Combine(_folder.File("checkpoints"), "target.ckpt");
        File.CreateSymbolicLink(FilePath, target);

        Fit(new TinyClassifier(1), 2, Kept());
        Assert.True(File.Exists(target));
        BackupAndRestore backup = new(FilePath);
        Fit(new TinyClassifier(1), 3, backup);

        Assert.Equal(2, backup.RestoredEpochs);
        Assert.Equal(target, new FileInfo(FilePath).LinkTarget);
        Assert.False(File.Exists(target));
    }

    [Fact]
    public void Fit_StateThatCouldNotBeReadAgain_Throws()
    {
        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(() => Fit(new TinyClassifier(), 1, Kept(), new Talkative()));

        Assert.StartsWith("The file could not be read again: it would have a header of", exception.Message);
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void Fit_OtherLoss_NamesBoth()
    {
        Fit(new TinyClassifier(), 1, Kept());

        Assert.EndsWith(
            "it was made by a fit with the loss 'SparseCategoricalCrossentropy', but this one has 'External': use the same, or delete the file to begin anew.",
            Problem(TinyClassifier.With(static training => training with { Loss = Loss.External })));
    }

    public static TheoryData<string, string, string> OtherDeclarations => new()
    {
        { "initial_learning_rate", "0.01", "0.02" },
        { "schedule", "none", "ExponentialDecaySchedule" },
        { "clip_norm", "none", "1" },
        { "global_clip_norm", "none", "2.5" },
        { "clip_value", "none", "0.5" },
    };

    [Theory]
    [MemberData(nameof(OtherDeclarations))]
    public void Fit_OtherDeclaration_NamesBoth(string key, string found, string expected)
    {
        Fit(new TinyClassifier(), 1, Kept());

        Assert.EndsWith(
            $"it was made by a fit with the {key} '{found}', but this one has '{expected}': use the same, or delete the file to begin anew.",
            Problem(TinyClassifier.With(training => key switch
            {
                "initial_learning_rate" => training with { LearningRate = 0.02 },
                "schedule" => training with { Schedule = new ExponentialDecaySchedule(0.9, new ScheduleInterval(3, InEpochs: true, Staircase: false)) },
                "clip_norm" => training with { ClipNorm = 1 },
                "global_clip_norm" => training with { GlobalClipNorm = 2.5 },
                _ => training with { ClipValue = 0.5 },
            })));
    }

    [Fact]
    public void Fit_OtherTraining_SaysWhatMayDiffer()
    {
        Fit(new TinyClassifier(), 1, Kept());

        Assert.EndsWith(
            "it was made by a fit of TinyClassifier as it was declared then: a setting of the optimizer, the schedule or the loss, or a type of your own, is another; "
            + "use the same, or delete the file to begin anew.",
            Problem(TinyClassifier.With(static training => training with { Fingerprint = "0123456789abcdef" })));
    }

    [Fact]
    public void Fit_OtherSettingOfALayer_NamesTheLayer()
    {
        Fit(new TinyClassifier(), 1, Kept());
        ModelInfo other = TinyClassifier.Info with
        {
            Layers = [TinyClassifier.Info.Layers[0] with { Settings = "kernel L2 0.5" }, .. TinyClassifier.Info.Layers.Skip(1)],
            Training = TinyClassifier.Info.Training! with { Fingerprint = "0123456789abcdef" },
        };

        Assert.Contains("as it was declared then: layer 1 was '", Problem(new TinyClassifier(new ModelState(other, 3))));
    }

    [Fact]
    public void Fit_OtherMonitor_NamesBoth()
    {
        Fit(new TinyClassifier(), 1, Kept(), new EarlyStopping { Monitor = "loss" });

        string message = Snapshot.AssertThrowsUnchanged<ModelFileException>(
            new TinyClassifier(3), () => Fit(new TinyClassifier(3), 4, Kept(), new EarlyStopping { Monitor = "accuracy" })).Message;

        Assert.EndsWith(
            ": use the same, or delete the file to begin anew.", message);
        Assert.Contains("it was made by a fit whose EarlyStopping1 has the settings 'loss, Mode Auto, Patience 0, ", message);
        Assert.Contains("', but this one has 'accuracy, Mode Auto, Patience 0, ", message);
    }

    [Fact]
    public void Fit_OtherSettingOfACallback_SaysSo()
    {
        Fit(new TinyClassifier(), 1, Kept(), new EarlyStopping { Monitor = "loss" });

        string message = Assert.Throws<ModelFileException>(
            () => Fit(new TinyClassifier(3), 4, Kept(), new EarlyStopping { Monitor = "loss", RestoreBestWeights = true })).Message;

        Assert.Contains("RestoreBestWeights False', but this one has ", message);
        Assert.EndsWith("RestoreBestWeights True': use the same, or delete the file to begin anew.", message);
    }

    [Fact]
    public void Fit_OtherCallbacks_NamesBoth()
    {
        Fit(new TinyClassifier(), 1, Kept(), new EarlyStopping { Monitor = "loss" });

        Assert.EndsWith(
            "it was made by a fit with the callbacks EarlyStopping1, but this one has none: pass the same ones, or delete the file to begin anew.",
            Problem(new TinyClassifier(3)));
    }

    [Fact]
    public void Fit_OtherModel_NamesTheTensor()
    {
        Trainer.Fit(new TinyRegressor(), TinyData.Line(10), new FitOptions { Callbacks = [Kept()] });

        Assert.Contains("it is of another architecture than TinyClassifier: expected the tensor 'Dense1.Kernel' [3 × 18]", Problem(new TinyClassifier(3)));
        Assert.EndsWith("; first in layer 1: expected 'Dense1: Dense [18], softmax, kernel L2 0.01', but it has 'Dense1: Dense [1], softmax, kernel L2 0.01': use the same, or delete the file to begin anew.", Problem(new TinyClassifier(3)));
    }

    [Fact]
    public void Fit_UnwritablePath_ThrowsBeforeTraining()
    {
        Directory.CreateDirectory(FilePath);

        Assert.Contains($"'{FilePath}' cannot be saved", Problem(new TinyClassifier(3)));
    }

    [Fact]
    public void Fit_MoreEpochsThanAFileHolds_ThrowsBeforeTraining()
    {
        TinyClassifier model = new(3);

        Assert.Contains(
            "at most 131072 epochs, but FitOptions.Epochs is 131073",
            Snapshot.AssertThrowsUnchanged<InvalidOperationException>(model, () => Fit(model, 131_073, new BackupAndRestore(FilePath))).Message);
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void Fit_TwoBackups_Throws()
        => Assert.Throws<ArgumentException>(() => Fit(new TinyClassifier(), 1, new BackupAndRestore("a"), new BackupAndRestore("b")));

    private BackupAndRestore Kept() => new(FilePath) { DeleteAtEnd = false };

    private string Problem(TinyClassifier model)
        => Snapshot.AssertThrowsUnchanged<ModelFileException>(model, () => Fit(model, 4, new BackupAndRestore(FilePath))).Message;

    private static History Fit(TinyClassifier model, int epochs, params Callback[] callbacks)
        => Trainer.Fit(model, TinyData.Classes(12), new FitOptions { Epochs = epochs, BatchSize = 4, Callbacks = callbacks });

    /// <summary>Interrupts a fit in the epoch after so many.</summary>
    private static void Interrupt(TinyClassifier model, int epochs, params Callback[] callbacks)
    {
        LambdaCallback interruption = new()
        {
            BatchEnd = context =>
            {
                if (context.Epoch == epochs)
                {
                    throw new InvalidDataException("Interrupted.");
                }
            },
        };
        Assert.Throws<InvalidDataException>(() => Fit(model, 10, [.. callbacks, interruption]));
    }

    private sealed class Talkative : Callback
    {
        public override void SaveState(CallbackState state) => state.Set(new string('k', 600), "long");
    }

    private sealed class StepCounter : Callback
    {
        public long Steps { get; set; }

        public override void OnBatchEnd(TrainingContext context) => Steps++;

        public override void SaveState(CallbackState state) => state.Set("steps", Steps);

        public override void RestoreState(CallbackState state, TrainingContext context) => Steps = state.GetInteger("steps");
    }
}
