using System.Text;
using ModelGen.Tests.Models;

namespace ModelGen.Tests.Persistence;

public sealed class OtherArchitectureTests
{
    [Fact]
    public void Load_OtherShapes_NamesTheFirstTensorWithBothShapes()
    {
        string message = Problem<TinyClassifier>(new TinyRegressor());

        Assert.Contains(
            "it is of another architecture than TinyClassifier: expected the tensor 'Dense1.Kernel' [3 × 18], but its shape is [2 × 1]; "
            + "first in layer 1: expected 'Dense1: Dense [18], softmax, kernel L2 0.01', but it has 'Dense1: Dense [1], softmax, kernel L2 0.01'.", message);
    }

    [Fact]
    public void Load_MissingTensor_NamesItAndWhatThereIs()
    {
        TinyClassifier other = With(Rename("Dense1.Bias", "Dense2.Bias"));

        string message = Problem<TinyClassifier>(other);

        Assert.Contains("expected the tensor 'Dense1.Bias' [18], which is missing. It has: Dense1.Kernel, Dense2.Bias, Shift1.MovingMean.", message);
    }

    [Fact]
    public void Load_UnexpectedTensor_NamesIt()
    {
        TinyClassifier model = new();
        ParameterInfo extra = TinyClassifier.Info.Parameters[1] with { Name = "Dense2.Bias", Offset = TinyClassifier.Info.WeightsLength };
        ModelInfo info = TinyClassifier.Info with
        {
            Parameters = [.. TinyClassifier.Info.Parameters, extra],
            WeightsLength = TinyClassifier.Info.WeightsLength + 32,
        };

        string message = Problem<TinyClassifier>(new TinyClassifier(new ModelState(info, 0)));

        Assert.Contains("it is not of TinyClassifier as it is declared now: it has the unexpected tensor 'Dense2.Bias' [18].", message);
    }

    [Fact]
    public void Load_OtherFingerprint_NamesBoth()
    {
        string message = Problem<TinyClassifier>(With(info => info with { Fingerprint = "0123456789abcdef" }));

        Assert.Contains("the fingerprint is 0123456789abcdef instead of 9f86d081884c7d65", message);
    }

    [Fact]
    public void Load_OtherActivation_NamesTheLayerWithBoth()
    {
        TinyClassifier other = With(info => info with
        {
            Fingerprint = "0123456789abcdef",
            Layers = [info.Layers[0] with { Settings = "tanh" }, info.Layers[1]],
        });

        Assert.EndsWith(
            "differ; first in layer 1: expected 'Dense1: Dense [18], softmax, kernel L2 0.01', but it has 'Dense1: Dense [18], tanh'.",
            Problem<TinyClassifier>(other));
    }

    [Fact]
    public void Load_ShapesDifferInTwoLayers_NamesTheFirstLayerThoughItIsFrozen()
    {
        // Stored order begins with what is trained; the order of the layers is what a user has in mind.
        static ModelInfo Reversed(ModelInfo info) => info with { Layers = [info.Layers[1], info.Layers[0]] };
        using MemoryStream stream = Saved(new TinyRegressor());

        string message = Assert.Throws<ModelFileException>(() => ModelFileReader.Read(stream, Reversed(TinyClassifier.Info), "The stream")).Message;

        Assert.Contains("expected the tensor 'Shift1.MovingMean' [18], but its shape is [1]; first in layer 1: expected 'Shift1: Shift [18]'", message);
    }

    [Fact]
    public void Load_OtherNumberType_NamesIt()
    {
        byte[] file = SafetensorsFile.Create(
            """{"__metadata__":{"fingerprint":"9f86d081884c7d65"},"Dense1.Bias":{"data_offsets":[8,12],"dtype":"I32","shape":[1]},"Dense1.Kernel":{"dtype":"F32","shape":[2,1],"data_offsets":[0,8]},"Shift1.MovingMean":{"dtype":"F32","shape":[1],"data_offsets":[12,16]}}""",
            1, 2, 3, 4);

        string message = Assert.Throws<ModelFileException>(() => ModelFile.Load<TinyRegressor>(new MemoryStream(file))).Message;

        Assert.Contains("the tensor 'Dense1.Bias' has the number type I32, but models hold F32.", message);
    }

