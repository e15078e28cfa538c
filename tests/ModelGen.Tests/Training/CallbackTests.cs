using System.Globalization;
using ModelGen.Tests.Models;

namespace ModelGen.Tests.Training;

public sealed class CallbackTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("modelgen-").FullName;
    private readonly TinyClassifier _model = new(1);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Fit_CallsInOrder()
    {
        List<string> calls = [];
        LambdaCallback callback = new()
        {
            TrainBegin = _ => calls.Add("train begin"),
            EpochBegin = context => calls.Add($"epoch {context.Epoch} begin"),
            BatchEnd = context => calls.Add($"step {context.Step}"),
            EpochEnd = context => calls.Add($"epoch {context.Epoch} end, {context.Results.Count} results, {context.History.Epochs} in history"),
            TrainEnd = _ => calls.Add("train end"),
        };

        Trainer.Fit(_model, TinyData.Classes(6), new FitOptions { Epochs = 2, BatchSize = 4, Callbacks = [callback] });

        Assert.Equal(
            [
                "train begin",
                "epoch 0 begin", "step 1", "step 2", "epoch 0 end, 2 results, 1 in history",
                "epoch 1 begin", "step 1", "step 2", "epoch 1 end, 2 results, 2 in history",
                "train end",
            ],
            calls);
    }

    [Fact]
    public void StopTraining_InAStep_EndsAfterItAndKeepsTheReason()
    {
        LambdaCallback callback = new()
        {
            BatchEnd = context =>
            {
                if (context.State.Step == 3)
                {
                    context.StopTraining("Enough.");
                    context.StopTraining("More than enough.");
                }
            },
        };

        History history = Trainer.Fit(_model, TinyData.Classes(8), new FitOptions { Epochs = 9, BatchSize = 4, Callbacks = [callback] });

        Assert.Equal((3, 2, "Enough."), (_model.State.Step, history.Epochs, history.StopReason));
    }

    [Fact]
    public void Fit_WithoutStop_HasNoReason() => Assert.Null(Trainer.Fit(_model, TinyData.Classes(6)).StopReason);

    [Fact]
    public void EarlyStopping_RestoreBestWeights_EndsWithThoseOfTheBestEpoch()
    {
        float[] best = [];
        EarlyStopping stopping = new() { Monitor = "loss", Patience = 3, RestoreBestWeights = true };
        LambdaCallback spoil = new()
        {
            EpochEnd = context =>
            {
                if (stopping.BestEpoch == context.Epoch)
                {
                    best = context.State.Weights.ToArray();
                }

                if (context.Epoch == 2)
                {
                    context.State.Weights.Fill(5);
                }
            },
        };

        History history = Trainer.Fit(_model, TinyData.Classes(60), new FitOptions { Epochs = 50, Callbacks = [stopping, spoil] });

        Assert.Equal(5, stopping.StoppedEpoch);
        Assert.Equal(2, stopping.BestEpoch);
        Assert.Equal(best, _model.State.Weights.ToArray());
        Assert.Equal(FormattableString.Invariant($"loss did not improve for 3 epochs: its best was {history["loss"][2]:G4} in epoch 3."), history.StopReason);
    }

    [Fact]
    public void EarlyStopping_NeverTriggered_StillRestoresTheBestWeights()
    {
        EarlyStopping stopping = new() { Monitor = "loss", Patience = 100, RestoreBestWeights = true };
        float[] best = [];
        LambdaCallback spoil = new()
        {
            EpochEnd = context =>
            {
                best = context.Epoch == 0 ? context.State.Weights.ToArray() : best;
                context.State.Weights.Fill(9);
            },
        };

        Trainer.Fit(_model, TinyData.Classes(60), new FitOptions { Epochs = 3, Callbacks = [stopping, spoil] });

        Assert.Null(stopping.StoppedEpoch);
        Assert.Equal(0, stopping.BestEpoch);
        Assert.Equal(best, _model.State.Weights.ToArray());
    }

    [Fact]
    public void EarlyStopping_UsedTwice_StartsAfresh()
    {
        EarlyStopping stopping = new() { Monitor = "loss", Patience = 2 };
        FitOptions options = new() { Epochs = 2, Callbacks = [stopping] };
        Trainer.Fit(_model, TinyData.Classes(60), options);
        _model.State.Weights.Fill(5);

        History second = Trainer.Fit(_model, TinyData.Classes(60), options);

        Assert.Equal(2, second.Epochs);
        Assert.Equal(second.BestEpoch, stopping.BestEpoch);
        Assert.Equal(second["loss"][second.BestEpoch], stopping.Best);
    }

    [Fact]
    public void ReduceLROnPlateau_UsedTwice_StartsAfresh()
    {
        ReduceLROnPlateau plateau = new() { Monitor = "loss", Patience = 2, MinDelta = 1000 };
        FitOptions options = new() { Epochs = 4, Callbacks = [plateau] };
        for (int fit = 0; fit < 2; fit++)
        {
            TinyClassifier model = new(1);
            Trainer.Fit(model, TinyData.Classes(6), options);

            Assert.Equal(1, plateau.Reductions);
            Assert.Equal(0.1f, model.State.LearningRateFactor, 1e-6f);
        }
    }

    [Fact]
    public void ModelCheckpoint_UsedTwice_StartsAfresh()
    {
        ModelCheckpoint checkpoint = new(Path.Combine(_folder, "best.safetensors")) { Monitor = "loss" };
        Trainer.Fit(_model, TinyData.Classes(60), new FitOptions { Epochs = 3, Callbacks = [checkpoint] });
        _model.State.Weights.Fill(5);

        Trainer.Fit(_model, TinyData.Classes(60), new FitOptions { Callbacks = [checkpoint] });

        using MemoryStream expected = new();
        _model.Save(expected);
        Assert.Equal(expected.ToArray(), File.ReadAllBytes(checkpoint.SavedPath!));
    }

    [Theory]
    [InlineData("val_loss", "pass FitOptions.Validation, or monitor one of these: loss, accuracy.")]
    [InlineData("auc", "declare it in [Metrics], or monitor one of these: loss, accuracy.")]
    public void Monitor_NotMeasured_ThrowsBeforeAnythingChanges(string key, string wayOut)
    {
        Callback[] callbacks = [new EarlyStopping { Monitor = key }, new ReduceLROnPlateau { Monitor = key }, new ModelCheckpoint(Path.Combine(_folder, "m")) { Monitor = key }];

        foreach (Callback callback in callbacks)
        {
            InvalidOperationException exception = Snapshot.AssertThrowsUnchanged<InvalidOperationException>(
                _model, () => Trainer.Fit(_model, TinyData.Classes(6), new FitOptions { Callbacks = [callback] }));

            Assert.Equal($"{callback.GetType().Name} monitors '{key}', which this fit does not measure: {wayOut}", exception.Message);
        }
    }

    [Fact]
    public void Callbacks_NullOrTwice_AreRefused()
    {
        TerminateOnNaN callback = new();

        Assert.Contains("holds null", Assert.Throws<ArgumentException>(() => Fit(null!)).Message);
        Assert.Contains("the same callback twice", Assert.Throws<ArgumentException>(() => Fit(callback, callback)).Message);

        void Fit(params Callback[] callbacks) => Trainer.Fit(_model, TinyData.Classes(6), new FitOptions { Callbacks = callbacks });
    }

    [Fact]
    public void Options_OutOfRange_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new EarlyStopping { Patience = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new EarlyStopping { MinDelta = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => new EarlyStopping { StartFromEpoch = -1 });
        Assert.Throws<ArgumentException>(() => new EarlyStopping { Monitor = "" });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReduceLROnPlateau { Factor = 1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReduceLROnPlateau { Factor = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReduceLROnPlateau { Cooldown = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new LearningRateFinder { Steps = 9 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new LearningRateFinder { MinLearningRate = 0 });
    }

    [Fact]
    public void ModelCheckpoint_Folder_SaysWhatToNameInstead()
    {
        ModelCheckpoint checkpoint = new(_folder) { Monitor = "loss" };

        string message = Assert.Throws<IOException>(() => Trainer.Fit(_model, TinyData.Classes(6), new FitOptions { Callbacks = [checkpoint] })).Message;

        Assert.StartsWith($"ModelCheckpoint cannot write to '{_folder}': it is a folder.", message);
        Assert.Equal(0, _model.State.Step);
    }

    [Fact]
    public void FolderThatCannotBe_NamesCallbackAndPath()
    {
        string file = Path.Combine(_folder, "a file");
        File.WriteAllText(file, "");
        string path = Path.Combine(file, "output");
        Callback[] callbacks = [new ModelCheckpoint(path) { Monitor = "loss" }, new TensorBoard(path), new CsvLogger(path)];

        Assert.All(callbacks, callback => Assert.StartsWith(
            $"{callback.GetType().Name} cannot write to '{path}': ",
            Assert.Throws<IOException>(() => Trainer.Fit(_model, TinyData.Classes(6), new FitOptions { Callbacks = [callback] })).Message));
    }

    [Fact]
    public void ModelCheckpoint_BestOnly_KeepsTheBestEpoch()
    {
        string path = Path.Combine(_folder, "new folder", "best.safetensors");
        ModelCheckpoint checkpoint = new(path) { Monitor = "loss" };
        float[] best = [];
        LambdaCallback spoil = new()
        {
            EpochEnd = context =>
            {
                best = context.Epoch == 1 ? context.State.Weights.ToArray() : best;
                if (context.Epoch >= 1)
                {
                    context.State.Weights.Fill(9);
                }
            },
        };

        Trainer.Fit(_model, TinyData.Classes(60), new FitOptions { Epochs = 4, Callbacks = [checkpoint, spoil] });

        Assert.Equal(path, checkpoint.SavedPath);
        Assert.Equal(best, ModelFile.Load<TinyClassifier>(path).State.Weights.ToArray());
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public void ModelCheckpoint_EveryEpoch_FillsTheFileName()
    {
        ModelCheckpoint checkpoint = new(Path.Combine(_folder, "m-{epoch:00}-{accuracy:0.000}.safetensors")) { SaveBestOnly = false, IncludeOptimizer = true };

        History history = Trainer.Fit(_model, TinyData.Classes(60), new FitOptions { Epochs = 2, Callbacks = [checkpoint] });

        IEnumerable<string> expected = history["accuracy"].Select((accuracy, epoch) => FormattableString.Invariant($"m-{epoch + 1:00}-{accuracy:0.000}.safetensors"));
        Assert.Equal(expected.Order(), Directory.GetFiles(_folder).Select(Path.GetFileName).Order());
        TinyClassifier last = ModelFile.Load<TinyClassifier>(checkpoint.SavedPath!);
        Assert.Equal((_model.State.Step, _model.State.Epoch), (last.State.Step, last.State.Epoch));
    }

    [Fact]
    public void ModelCheckpoint_UnknownKeyInTheName_Throws()
    {
        ModelCheckpoint checkpoint = new(Path.Combine(_folder, "m-{val_auc}.safetensors")) { SaveBestOnly = false };

        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(
            () => Trainer.Fit(_model, TinyData.Classes(6), new FitOptions { Callbacks = [checkpoint] }));

        Assert.StartsWith("The file name of ModelCheckpoint monitors 'val_auc'", exception.Message);
    }

    [Fact]
    public void TerminateOnNaN_NamesTheLayerThatWentBad()
    {
        LambdaCallback spoil = new()
        {
            BatchEnd = context =>
            {
                if (context.State.Step == 2)
                {
                    context.State.Parameters["Dense1.Bias"].CopyFrom([float.NaN, .. new float[17]]);
                }
            },
        };

        History history = Trainer.Fit(_model, TinyData.Classes(40), new FitOptions { BatchSize = 4, Epochs = 3, Callbacks = [spoil, new TerminateOnNaN()] });

        Assert.Equal((1, 3), (history.Epochs, _model.State.Step));
        Assert.StartsWith("The loss became NaN in epoch 1, step 3: Dense1 is the first layer that went bad, Dense1.", history.StopReason);
        Assert.Contains("Lower the learning rate (0.01)", history.StopReason);
    }

    [Fact]
    public void TerminateOnNaN_WeightsStillFinite_NamesTheLargest()
    {
        // The infinite loss comes of an input, and what it does to the weights is taken back.
        TinyRegressor model = new();
        model.AfterStep = () =>
        {
            model.State.Parameters["Dense1.Kernel"].CopyFrom([1e10f, -3e10f]);
            model.State.Parameters["Dense1.Bias"].CopyFrom([0]);
        };

        History history = Trainer.Fit(model, Dataset.Create([3e38f, 1f], [-3e38f]), new FitOptions { Callbacks = [new TerminateOnNaN()] });

        Assert.Contains("in epoch 1, step 1: all weights are still finite, the largest is 3E+10, in Dense1.Kernel. Lower", history.StopReason);
    }

    [Fact]
    public void CsvLogger_WritesALineAnEpochInAnyCulture()
    {
        CultureInfo culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            string path = Path.Combine(_folder, "logs", "log.csv");
            FitOptions options = new() { Epochs = 2, Validation = TinyData.Classes(4), Callbacks = [new CsvLogger(path) { Append = true }] };
            History first = Trainer.Fit(_model, TinyData.Classes(6), options);
            Trainer.Fit(_model, TinyData.Classes(6), options);

            string[] lines = File.ReadAllLines(path);
            Assert.Equal("epoch,learning_rate,loss,accuracy,val_loss,val_accuracy", lines[0]);
            Assert.Equal(["1", "2", "3", "4"], lines[1..].Select(line => line.Split(',')[0]));
            Assert.Equal("0.01", lines[1].Split(',')[1]);
            Assert.Equal(first["val_loss"][1], double.Parse(lines[2].Split(',')[4], CultureInfo.InvariantCulture));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void CsvLogger_ToContinueAFileWithOtherColumns_Throws()
    {
        string path = Path.Combine(_folder, "log.csv");
        File.WriteAllText(path, "epoch,loss\n1,2\n");

        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(
            () => Trainer.Fit(_model, TinyData.Classes(6), new FitOptions { Callbacks = [new CsvLogger(path) { Append = true }] }));

        Assert.Contains("its columns are 'epoch,loss', but this fit has 'epoch,learning_rate,loss,accuracy'", exception.Message);
        Assert.Equal("epoch,loss\n1,2\n", File.ReadAllText(path));
    }

    [Fact]
    public void Steps_WithCallbacks_AllocateNothing()
    {
        long before = 0;
        long after = 0;
        LambdaCallback measure = new()
        {
            BatchEnd = context =>
            {
                before = context is { Epoch: 1, Step: 1 } ? GC.GetAllocatedBytesForCurrentThread() : before;
                after = context is { Epoch: 1, Step: 14 } ? GC.GetAllocatedBytesForCurrentThread() : after;
            },
        };

        Trainer.Fit(_model, TinyData.Classes(60), new FitOptions { Epochs = 2, BatchSize = 4, Callbacks = [new TerminateOnNaN(), measure] });

        Assert.Equal(0, after - before);
    }
}
