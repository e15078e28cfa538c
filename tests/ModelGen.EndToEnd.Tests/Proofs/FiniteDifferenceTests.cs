namespace ModelGen.EndToEnd.Tests;

/// <summary>
/// Gradients of parameters and inputs against central differences, for layer × activation × loss × penalty in batches of 1, 2
/// and 7: 324 combinations, and 1,620 with <c>MODELGEN_LONG=1</c>. Where a kink lies between the points of a difference, the weight is left out.
/// </summary>
public sealed class FiniteDifferenceTests
{
    private static readonly int[] Batches = [1, 2, 7];

    public static TheoryData<string> Activations => [.. DifferenceNetworks.Activations];

    [Theory]
    [MemberData(nameof(Activations))]
    public void Gradients_AreTheDerivativesOfTheLoss(string activation)
    {
        IReadOnlyList<string> networks = DifferenceNetworks.Of(activation);
        CompiledModels compiled = ModelCompiler.Compile(
            "using ModelGen;\n\nnamespace Differences;\n\n" + string.Concat(networks.Select(static (network, index) =>
                $"/// <summary>Network {index}.</summary>\n[Model]\n{network}\npublic partial class Net{index};\n\n")));
        for (int index = 0; index < networks.Count; index++)
        {
            compiled.Run(typeof(FiniteDifferenceTests), nameof(Check), $"Differences.Net{index}", networks[index]);
        }
    }

    private static void Check<TModel, TTarget>(string network)
        where TModel : class, ITrainable<TModel, TTarget>
        where TTarget : unmanaged
    {
        foreach (int rows in Batches)
        {
            TModel model = TModel.Create(new ModelState(TModel.Info, seed: 5));
            TestData.Randomize(model.State, seed: 100 + rows);
            float[] inputs = TestData.Numbers(rows * TModel.Info.InputSize, seed: rows);
            KinkedSlopes slopes = new($"{network}, {rows} rows");
            GradientCheck check = new(samplesOfParameter: 4, slopes);
            check.Parameters(model, inputs, TestData.Targets<TTarget>(TModel.Info, rows, seed: 3), sampleWeights: []);
            if (!network.Contains("ActivityL", StringComparison.Ordinal))
            {
                check.Inputs(model, inputs, TestData.Numbers(rows * TModel.Info.OutputSize, seed: 6));
            }

            slopes.RequireEnoughCompared();
        }
    }
}
