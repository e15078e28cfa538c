using Samples;

namespace ModelGen.Benchmarks;

/// <summary>Scales, trains and measures, as samples/data/README.md says.</summary>
internal static class TaskRun
{
    /// <summary>Class numbers from standardised inputs.</summary>
    public static Func<int, NumberTable, NumberTable, Measurement> Labels<TModel>(int batch, int epochs)
        where TModel : class, ITrainable<TModel, int> => (seed, train, test) =>
        {
            Standardization scaling = new(train.Inputs, train.InputSize);
            return Classify<TModel, int>(
                seed, batch, epochs,
                Dataset.Create(scaling.Apply(train.Inputs), train.Labels),
                Dataset.Create(scaling.Apply(test.Inputs), test.Labels));
        };

    /// <summary>0 or 1 from standardised inputs.</summary>
    public static Func<int, NumberTable, NumberTable, Measurement> YesOrNo<TModel>(int batch, int epochs)
        where TModel : class, ITrainable<TModel, float> => (seed, train, test) =>
        {
            Standardization scaling = new(train.Inputs, train.InputSize);
            return Classify<TModel, float>(
                seed, batch, epochs,
                Dataset.Create(scaling.Apply(train.Inputs), train.Targets),
                Dataset.Create(scaling.Apply(test.Inputs), test.Targets));
        };

    /// <summary>Digits from pixels of 0 to 16.</summary>
    public static Func<int, NumberTable, NumberTable, Measurement> Digits<TModel>(int batch, int epochs)
        where TModel : class, ITrainable<TModel, int> => (seed, train, test) => Classify<TModel, int>(
            seed, batch, epochs,
            Dataset.Create(Array.ConvertAll(train.Inputs, static pixel => pixel / 16f), train.Labels),
            Dataset.Create(Array.ConvertAll(test.Inputs, static pixel => pixel / 16f), test.Labels));

    /// <summary>A standardised number from standardised inputs; errors are in the target's own units.</summary>
    public static Func<int, NumberTable, NumberTable, Measurement> Regression<TModel>(int batch, int epochs)
        where TModel : class, ITrainable<TModel, float> => (seed, train, test) =>
        {
            Standardization inputs = new(train.Inputs, train.InputSize);
            Standardization targets = new(train.Targets, columns: 1);
            Dataset<float> data = Dataset.Create(inputs.Apply(train.Inputs), targets.Apply(train.Targets));
            Dataset<float> unseen = Dataset.Create(inputs.Apply(test.Inputs), targets.Apply(test.Targets));
            TModel model = Train<TModel, float>(seed, batch, epochs, data);
            float[] predicted = new float[test.Count];
            model.Predict(unseen.Inputs.Span, predicted);
            double[] errors = [.. targets.Invert(predicted).Zip(test.Targets, static (guess, truth) => (double)guess - truth)];
            double mean = test.Targets.Average();
            double squared = errors.Average(static error => error * error);
            return new Measurement(
                ("mae", errors.Average(Math.Abs)),
                ("rmse", Math.Sqrt(squared)),
                ("r2", 1 - squared / test.Targets.Average(truth => (truth - mean) * (truth - mean))),
                ("loss", Trainer.Evaluate<TModel, float>(model, unseen).DataLoss));
        };

    private static Measurement Classify<TModel, TTarget>(int seed, int batch, int epochs, Dataset<TTarget> train, Dataset<TTarget> test)
        where TModel : class, ITrainable<TModel, TTarget>
        where TTarget : unmanaged
    {
        EvaluationResult result = Trainer.Evaluate(Train<TModel, TTarget>(seed, batch, epochs, train), test);
        return new Measurement(("accuracy", result["accuracy"]), ("loss", result.DataLoss));
    }

    private static TModel Train<TModel, TTarget>(int seed, int batch, int epochs, Dataset<TTarget> data)
        where TModel : class, ITrainable<TModel, TTarget>
        where TTarget : unmanaged
    {
        TModel model = TModel.Create(new ModelState(TModel.Info, seed));
        Trainer.Fit(model, data, new FitOptions { BatchSize = batch, Epochs = epochs });
        return model;
    }
}
