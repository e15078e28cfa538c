namespace ModelGen.Benchmarks;

/// <summary>The reference tasks, with what PyTorch reached over 20 seeds (over 5 where folded).</summary>
internal static class AccuracyTasks
{
    public static IReadOnlyList<AccuracyTask> All { get; } =
    [
        // 30 test rows say little about iris: it is judged by folds.
        new("iris, 5 folds", "iris.csv", TaskRun.Labels<IrisNet>(batch: 16, epochs: 100), [new("accuracy", 0.9480, 0.0030, 5), new("loss", 0.1029, 0.0165, 5)], IsFolded: true),
        new("iris", "iris.csv", TaskRun.Labels<IrisNet>(batch: 16, epochs: 100), [new("accuracy", 0.9483, 0.0253, 20), new("loss", 0.1173, 0.0499, 20)]),
        new("wine", "wine.csv", TaskRun.Labels<WineNet>(batch: 16, epochs: 50), [new("accuracy", 0.9714, 0, 20), new("loss", 0.0899, 0.0362, 20)]),
        new("breast_cancer", "breast_cancer.csv", TaskRun.YesOrNo<BreastCancerNet>(batch: 32, epochs: 50), [new("accuracy", 0.9996, 0.0020, 20), new("loss", 0.0292, 0.0028, 20)]),
        new("digits", "digits.csv", TaskRun.Digits<DigitsNet>(batch: 32, epochs: 30), [new("accuracy", 0.9806, 0.0046, 20), new("loss", 0.0569, 0.0126, 20)]),
        new("digits_plain", "digits.csv", TaskRun.Digits<DigitsPlainNet>(batch: 32, epochs: 30), [new("accuracy", 0.9655, 0.0058, 20), new("loss", 0.1175, 0.0064, 20)]),
        new("diabetes", "diabetes.csv", TaskRun.Regression<DiabetesNet>(batch: 32, epochs: 100), [new("mae", 46.70, 0.78, 20), new("rmse", 57.44, 1.12, 20), new("r2", 0.444, 0.022, 20), new("loss", 0.5567, 0.0216, 20)]),
    ];
}
