namespace ModelGen.Tests.Data;

/// <summary>Real data sets, which are too large to lie beside the tests.</summary>
internal static class RealData
{
    private const string Variable = "MODELGEN_DATA";

    /// <summary>The folder of a data set; the test is skipped where there is none.</summary>
    public static string Folder(string name)
    {
        string folder = Path.Combine(Environment.GetEnvironmentVariable(Variable) ?? "", name);
        Assert.SkipUnless(Directory.Exists(folder), $"There is no '{folder}': set {Variable} to a folder that holds '{name}'.");
        return folder;
    }
}
