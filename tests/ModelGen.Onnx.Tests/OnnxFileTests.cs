using Microsoft.ML.OnnxRuntime;

namespace ModelGen.Onnx.Tests;

/// <summary>What is in the file besides numbers, and how it is written.</summary>
public sealed class OnnxFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("modelgen-onnx-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void InputAndOutput_HaveAnyNumberOfRows()
    {
        using OnnxSession session = new((IModel)new ImageClassifier());

        NodeMetadata input = session.Session.InputMetadata["input"];
        Assert.Equal([-1, 6, 5, 3], input.Dimensions);
        Assert.Equal("N", input.SymbolicDimensions[0]);
        Assert.Equal([-1, 5], session.Session.OutputMetadata["output"].Dimensions);
        Assert.Single(session.Session.InputMetadata);
        Assert.Single(session.Session.OutputMetadata);
    }

    [Fact]
    public void Metadata_IdentifiesTheModel()
    {
        using OnnxSession session = new((IModel)new Classifier());

        ModelMetadata metadata = session.Session.ModelMetadata;
        Assert.Equal("ModelGen", metadata.ProducerName);
        Assert.Equal("Classifier", metadata.GraphName);
        Assert.Equal("Classifier", metadata.CustomMetadataMap["model"]);
        Assert.Equal(Classifier.Info.Fingerprint, metadata.CustomMetadataMap["fingerprint"]);
    }

    [Fact]
    public void Nodes_AreNamedAfterTheLayers()
    {
        Assert.Equal(
            ["Normalization1", "Normalization1.Div", "Dense1", "Dense1.Relu", "Dense2", "BatchNorm1", "Activation1", "Dense3", "Dense3.Softmax"],
            OnnxText.NodeNames(OnnxSession.Export((IModel)new Classifier())));
        Assert.Equal(
            ["Normalization1", "Normalization1.Div", "Dense1", "Dense1.Relu", "Dense2", "Activation1", "Dense3", "Dense3.Softmax"],
            OnnxText.NodeNames(OnnxSession.Export((IModel)new Classifier(), new OnnxOptions { FoldBatchNorm = true })));
        Assert.Equal(["Identity"], OnnxText.NodeNames(OnnxSession.Export((IModel)new UnchangedImages())));
    }

    [Fact]
    public void BatchNorm_IsFoldedOnlyRightAfterADenseLayer() => Assert.Equal(
        ["BatchNorm1", "Dense1", "Dense2", "Dense3", "Dense3.Tanh", "BatchNorm5", "Dense4"],
        OnnxText.NodeNames(OnnxSession.Export((IModel)new NormalizedRegression(), new OnnxOptions { FoldBatchNorm = true })));

    [Fact]
    public void SameModel_GivesTheSameBytes() =>
        Assert.Equal(OnnxSession.Export(ModelCases.Create("Classifier", 1)), OnnxSession.Export(ModelCases.Create("Classifier", 1)));

    [Fact]
    public void Export_LeavesTheModelAsItIs()
    {
        IModel model = ModelCases.Create("NormalizedRegression", 1);
        float[] before = model.State.Weights.ToArray();

        OnnxSession.Export(model, new OnnxOptions { FoldBatchNorm = true });

        Assert.Equal(before, model.State.Weights);
    }

    [Fact]
    public void File_IsReplaced()
    {
        string path = Path.Combine(_folder, "model.onnx");
        File.WriteAllText(path, "old");
        Classifier model = new(seed: 1);

        model.ExportOnnx(path);

        Assert.Equal(OnnxSession.Export((IModel)model), File.ReadAllBytes(path));
        Assert.Equal([path], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void MissingFolder_IsNamed()
    {
        string path = Path.Combine(_folder, "none", "model.onnx");

        DirectoryNotFoundException exception = Assert.Throws<DirectoryNotFoundException>(() => new Classifier().ExportOnnx(path));

        Assert.Contains(path, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FolderInPlaceOfAFile_IsRefused()
    {
        Exception exception = Assert.ThrowsAny<SystemException>(() => new Classifier().ExportOnnx(_folder));

        Assert.True(exception is IOException or UnauthorizedAccessException, exception.ToString());
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void UnknownLayer_IsNamedAndLeavesTheOldFile()
    {
        string path = Path.Combine(_folder, "model.onnx");
        File.WriteAllText(path, "old");
        LayerInfo layer = Classifier.Info.Layers[0] with { Name = "Conv1", Kind = "Conv" };
        IModel model = new OtherModel(new ModelState(Classifier.Info with { Layers = [layer] }, seed: 1));

        NotSupportedException exception = Assert.Throws<NotSupportedException>(() => model.ExportOnnx(path));

        Assert.StartsWith("Conv1 is a layer of the kind Conv, which is not exported to ONNX. These are: Activation, Add, BatchNorm, Dense, ", exception.Message, StringComparison.Ordinal);
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void TooManyWeights_AreRefused()
    {
        NotSupportedException exception = Assert.Throws<NotSupportedException>(static () =>
            OnnxFile.RequireSize(Classifier.Info with { ParameterCount = 600_000_000 }));

        Assert.Contains("600000000", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MissingArguments_AreRefused()
    {
        Assert.Throws<ArgumentNullException>("model", () => ((IModel)null!).ExportOnnx(Stream.Null));
        Assert.Throws<ArgumentNullException>("stream", () => new Classifier().ExportOnnx((Stream)null!));
        Assert.Throws<ArgumentException>("path", () => new Classifier().ExportOnnx(""));
    }

    /// <summary>A model of any description.</summary>
    private sealed class OtherModel(ModelState state) : IModel
    {
        public ModelState State => state;

        public void Predict(ReadOnlySpan<float> inputs, Span<float> outputs) => throw new NotSupportedException();
    }
}
