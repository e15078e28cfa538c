using System.Text.Json;
using ModelGen.Tests.Kernels;
using ModelGen.Tests.Models;

namespace ModelGen.Tests.Training;

/// <summary>The golden sequences of monitored values, fed to callbacks as the results of epochs.</summary>
public sealed class CallbackGoldenTests
{
    private static readonly JsonElement Golden = GoldenFile.Load("ops_p_callbacks");

    public static TheoryData<int> StoppingCases => [.. Enumerable.Range(0, Golden.GetProperty("early_stopping").GetArrayLength())];

    public static TheoryData<int> PlateauCases => [.. Enumerable.Range(0, Golden.GetProperty("reduce_lr_on_plateau").GetArrayLength())];

    [Theory]
    [MemberData(nameof(StoppingCases))]
    public void EarlyStopping_StopsWhereKerasDoes(int index)
    {
        JsonElement golden = Golden.GetProperty("early_stopping")[index];
        EarlyStopping callback = new()
        {
            Mode = Mode(golden),
            MinDelta = golden.GetProperty("min_delta").GetDouble(),
            Patience = golden.GetProperty("patience").GetInt32(),
            Baseline = golden.GetProperty("baseline") is { ValueKind: JsonValueKind.Number } baseline ? baseline.GetDouble() : null,
            StartFromEpoch = golden.GetProperty("start_from_epoch").GetInt32(),
        };

        MonitoredRun run = new(callback);
        run.Feed(golden.GetProperty("monitor_values").Numbers());

        JsonElement expected = golden.GetProperty("expected");
        int? stopped = expected.GetProperty("stopped_epoch") is { ValueKind: JsonValueKind.Number } epoch ? epoch.GetInt32() : null;
        Assert.Equal((stopped, expected.GetProperty("best_epoch").GetInt32()), (callback.StoppedEpoch, callback.BestEpoch));
        Assert.Equal(expected.GetProperty("best").GetDouble(), callback.Best);
        Assert.Equal(stopped is not null, run.Context.IsStopping);
    }

    [Theory]
    [MemberData(nameof(PlateauCases))]
    public void ReduceLROnPlateau_LowersTheRateWhereKerasDoes(int index)
    {
        JsonElement golden = Golden.GetProperty("reduce_lr_on_plateau")[index];
        ReduceLROnPlateau callback = new()
        {
            Mode = Mode(golden),
            Factor = golden.GetProperty("factor").GetDouble(),
            Patience = golden.GetProperty("patience").GetInt32(),
            MinDelta = golden.GetProperty("min_delta").GetDouble(),
            Cooldown = golden.GetProperty("cooldown").GetInt32(),
            MinLearningRate = golden.GetProperty("min_lr").GetDouble(),
        };
        MonitoredRun run = new(callback);
        run.Context.State.LearningRate = (float)golden.GetProperty("lr").GetDouble();

        List<double> rates = run.Feed(golden.GetProperty("monitor_values").Numbers());

        double[] expected = golden.GetProperty("expected_learning_rate_after_epoch").Numbers();
        Assert.Equal(expected.Length, rates.Count);
        Assert.All(expected.Zip(rates), pair => Assert.Equal(pair.First, pair.Second, pair.First * 1e-5));
    }

    private static MonitorMode Mode(JsonElement golden) => golden.GetProperty("mode").GetString() == "max" ? MonitorMode.Max : MonitorMode.Min;

    /// <summary>A fit whose results are given.</summary>
    private sealed class MonitoredRun
    {
        private readonly Callback _callback;

        public MonitoredRun(Callback callback)
        {
            _callback = callback;
            Context = new TrainingContext(new TinyClassifier(1), new FitOptions(), new History(), ["loss", "val_loss"]);
            callback.OnTrainBegin(Context);
        }

        public TrainingContext Context { get; }

        /// <returns>The learning rate after each epoch.</returns>
        public List<double> Feed(double[] values)
        {
            List<double> rates = [];
            for (int epoch = 0; epoch < values.Length && !Context.IsStopping; epoch++)
            {
                Context.Epoch = epoch;
                Context.Results = new Dictionary<string, double> { ["loss"] = 0, ["val_loss"] = values[epoch] };
                _callback.OnEpochEnd(Context);
                rates.Add(Context.State.LearningRate);
            }

            return rates;
        }
    }
}
