namespace ModelGen.EndToEnd.Tests;

/// <summary>Parameters under their golden names.</summary>
internal static class GoldenParameters
{
    /// <summary>Sets the named parameters; every parameter of the model must be named.</summary>
    public static void CopyTo(ModelState state, Dictionary<string, double[]> values, ModelSource source)
    {
        Assert.Equal(
            state.Parameters.Select(static parameter => parameter.Name).Order(),
            values.Keys.Select(source.ParameterName).Order());
        foreach ((string name, double[] numbers) in values)
        {
            state.Parameters[source.ParameterName(name)].CopyFrom(Array.ConvertAll(numbers, static x => (float)x));
        }
    }
}
