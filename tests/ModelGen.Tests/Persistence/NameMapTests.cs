using ModelGen.Tests.Models;

namespace ModelGen.Tests.Persistence;

public sealed class NameMapTests
{
    private static readonly double[] Weight = [.. Enumerable.Range(0, 54).Select(static i => i / 8.0)];
    private static readonly double[] Bias = [.. Enumerable.Range(0, 18).Select(static i => -i)];
    private static readonly double[] Mean = new double[18];

    [Fact]
    public void Map_WithoutAName_SaysWhichArgument()
    {
        Assert.Throws<ArgumentNullException>("layers", static () => NameMap.PyTorch((null!, "fc1")));
        Assert.Throws<ArgumentNullException>("layers", static () => NameMap.Keras(("Dense1", null!)));
        Assert.Throws<ArgumentException>("layers", static () => NameMap.Keras(("Dense1", "")));
    }

    [Fact]
    public void LoadPyTorch_Linear_IsTransposed()
    {
        TinyClassifier model = Load(PyTorch(), NameMap.PyTorch(("Dense1", "fc1"), ("Shift1", "bn1")));

        // weight is [18 × 3], the kernel [3 × 18]: kernel[k, unit] = weight[unit, k].
        float[] kernel = model.State.Parameters["Dense1.Kernel"].Values();
        Assert.Equal([0 / 8f, 3 / 8f, 6 / 8f], kernel[..3]);
        Assert.Equal(1 / 8f, kernel[18]);
        Assert.Equal(53 / 8f, kernel[^1]);
        Assert.Equal(-17, model.State.Parameters["Dense1.Bias"].Values()[17]);
        Assert.Equal((0L, 0L, 0), (model.State.Step, model.State.Pass, model.State.Epoch));
    }

    [Fact]
    public void LoadKeras_Dense_IsTakenAsItIs()
    {
        byte[] file = new TensorFile().Add("dense.kernel", [3, 18], Weight).Add("dense.bias", [18], Bias).Add("shift.moving_mean", [18], Mean).ToArray();

        TinyClassifier model = Load(file, NameMap.Keras(("Dense1", "dense"), ("Shift1", "shift")));

        Assert.Equal(Weight.Select(static value => (float)value), model.State.Parameters["Dense1.Kernel"].Values());
    }

    [Fact]
    public void Load_LayersThatAreNotNamed_HaveTheirOwnName()
        => Load(new TensorFile().Add("Dense1.weight", [18, 3], Weight).Add("Dense1.bias", [18], Bias).Add("Shift1.running_mean", [18], Mean).ToArray(), NameMap.PyTorch());

    [Theory]
    [InlineData("F64")]
    [InlineData("F16")]
    [InlineData("BF16")]
    public void Load_OtherFractions_BecomeFloat32(string type)
    {
        byte[] file = new TensorFile().Add("Dense1.kernel", type, [3, 18], Weight).Add("Dense1.bias", [18], Bias).Add("Shift1.moving_mean", type, [18], Mean).ToArray();

        Assert.Equal(Weight.Select(static value => (float)value), Load(file, NameMap.Keras()).State.Parameters["Dense1.Kernel"].Values());
    }

    [Fact]
    public void Load_DoubleBeyondFloat32_Throws()
    {
        double[] bias = [.. Bias];
        bias[3] = 1e39;

        Assert.EndsWith("the tensor 'Dense1.bias' holds a number too large for float32.", Problem(Keras(file => file.Add("Dense1.bias", "F64", [18], bias)), NameMap.Keras()));
    }

    [Fact]
    public void Load_WholeNumbers_NamesTheTypes()
        => Assert.EndsWith(
            "the tensor 'Dense1.bias' has the number type I32, but only F32, F64, F16 and BF16 can be read: convert it to F32.",
            Problem(Keras(static file => file.Add("Dense1.bias", "I32", [18], Bias)), NameMap.Keras()));

    [Fact]
    public void Load_OtherShape_NamesTensorParameterAndShapes()
        => Assert.EndsWith(
            "it does not fit TinyClassifier: expected the tensor 'fc1.weight' [18 × 3] for Dense1.Kernel [3 × 18], but its shape is [3 × 18].",
            Problem(
                new TensorFile().Add("fc1.weight", [3, 18], Weight).Add("fc1.bias", [18], Bias).Add("bn1.running_mean", [18], Mean).ToArray(),
                NameMap.PyTorch(("Dense1", "fc1"), ("Shift1", "bn1"))));