    [Fact]
    public void Load_RenamedClass_IsFine()
    {
        using MemoryStream stream = Saved(With(info => info with { Name = "OldName" }));

        ModelFile.Load<TinyClassifier>(stream);
    }

    [Fact]
    public void Load_StateOfAnotherOptimizer_NamesBothAndTheWayOut()
    {
        TinyClassifier other = TinyClassifier.With(training => training with { Optimizer = "Sgd", OptimizerSlots = [new("Velocity", 0)] });

        string message = Problem<TinyClassifier>(other, includeOptimizer: true);

        Assert.Contains("it holds the state of the optimizer Sgd, but TinyClassifier is trained with Adam: save without the optimizer", message);
        ModelFile.Load<TinyClassifier>(Saved(other));
    }

    [Fact]
    public void Load_OptimizerWithFewerSlots_NamesTheMissingOne()
    {
        TinyClassifier other = TinyClassifier.With(training => training with { OptimizerSlots = [new("M", 0)] });

        Assert.Contains("expected the tensor 'Dense1.Kernel.Adam.V' [3 × 18], which is missing", Problem<TinyClassifier>(other, includeOptimizer: true));
    }

    [Fact]
    public void Load_OptimizerWithMoreSlots_NamesTheUnexpectedOne()
    {
        TinyClassifier other = TinyClassifier.With(training => training with { OptimizerSlots = [new("M", 0), new("V", 0), new("MaxV", 0)] });

        Assert.Contains("unexpected tensor 'Dense1.Bias.Adam.MaxV' [18]", Problem<TinyClassifier>(other, includeOptimizer: true));
    }

    [Theory]
    [InlineData("\"step\":\"0\"", "\"step\":\"x\"", "its metadata 'step' is 'x'")]
    [InlineData("\"epoch\":\"0\"", "\"epoch\":\"-\"", "its metadata 'epoch' is '-'")]
    [InlineData("\"seed\":\"0\"", "\"seed\":\"?\"", "its metadata 'seed' is '?'")]
    [InlineData("\"learning_rate_factor\":\"1\"", "\"learning_rate_factor\":\"n\"", "its metadata 'learning_rate_factor' is 'n'")]
    [InlineData("\"format_version\":\"1\"", "\"format_version\":\"2\"", "it has the format version 2, but this version of ModelGen reads up to 1: update ModelGen.")]
    [InlineData("\"kernel_layout\":\"in_out\"", "\"kernel_layout\":\"out_in\"", "its kernels have the layout 'out_in', but ModelGen reads 'in_out', [inputs, outputs]: transpose them")]
    public void Load_MalformedMetadata_NamesKeyAndValue(string original, string replacement, string expected)
    {
        byte[] file = Saved(new TinyClassifier(), includeOptimizer: true).ToArray();
        int position = file.AsSpan().IndexOf(Encoding.UTF8.GetBytes(original));
        Encoding.UTF8.GetBytes(replacement).CopyTo(file.AsSpan(position));

        ModelFileException exception = Assert.Throws<ModelFileException>(() => ModelFile.Load<TinyClassifier>(new MemoryStream(file)));

        Assert.Contains(expected, exception.Message);
    }

    private static TinyClassifier With(Func<ModelInfo, ModelInfo> change) => new(new ModelState(change(TinyClassifier.Info), 0));

    private static Func<ModelInfo, ModelInfo> Rename(string from, string to)
        => info => info with { Parameters = [.. info.Parameters.Select(parameter => parameter.Name == from ? parameter with { Name = to } : parameter)] };

    private static string Problem<TModel>(IModel saved, bool includeOptimizer = false)
        where TModel : class, IModel<TModel>
    {
        using MemoryStream stream = Saved(saved, includeOptimizer);
        return Assert.Throws<ModelFileException>(() => ModelFile.Load<TModel>(stream)).Message;
    }

    private static MemoryStream Saved(IModel model, bool includeOptimizer = false)
    {
        MemoryStream stream = new();
        model.Save(stream, includeOptimizer);
        stream.Position = 0;
        return stream;
    }
}
