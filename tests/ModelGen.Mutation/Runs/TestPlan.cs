namespace ModelGen.Mutation;

/// <summary>
/// Which tests look for a fault, those that tell most in the least time first. Not among them: files damaged at random, processes
/// that are killed, downloads, memory over time, all of which take long and concern none of the folders.
/// </summary>
internal static class TestPlan
{
    private static readonly TestRun Kernels = new("ModelGen.Tests", "-namespace", "ModelGen.Tests.Kernels");

    private static readonly TestRun Training = new(
        "ModelGen.Tests", "-namespace", "ModelGen.Tests.Training", "-class-", "*.StreamingMemoryTests");

    private static readonly TestRun Library = new(
        "ModelGen.Tests",
        "-namespace", "ModelGen.Tests.Contracts",
        "-namespace", "ModelGen.Tests.Training",
        "-namespace", "ModelGen.Tests.Data",
        "-namespace", "ModelGen.Tests.Persistence",
        "-class-", "*.StreamingMemoryTests",
        "-class-", "*FuzzTests",
        "-class-", "*.CrashTests",
        "-class-", "*.UnwritableTests",
        "-class-", "*.DownloadTests",
        "-class-", "*.MnistTests");

    private static readonly TestRun Golden = new(
        "ModelGen.EndToEnd.Tests", "-class", "*.GoldenTrainingTests", "-class", "*.ArchitectureTests");

    private static readonly TestRun Networks = new(
        "ModelGen.EndToEnd.Tests", "-class-", "*.GoldenTrainingTests", "-class-", "*.ArchitectureTests", "-class-", "*.ConcurrencyTests");

    private static readonly TestRun Emission = new("ModelGen.Generator.Tests");

    private static readonly TestRun Rules = new("ModelGen.Analyzers.Tests", "-class", "*.MG*", "-class", "*.ImportedRuleTests");

    // The first folder that a file is in counts.
    private static readonly (string Folder, TestRun[] Runs)[] Order =
    [
        ("src/ModelGen/Kernels/", [Kernels, Golden, Kernels.Narrow(), Networks, Library]),
        ("src/ModelGen/Training/", [Training, Library, Networks]),
        ("generator/ModelGen.Generator/", [Emission, Golden, Rules, Networks]),
    ];

    /// <summary>All runs that there are.</summary>
    public static IEnumerable<TestRun> All => Order.SelectMany(static entry => entry.Runs).Distinct();

    /// <summary>The runs for a file, in order.</summary>
    public static IReadOnlyList<TestRun> For(string file) => Order.First(entry => file.StartsWith(entry.Folder, StringComparison.Ordinal)).Runs;
}
