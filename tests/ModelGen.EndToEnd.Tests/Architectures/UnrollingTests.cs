using System.Reflection;
using ModelGen.Generator;

namespace ModelGen.EndToEnd.Tests;

/// <summary>Small layers whose products are written out compute what the runtime's kernels compute, to the bit.</summary>
public sealed class UnrollingTests
{
    private const int Networks = 80;
    private static readonly int[] Batches = [1, 2, 7, 16, 33];

    [Fact]
    public void UnrolledNetworks_HaveTheBitsOfKernelCalls()
    {
        string source = "using ModelGen;\n" + string.Join('\n', Enumerable.Range(0, Networks).Select(static seed => new RandomNetwork(seed).Declare($"Net{seed}")));
        CompiledModels unrolled = ModelCompiler.Compile(source);
        CompiledModels calling = ModelCompiler.Compile(new PlanOptions(UnrolledProducts: 0), source);
        for (int network = 0; network < Networks; network++)
        {
            List<string> expected = [], actual = [];
            calling.Run(typeof(UnrollingTests), nameof(Record), $"Net{network}", expected);
            unrolled.Run(typeof(UnrollingTests), nameof(Record), $"Net{network}", actual);
            Assert.True(expected.SequenceEqual(actual), new RandomNetwork(network).Declare($"Net{network}"));
        }
    }

    [Fact]
    public void UnrolledMethods_AreShortEnoughForTheCompiler()
    {
        CompiledModels models = ModelCompiler.Compile(
            """
            using ModelGen;
            [Model] [Input(14)] [Dense(14, Activation.Gelu)] [Dense(12, Activation.Relu)] [Dense(16, Activation.Softmax)]
            [Loss(Loss.SparseCategoricalCrossentropy)]
            public partial class Largest;
            """);
        (string Name, int Bytes)[] methods =
        [
            .. models.Types
                .SelectMany(static type => type.GetMethods(BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
                .Select(static method => (method.Name, method.GetMethodBody()?.GetILAsByteArray()?.Length ?? 0)),
        ];

        Assert.Contains(methods, static method => method.Name == "Dense2_Backward" && method.Bytes > 1_000);
        Assert.All(methods, static method => Assert.True(method.Bytes < 20_000, $"{method.Name} has {method.Bytes} bytes"));
    }

    private static void Record<TModel, TTarget>(List<string> bits)
        where TModel : class, ITrainable<TModel, TTarget>
        where TTarget : unmanaged
    {
        TModel model = TModel.Create(new ModelState(TModel.Info, seed: 5));
        TestData.Randomize(model.State, seed: 6);
        foreach (int rows in Batches)
        {
            float[] inputs = TestData.Numbers(rows * TModel.Info.InputSize, seed: rows);
            TTarget[] targets = TestData.Targets<TTarget>(TModel.Info, rows, seed: rows);
            float[] outputs = new float[rows * TModel.Info.OutputSize];
            BatchLoss loss = model.TrainStep(inputs, targets, default, outputs);
            bits.Add($"{rows} rows: {loss.Data:R} {loss.WeightPenalty:R} {loss.ActivityPenalty:R} {Text(outputs)}");
            model.Forward(inputs, outputs);
            model.Backward(outputs, inputs);
            bits.Add($"{Text(outputs)} {Text(inputs)} {Text(model.State.Gradients)}");
            model.ApplyGradients();
            model.Predict(inputs, outputs);
            bits.Add($"{Text(outputs)} {model.EvaluateStep(inputs, targets, default, default).Total:R}");
        }

        bits.Add(Bits.Of(model.State));
    }

    private static string Text(ReadOnlySpan<float> values) => string.Join(' ', Bits.Of(values));
}
