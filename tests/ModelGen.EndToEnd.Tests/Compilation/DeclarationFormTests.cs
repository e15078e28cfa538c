namespace ModelGen.EndToEnd.Tests;

/// <summary>Where and under which names a model may be declared.</summary>
public sealed class DeclarationFormTests
{
    private const string Network = "[Model] [Input(3)] [Dense(8, Activation.Tanh)] [Dense(1)] [Loss(Loss.MeanSquaredError)] [Adam(LearningRate = 0.02)]";

    [Theory]
    [InlineData("GlobalModel", $"using ModelGen; /// <summary>A</summary>\n{Network} public partial class GlobalModel;")]
    [InlineData("A.B.Nested", $"using ModelGen; namespace A.B; /// <summary>A</summary>\n{Network} public partial class Nested {{ }}")]
    [InlineData("A.Block", $"using ModelGen; namespace A {{ /// <summary>A</summary>\n{Network} public partial class Block {{ }} }}")]
    [InlineData("Outer+Inner", $"using ModelGen; /// <summary>A</summary>\npublic partial class Outer {{ /// <summary>B</summary>\n{Network} public partial class Inner; }}")]
    [InlineData("N.Outer+Middle+Inner", $"using ModelGen; namespace N; /// <summary>A</summary>\npublic static partial class Outer {{ internal partial struct Middle {{ {Network} private sealed partial class Inner; }} }}")]
    [InlineData("N.Record+Inner", $"using ModelGen; namespace N; /// <summary>A</summary>\npublic partial record Record {{ {Network} internal partial class Inner; }}")]
    [InlineData("N.IContract+Inner", $"using ModelGen; namespace N; /// <summary>A</summary>\npublic partial interface IContract {{ /// <summary>B</summary>\n{Network} partial class Inner; }}")]
    [InlineData("class", $"using ModelGen; /// <summary>A</summary>\n{Network} public partial class @class;")]
    [InlineData("event.int+new", $"using ModelGen; namespace @event; /// <summary>A</summary>\npublic partial class @int {{ /// <summary>B</summary>\n{Network} public partial class @new; }}")]
    [InlineData("Shared", $"using ModelGen; /// <summary>A</summary>\n{Network} public partial class Shared {{ /// <summary>B</summary>\npublic static Shared Instance {{ get; }} = new(7); }}")]
    [InlineData("Modèle", $"using ModelGen; /// <summary>A</summary>\n{Network} public partial class Modèle;")]
    [InlineData("Qualified", "/// <summary>A</summary>\n[ModelGen.Model, ModelGen.Input(3)] [ModelGen.Dense(4), global::ModelGen.DenseAttribute(1)] [ModelGen.Loss(ModelGen.Loss.MeanSquaredError)] [ModelGen.Adam(LearningRate = 0.02)] public partial class Qualified;")]
    [InlineData("System.Threading.Shadow", $"using ModelGen; namespace System.Threading; /// <summary>A</summary>\n{Network} public partial class Shadow;")]
    [InlineData("Hiding.Hidden", $"using ModelGen; namespace Hiding; internal class Math; internal class System; internal class Kernels; internal class Api; internal class Span; /// <summary>A</summary>\n{Network} public partial class Hidden;")]
    public void ModelDeclaredThere_CompilesAndTrains(string fullName, string source) =>
        ModelCompiler.Compile(source).Run(typeof(DeclarationFormTests), nameof(CheckTraining), fullName);

    [Fact]
    public void TwoModelsInOneFile_AndOneInAnother_CompileAndTrain()
    {
        CompiledModels models = ModelCompiler.Compile(
            $"using ModelGen; namespace N; /// <summary>A</summary>\n{Network} public partial class First; /// <summary>B</summary>\n{Network} public partial class Second;",
            $"using ModelGen; namespace M; /// <summary>A</summary>\n{Network} public partial class First;");
        foreach (string name in (string[])["N.First", "N.Second", "M.First"])
        {
            models.Run(typeof(DeclarationFormTests), nameof(CheckTraining), name);
        }
    }

