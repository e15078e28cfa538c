using Samples;

namespace ModelGen.EndToEnd.Tests;

/// <summary>Whole trainings on real data, epoch by epoch, against double-precision autograd.</summary>
public sealed class GoldenTrajectoryTests
{
    public static TheoryData<string> Files => [.. GoldenCase.Files("real_")];

    [Theory]
    [MemberData(nameof(Files))]
    public void TrainingOnRealData_FollowsTheGoldenTrajectory(string file) =>
        GoldenModels.Run(typeof(GoldenTrajectoryTests), nameof(Check), GoldenCase.Load(file));

    private static void Check<TModel, TTarget>(GoldenCase golden, ModelSource source)
        where TModel : class, ITrainable<TModel, TTarget>
        where TTarget : unmanaged
    {
        (Dataset<TTarget> train, Dataset<TTarget> test) = Read<TTarget>(golden);
        TModel model = TModel.Create(new ModelState(TModel.Info, seed: 0));
        GoldenParameters.CopyTo(model.State, golden.Init, source);
        Comparison comparison = new(golden.Tolerance);
        FitOptions epoch = new() { BatchSize = golden.BatchSize, Shuffle = false };
        for (int e = 0; e < golden.Epochs; e++)
        {
            comparison.Compare("epoch_train_loss", $"training loss of epoch {e + 1}", golden.Expected.EpochTrainLoss[e], Trainer.Fit(model, train, epoch)["loss"][0]);
            EvaluationResult result = Trainer.Evaluate<TModel, TTarget>(model, test);
            comparison.Compare("epoch_test_loss", $"test loss of epoch {e + 1}", golden.Expected.EpochTestLoss[e], result.DataLoss);
            if (golden.Expected.EpochTestAccuracy.Length > 0)
            {
                // One row may lie so near the border between two classes that float32 puts it on the other side.
                double oneRow = 1.0 / test.Count;
                Assert.InRange(result["accuracy"], golden.Expected.EpochTestAccuracy[e] - 1.01 * oneRow, golden.Expected.EpochTestAccuracy[e] + 1.01 * oneRow);
            }
        }

        foreach ((string name, double[] values) in golden.Expected.Final)
        {
            float[] actual = new float[values.Length];
            model.State.Parameters[source.ParameterName(name)].CopyTo(actual);
            comparison.Compare("final", name, values, actual);
        }

        comparison.Finish("trajectory");
    }

    private static (Dataset<TTarget> Train, Dataset<TTarget> Test) Read<TTarget>(GoldenCase golden)
        where TTarget : unmanaged
    {
        (NumberTable train, NumberTable test) = NumberTable.Read(Path.Combine(TestPaths.Data, golden.Dataset)).SplitEveryFifth();
        Standardization inputs = new(train.Inputs, train.InputSize);
        Standardization targets = new(train.Targets, columns: 1);
        return (Scale(train), Scale(test));

        Dataset<TTarget> Scale(NumberTable table)
        {
            float[] scaled = golden.Scaling.StartsWith("divide by 16", StringComparison.Ordinal)
                ? Array.ConvertAll(table.Inputs, static x => x / 16f)
                : inputs.Apply(table.Inputs);
            Dataset data = golden.HasLabels
                ? Dataset.Create(scaled, table.Labels)
                : Dataset.Create(scaled, golden.TargetScaling is null ? table.Targets : targets.Apply(table.Targets));
            return (Dataset<TTarget>)data;
        }
    }
}