    [Fact]
    public void Load_LayerNotNamed_SaysWhatThereIsAndTheWayOut()
        => Assert.EndsWith(
            "expected the tensor 'Dense1.weight' [18 × 3] for Dense1.Kernel [3 × 18], which is missing. It has: bn1.num_batches_tracked, bn1.running_mean, "
            + "fc1.bias, fc1.weight. Say what Dense1 is called there: NameMap.PyTorch((\"Dense1\", ...)).",
            Problem(PyTorch(), NameMap.PyTorch(("Shift1", "bn1"))));

    [Fact]
    public void Load_TensorOfNoLayer_NamesIt()
        => Assert.EndsWith(
            "it does not fit TinyClassifier: it has the tensor 'dense_1.bias' [18], which belongs to no layer of NameMap.Keras(...).",
            Problem(Keras(static file => file.Add("Dense1.bias", [18], Bias).Add("dense_1.bias", [18], Bias)), NameMap.Keras()));

    [Fact]
    public void Load_FileOfModelGen_AsksToLeaveTheMap()
    {
        using MemoryStream stream = new();
        new TinyClassifier().Save(stream);

        Assert.EndsWith("ModelGen wrote it, under its own names: load it without NameMap.Keras.", Problem(stream.ToArray(), NameMap.Keras()));
    }

    [Fact]
    public void Load_MapOfAnotherModel_NamesTheLayers()
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => Load(PyTorch(), NameMap.PyTorch(("Dense2", "fc1"))));

        Assert.Equal("NameMap.PyTorch names the layer 'Dense2', which TinyClassifier does not have. It has: Dense1, Shift1.", exception.Message);
    }

    [Fact]
    public void Map_LayerTwice_Throws() => Assert.Throws<ArgumentException>(() => NameMap.PyTorch(("Dense1", "fc1"), ("Dense1", "fc2")));

    [Fact]
    public void Map_TwoLayersOfOneName_NamesBothParameters()
    {
        ModelInfo info = TinyClassifier.Info;
        ParameterInfo second = info.Parameters[1] with { Name = "Shift1.Bias", Offset = info.WeightsLength };
        ModelState state = new(info with { Parameters = [.. info.Parameters, second], WeightsLength = info.WeightsLength + 32 }, seed: 0);

        string message = Assert.Throws<ArgumentException>(() => NameMap.Keras(("Dense1", "a"), ("Shift1", "a")).Apply(state)).Message;

        Assert.Equal("NameMap.Keras gives Dense1.Bias and Shift1.Bias the same name, 'a.bias': name each layer's own.", message);
    }

    [Fact]
    public void Save_ForPyTorch_IsReadBackToTheSameBits()
    {
        string path = Path.GetTempFileName();
        try
        {
            TinyClassifier model = new(seed: 3);
            NameMap names = NameMap.PyTorch(("Dense1", "fc1"), ("Shift1", "bn1"));

            model.Save(path, names);

            using FileStream stream = File.OpenRead(path);
            SafetensorsHeader header = new SafetensorsReader(stream, path).ReadHeader();
            Assert.Equal(["bn1.running_mean [18]", "fc1.bias [18]", "fc1.weight [18 × 3]"], header.Tensors.Select(static tensor => $"{tensor.Name} {tensor.ShapeText}"));
            Assert.Equal(model.State.Weights.ToArray(), ModelFile.Load<TinyClassifier>(path, names).State.Weights.ToArray());
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static byte[] PyTorch() => new TensorFile()
        .Add("fc1.weight", [18, 3], Weight)
        .Add("fc1.bias", [18], Bias)
        .Add("bn1.running_mean", [18], Mean)
        .Add("bn1.num_batches_tracked", "I64", [], 7)
        .ToArray();

    private static byte[] Keras(Func<TensorFile, TensorFile> add)
        => add(new TensorFile().Add("Dense1.kernel", [3, 18], Weight).Add("Shift1.moving_mean", [18], Mean)).ToArray();

    private static TinyClassifier Load(byte[] file, NameMap names) => ModelFile.Load<TinyClassifier>(new MemoryStream(file), names);

    private static string Problem(byte[] file, NameMap names) => Assert.Throws<ModelFileException>(() => Load(file, names)).Message;
}
