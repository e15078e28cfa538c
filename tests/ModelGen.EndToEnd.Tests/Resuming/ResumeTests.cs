namespace ModelGen.EndToEnd.Tests;

/// <summary>A fit that was interrupted, resumed in a new model with another seed, ends with the bits of one that never was.</summary>
public sealed class ResumeTests : IDisposable
{
    private const int Epochs = 9;
    private const int Rows = 100;

    private static readonly Dataset<int> Train = Dataset.Create(TestData.Numbers(Rows * 6, seed: 1), TestData.Labels(Rows, classes: 3, seed: 2));
    private static readonly Dataset<int> Test = Dataset.Create(TestData.Numbers(60 * 6, seed: 3), TestData.Labels(60, classes: 3, seed: 4));

    private readonly string _folder = Directory.CreateTempSubdirectory("modelgen-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public static TheoryData<string> Optimizers => [.. ResumedModels.Names];

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void Resumed_SameBits(string optimizer) => ResumedModels.Run(typeof(ResumeTests), nameof(RequireSameBits), optimizer, _folder);

    private static void RequireSameBits<TModel, TTarget>(string folder)
        where TModel : class, ITrainable<TModel, int>
        where TTarget : unmanaged
    {
        TModel whole = Create<TModel>(5);
        using Fit uninterrupted = new(Path.Combine(folder, "whole"));
        History expected = uninterrupted.Run(whole);

        // In the first epoch, in the last, and several times, twice in the same epoch.
        int steps = expected.Epochs * Fit.Steps;
        foreach (int[] stops in new int[][] { [3], [steps / 3, steps / 2, steps / 2 + 1], [steps - 1] })
        {
            foreach (Interruption kind in Enum.GetValues<Interruption>())
            {
                using Fit fit = new(Path.Combine(folder, $"{kind}{stops[0]}"));
                int before = 0;
                for (int run = 0; run < stops.Length; run++)
                {
                    fit.Interrupt(Create<TModel>(run == 0 ? 5 : 100 + run), stops[run] - before, kind);
                    before = (stops[run] - 1) / Fit.Steps * Fit.Steps;
                }

                TModel resumed = Create<TModel>(77);
                History history = fit.Run(resumed);

                Assert.Equal(Bits.Of(whole.State), Bits.Of(resumed.State));
                Assert.Equal(whole.State.Seed, resumed.State.Seed);
                RequireSame(expected, history);
                Assert.Equal(uninterrupted.Outcome, fit.Outcome);
                Assert.False(File.Exists(fit.Checkpoint));
            }
        }
    }

    private static TModel Create<TModel>(int seed)
        where TModel : class, IModel<TModel> => TModel.Create(new ModelState(TModel.Info, seed));

    private static void RequireSame(History expected, History actual)
    {
        Assert.Equal(expected.Keys, actual.Keys);
        foreach (string key in expected.Keys)
        {
            Assert.Equal(expected[key].Select(BitConverter.DoubleToInt64Bits), actual[key].Select(BitConverter.DoubleToInt64Bits));
        }

        Assert.Equal(expected.LearningRates, actual.LearningRates);
        Assert.Equal(expected.DataLosses, actual.DataLosses);
        Assert.Equal(expected.ValidationDataLosses, actual.ValidationDataLosses);
        Assert.Equal((expected.Epochs, expected.BestEpoch, expected.StopReason), (actual.Epochs, actual.BestEpoch, actual.StopReason));
    }

    public enum Interruption
    {
        Cancellation,
        Exception,
        ExceptionAtTheEndOfTheEpoch,
    }

    /// <summary>A fit with callbacks of every kind, which keep their files in one folder.</summary>
    private sealed class Fit(string folder) : IDisposable
    {
        public const int Steps = 7;

        private EarlyStopping _stopping = new();
        private ReduceLROnPlateau _plateau = new();
        private ModelCheckpoint _best = new("best");

        public string Checkpoint { get; } = Path.Combine(folder, "run.ckpt");

        /// <summary>What callbacks know and have written in the end.</summary>
        public string Outcome => string.Join(
            '\n',
            _stopping.BestEpoch,
            _stopping.Best.ToString("R"),
            _stopping.StoppedEpoch,
            _plateau.Reductions,
            Path.GetFileName(_best.SavedPath),
            File.ReadAllText(Path.Combine(folder, "log.csv")),
            Convert.ToHexString(File.ReadAllBytes(_best.SavedPath!)));

        public void Dispose() => Directory.Delete(folder, recursive: true);

        public History Run<TModel>(TModel model)
            where TModel : class, ITrainable<TModel, int>
            => Run(model, new LambdaCallback(), CancellationToken.None);

        /// <summary>Interrupts the fit after so many steps of this run.</summary>
        public void Interrupt<TModel>(TModel model, int steps, Interruption kind)
            where TModel : class, ITrainable<TModel, int>
        {
            using CancellationTokenSource source = new();
            int made = 0;
            LambdaCallback interruption = new()
            {
                BatchEnd = _ => made++,
                EpochEnd = _ => ThrowIf(kind == Interruption.ExceptionAtTheEndOfTheEpoch && made >= steps),
            };
            LambdaCallback inEpoch = new()
            {
                BatchEnd = _ =>
                {
                    if (made == steps && kind == Interruption.Cancellation)
                    {
                        source.Cancel();
                    }

                    ThrowIf(made == steps && kind == Interruption.Exception);
                },
            };
            Exception? exception = Record.Exception(() => Run(model, new Both(interruption, inEpoch), source.Token));
            Assert.True(exception is OperationCanceledException or InvalidDataException, $"{exception}");
            Assert.True(File.Exists(Checkpoint));
        }

        private static void ThrowIf(bool condition)
        {
            if (condition)
            {
                throw new InvalidDataException("Interrupted.");
            }
        }

        private History Run<TModel>(TModel model, Callback interruption, CancellationToken cancellationToken)
            where TModel : class, ITrainable<TModel, int>
        {
            _stopping = new EarlyStopping { Patience = 4, RestoreBestWeights = true };
            _plateau = new ReduceLROnPlateau { Patience = 1, Factor = 0.5, Cooldown = 2 };
            _best = new ModelCheckpoint(Path.Combine(folder, "best-{epoch}.safetensors")) { IncludeOptimizer = true };
            return Trainer.Fit(
                model,
                Train,
                new FitOptions
                {
                    Epochs = Epochs,
                    BatchSize = 16,
                    Validation = Test,
                    Callbacks = [new BackupAndRestore(Checkpoint), _stopping, _plateau, _best, new CsvLogger(Path.Combine(folder, "log.csv")), interruption],
                },
                cancellationToken);
        }
    }

    private sealed class Both(Callback first, Callback second) : Callback
    {
        public override void OnBatchEnd(TrainingContext context)
        {
            first.OnBatchEnd(context);
            second.OnBatchEnd(context);
        }

        public override void OnEpochEnd(TrainingContext context)
        {
            first.OnEpochEnd(context);
            second.OnEpochEnd(context);
        }
    }
}