    [Fact]
    public void NamesThatDifferByCaseOnly_CompileAndTrain()
    {
        CompiledModels models = ModelCompiler.Compile(
            $"using ModelGen; namespace N; /// <summary>A</summary>\n{Network} public partial class Net; /// <summary>B</summary>\n{Network} public partial class NET;");
        models.Run(typeof(DeclarationFormTests), nameof(CheckTraining), "N.Net");
        models.Run(typeof(DeclarationFormTests), nameof(CheckTraining), "N.NET");
    }

    [Fact]
    public void LayerNames_NameTheParameters()
    {
        CompiledModels models = ModelCompiler.Compile(
            "using ModelGen; /// <summary>A</summary>\n[Model] [Input(3)] [Dense(8, Activation.Tanh, Name = \"Encoder\")] [Dense(1, Name = \"Head\")] [Loss(Loss.MeanSquaredError)] [Adam(LearningRate = 0.02)] public partial class Named;");
        models.Run(typeof(DeclarationFormTests), nameof(CheckTraining), "Named");
        models.Run(typeof(DeclarationFormTests), nameof(CheckNames), "Named");
    }

    [Theory]
    [InlineData("Input", "Output", "Inputs")]
    [InlineData("Rows", "Floats", "Pass")]
    [InlineData("GradientA", "GradientB", "Transposed")]
    [InlineData("Weights", "Padded", "Parameters")]
    [InlineData("Predict", "Step", "State")]
    [InlineData("Forward", "Backward", "Update")]
    [InlineData("Dense3", "Dense1", "Kernel")]
    [InlineData("lower", "_underscore", "Größe")]
    [InlineData("A", "AOutput", "AKernel")]
    public void LayerNamedLikeSomethingGenerated_CompilesAndTrains(string first, string second, string third) => ModelCompiler.Compile(
        $"""
        using ModelGen;
        /// <summary>A</summary>
        [Model] [Input(3)]
        [Dense(8, Activation.Gelu, Name = "{first}")]
        [BatchNorm(Name = "{second}")]
        [Dropout(0.01, Name = "{third}")]
        [Dense(1)]
        [Loss(Loss.MeanSquaredError)] [Adam(LearningRate = 0.02)]
        public partial class Named;
        """).Run(typeof(DeclarationFormTests), nameof(CheckTraining), "Named");

    [Fact]
    public void MembersOfTheUser_LiveBesideTheGeneratedOnes()
    {
        CompiledModels models = ModelCompiler.Compile(
            $$"""
            using ModelGen;
            /// <summary>A</summary>
            {{Network}}
            public partial class Extended
            {
                private int _calls;

                /// <summary>Adds something of its own.</summary>
                public float First(float a, float b, float c)
                {
                    _calls++;
                    return Predict([a, b, c])[0] + (_calls - 1);
                }
            }
            """);
        models.Run(typeof(DeclarationFormTests), nameof(CheckTraining), "Extended");
    }

    private static void CheckNames<TModel, TTarget>()
        where TModel : class, ITrainable<TModel, TTarget>
        where TTarget : unmanaged =>
        Assert.Equal(["Encoder.Kernel", "Encoder.Bias", "Head.Kernel", "Head.Bias"], TModel.Info.Parameters.Select(static parameter => parameter.Name));

    private static void CheckTraining<TModel, TTarget>()
        where TModel : class, ITrainable<TModel, TTarget>
        where TTarget : unmanaged
    {
        const int Rows = 20;
        TModel model = TModel.Create(new ModelState(TModel.Info, seed: 1));
        float[] inputs = TestData.Numbers(Rows * 3, seed: 1);
        TTarget[] targets = TestData.Targets<TTarget>(TModel.Info, Rows, seed: 2);
        float first = model.ComputeLoss(inputs, targets);
        for (int step = 0; step < 100; step++)
        {
            model.TrainStep(inputs, targets, default, default);
        }

        float last = model.ComputeLoss(inputs, targets);
        Assert.True(last < 0.9f * first, $"The loss went from {first} to {last}.");
    }
}
