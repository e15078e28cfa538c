namespace ModelGen.Generator.Tests;

/// <summary>Whole generated files, few enough to be read.</summary>
public sealed class SnapshotTests
{
    [Fact]
    public void Classifier_with_dropout_and_batch_norm() => Snapshot.Verify(GeneratorRun.Of(Sources.DigitClassifier), typeof(SnapshotTests));

    [Fact]
    public void Regression_with_clipping_and_penalties() => Snapshot.Verify(
        GeneratorRun.Of(Sources.Model(
            """
            [Dense(8, Activation.Silu, KernelL1 = 0.01, BiasL2 = 0.02, ActivityL2 = 0.03)]
            [Dense(1)]
            """,
            """
            [Loss(Loss.Huber, Delta = 0.5)]
            [Sgd(Momentum = 0.9, Nesterov = true, GlobalClipNorm = 1)]
            [Metrics(Metric.MeanAbsoluteError)]
            """)),
        typeof(SnapshotTests));

    [Fact]
    public void Image_model_that_only_predicts() => Snapshot.Verify(
        GeneratorRun.Of(
            """
            using ModelGen;

            namespace Demo;

            public partial class Outer
            {
                [Model(InferenceOnly = true)]
                [Input(4, 4, 1)]
                [Flatten]
                [BatchNorm]
                [Dense(6, Activation.Tanh, Name = "Hidden")]
                [Dense(1, Activation.Sigmoid)]
                public partial class Reader;
            }
            """),
        typeof(SnapshotTests));

    [Fact]
    public void Image_classifier_with_augmentation_and_normalization() => Snapshot.Verify(
        GeneratorRun.Of(
            """
            using ModelGen;

            namespace Demo;

            [Model]
            [Input(6, 6, 3)]
            [Rescaling(1 / 127.5, -1)]
            [RandomFlip(FlipMode.Horizontal)]
            [RandomRotation(0.1)]
            [RandomZoom(-0.1, 0.2, Fill = FillMode.Constant, FillValue = -1)]
            [Normalization]
            [Flatten]
            [Dense(5, Activation.Softmax)]
            [Loss(Loss.SparseCategoricalCrossentropy)]
            public partial class ImageClassifier;
            """),
        typeof(SnapshotTests));

    [Fact]
    public void Frozen_layers_below_a_trained_one() => Snapshot.Verify(
        GeneratorRun.Of(Sources.Model(
            """
            [Dense(8, Activation.Relu, Trainable = false)]
            [BatchNorm(Trainable = false)]
            [Dense(3)]
            """,
            """
            [Loss(Loss.External)]
            [RmsProp]
            """)),
        typeof(SnapshotTests));

    [Fact]
    public void Model_of_typed_rows() => Snapshot.Verify(GeneratorRun.Of(Sources.OfHouses(), Sources.House), typeof(SnapshotTests));

    [Fact]
    public void Invalid_network() => Snapshot.Verify(
        GeneratorRun.Of(Sources.Model("[Dense(2, Activation.Softmax)]", loss: "")),
        typeof(SnapshotTests));

    [Fact]
    public void No_received_file_is_left_over() => Assert.Empty(
        Directory.EnumerateFiles(Snapshot.Folder, "*.received.*"));
}
