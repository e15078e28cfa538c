namespace ModelGen.Analyzers.Tests;

public sealed class MG0504Tests : ImportTests
{
    [Fact]
    public Task LayerOnTheClass_Triggers() => VerifyImport(
        Imported("[{|#0:Dropout(0.1)|}]"),
        Usual,
        "MG0504",
        "the layers of this model are in net.json; remove the attribute, or FromKeras");

    [Fact]
    public Task InputInBothPlaces_Triggers() => VerifyImport(
        Imported("[{|#0:Input(4)|}]"),
        Usual,
        "MG0504",
        "the input of this model is in net.json; remove the attribute, or FromKeras");

    [Fact]
    public Task InputThatTheFileDoesNotSay_DoesNotTrigger() => VerifyImport(
        Imported("[Input(4)]"),
        (FileName, Usual.Replace("{\"class_name\": \"InputLayer\", \"config\": {\"batch_shape\": [null, 4]}},", "")));

    [Fact]
    public Task TrainingOnTheClass_DoesNotTrigger() => VerifyImport(
        Imported("[Loss(Loss.SparseCategoricalCrossentropy)]\n[Sgd]\n[ExponentialDecay(0.9, EveryEpochs = 2)]\n[Metrics(Metric.Accuracy)]"),
        (FileName, Usual));

    [Fact]
    public Task LayersWithoutAFile_DoNotTrigger() => Verify(Hidden("[Dropout(0.1)]"));
}
