namespace ModelGen.EndToEnd.Tests;

/// <summary>The models of all golden files, in one compilation: compiling them one by one would take a minute.</summary>
internal static class GoldenModels
{
    private static readonly Lazy<CompiledModels> All = new(static () =>
        ModelCompiler.Compile(
        [
            $"using ModelGen;\n\nnamespace {ModelSource.Namespace};\n\n" + string.Concat(
                GoldenCase.Files("train_").Concat(GoldenCase.Files("real_")).Select(static file => new ModelSource(GoldenCase.Load(file)).Text)),
        ]));

    /// <summary>Calls a static generic method (model class, target type) on the model of a golden file.</summary>
    public static void Run(Type host, string method, GoldenCase golden)
    {
        ModelSource source = new(golden);
        All.Value.Run(host, method, $"{ModelSource.Namespace}.{source.ClassName}", golden, source);
    }
}
