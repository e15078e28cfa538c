using ModelGen.Tests.Models;

namespace ModelGen.Tests.Persistence;

public sealed class SaveLoadTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("modelgen-").FullName;

    private string FilePath => Path.Combine(_folder, "model.safetensors");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Load_Saved_PredictsTheSameBits()
    {
        TinyClassifier model = Trained();

        model.Save(FilePath);
        TinyClassifier loaded = ModelFile.Load<TinyClassifier>(FilePath);

        Assert.Equal(model.State.Weights.ToArray(), loaded.State.Weights.ToArray());
        Assert.Equal(Predicted(model), Predicted(loaded));
    }

    [Fact]
    public void Load_WeightsOnly_BeginsTrainingAnew()
    {
        TinyClassifier model = Trained();

        model.Save(FilePath);
        TinyClassifier loaded = ModelFile.Load<TinyClassifier>(FilePath);

        Assert.Equal((0L, 0L, 0, 1f), (loaded.State.Step, loaded.State.Pass, loaded.State.Epoch, loaded.State.LearningRateFactor));
        Assert.Equal(0.01f, loaded.State.LearningRate);
        float[] moment = new float[54];
        loaded.State.OptimizerState["Dense1.Kernel.Adam.M"].CopyTo(moment);
        Assert.All(moment, value => Assert.Equal(0, value));
        Assert.Equal(11, loaded.State.Seed);
    }

    [Fact]
    public void Load_WithOptimizer_ContinuesToTheSameBits()
    {
        TinyClassifier model = Trained();

        model.Save(FilePath, includeOptimizer: true);
        TinyClassifier loaded = ModelFile.Load<TinyClassifier>(FilePath);

        Assert.Equal(Snapshot.Of(model), Snapshot.Of(loaded));
        Trainer.Fit(model, TinyData.Classes(30), new FitOptions { Epochs = 3, BatchSize = 4 });
        Trainer.Fit(loaded, TinyData.Classes(30), new FitOptions { Epochs = 3, BatchSize = 4 });
        Assert.Equal(Snapshot.Of(model), Snapshot.Of(loaded));
    }

    [Fact]
    public void Load_OptimizerWithoutSlots_RestoresTheCounters()
    {
        TinyRegressor model = new();
        Trainer.Fit(model, TinyData.Line(10), new FitOptions { Epochs = 2, BatchSize = 5 });

        model.Save(FilePath, includeOptimizer: true);

        Assert.Equal((4L, 2), (ModelFile.Load<TinyRegressor>(FilePath).State.Step, ModelFile.Load<TinyRegressor>(FilePath).State.Epoch));
    }

    [Fact]
    public void Load_NonFiniteWeights_AreKept()
    {
        TinyRegressor model = new();
        model.State.Parameters["Dense1.Kernel"].CopyFrom([float.NaN, float.NegativeInfinity]);

        model.Save(FilePath);

        float[] kernel = new float[2];
        ModelFile.Load<TinyRegressor>(FilePath).State.Parameters["Dense1.Kernel"].CopyTo(kernel);
        Assert.Equal([float.NaN, float.NegativeInfinity], kernel);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Load_StreamThatCannotSeek_IsTheSame(bool includeOptimizer)
    {
        TinyClassifier model = Trained();
        using MemoryStream memory = new();
        model.Save(new ForwardOnlyStream(memory), includeOptimizer);
        memory.Position = 0;

        TinyClassifier loaded = ModelFile.Load<TinyClassifier>(new ForwardOnlyStream(memory));

        Assert.Equal(model.State.Weights.ToArray(), loaded.State.Weights.ToArray());
        Assert.True(memory.CanRead);
    }

    [Fact]
    public void Load_StreamPositionedBehindOtherData_BeginsThere()
    {
        TinyClassifier model = Trained();
        using MemoryStream memory = new();
        memory.Write([1, 2, 3]);
        model.Save(memory);
        memory.Position = 3;

        Assert.Equal(model.State.Weights.ToArray(), ModelFile.Load<TinyClassifier>(memory).State.Weights.ToArray());
    }

    [Fact]
    public void Load_PredictorFromTrainedFile_PassesOverOptimizerState()
    {
        TinyClassifier model = Trained();
        model.Save(FilePath, includeOptimizer: true);

        TinyPredictor predictor = ModelFile.Load<TinyPredictor>(FilePath);

        Assert.Equal(Predicted(model), Predicted(predictor));
    }

    [Fact]
    public void Save_OverAnOldFile_ReplacesItAndLeavesNothingElse()
    {
        File.WriteAllText(FilePath, new string('x', 100_000));

        Trained().Save(FilePath);

        Assert.Equal([FilePath], Directory.GetFiles(_folder));
        ModelFile.Load<TinyClassifier>(FilePath);
    }

    [Fact]
    public void Save_Failing_KeepsTheOldFileAndLeavesNothingElse()
    {
        File.WriteAllText(FilePath, "old");

        ModelFileException exception = Assert.Throws<ModelFileException>(() => FileReplacement.Write(FilePath, stream =>
        {
            stream.Write(new byte[1000]);
            throw new IOException("The disk is full.");
        }));

        Assert.Equal($"'{FilePath}' cannot be saved: The disk is full. What was there before is unchanged.", exception.Message);
        Assert.Equal([FilePath], Directory.GetFiles(_folder));
        Assert.Equal("old", File.ReadAllText(FilePath));
    }

    [Fact]
    public void Save_FailingForAnotherReason_ThrowsItAndLeavesNothingElse()
    {
        Assert.Throws<InvalidOperationException>(() => FileReplacement.Write(FilePath, static _ => throw new InvalidOperationException("No.")));

        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public void Save_OverAFolder_Throws()
    {
        Directory.CreateDirectory(FilePath);

        Assert.Contains($"'{FilePath}' cannot be saved: ", Assert.Throws<ModelFileException>(() => Trained().Save(FilePath)).Message);

        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public void Save_FolderMissing_Throws()
        => Assert.Throws<DirectoryNotFoundException>(() => Trained().Save(Path.Combine(_folder, "missing", "model.safetensors")));

    [Fact]
    public void Load_Folder_SaysThatItIsOne()
        => Assert.Equal(
            $"'{_folder}' cannot be loaded: it is a folder: name the file in it.",
            Assert.Throws<ModelFileException>(() => ModelFile.Load<TinyClassifier>(_folder)).Message);

    [Fact]
    public void Load_FileMissing_Throws()
        => Assert.Throws<FileNotFoundException>(() => ModelFile.Load<TinyClassifier>(FilePath));

    private static TinyClassifier Trained()
    {
        TinyClassifier model = new(seed: 11);
        Trainer.Fit(model, TinyData.Classes(30), new FitOptions { Epochs = 2, BatchSize = 4 });
        model.State.LearningRate = 0.02f;
        model.State.LearningRateFactor = 0.5f;
        return model;
    }

    private static float[] Predicted(IModel model)
    {
        float[] outputs = new float[2 * 18];
        model.Predict([1, 2, 3, 4, 5, 6], outputs);
        return outputs;
    }

    /// <summary>A network stream, say: no length, no seeking, and a few bytes at a time.</summary>
    private sealed class ForwardOnlyStream(Stream inner) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, Math.Min(count, 7));

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);
    }
}
