namespace ModelGen.Mutation;

/// <summary>
/// Which tests look for a fault, those that tell most in the least time first. Not among them: files damaged at random, processes
/// that are killed, downloads, memory over time, all of which take long and concern none of the folders.
/// </summary>
internal static class TestPlan
{
    private static readonly TestRun Formulas = new(
        "ModelGen.Tests", "-namespace", "ModelGen.Tests.Kernels", "-class-", "*.DenseKernelBitTests", "-class-", "*.InitializationTests");

    private static readonly TestRun Bits = new("ModelGen.Tests", "-class", "*.DenseKernelBitTests", "-class", "*.InitializationTests");

    private static readonly TestRun Training = new(
        "ModelGen.Tests", "-namespace", "ModelGen.Tests.Training", "-class-", "*.StreamingMemoryTests");

    private static readonly TestRun Library = new(
        "ModelGen.Tests",
        "-namespace", "ModelGen.Tests.Contracts",
        "-namespace", "ModelGen.Tests.Data",
        "-namespace", "ModelGen.Tests.Persistence",
        "-class-", "*FuzzTests",
        "-class-", "*.CrashTests",
        "-class-", "*.UnwritableTests",
        "-class-", "*.DownloadTests",
        "-class-", "*.MnistTests");

    private static readonly TestRun Golden = new(
        "ModelGen.EndToEnd.Tests", "-class", "*.GoldenTrainingTests", "-class", "*.GoldenTrajectoryTests");

    private static readonly TestRun Networks = new("ModelGen.EndToEnd.Tests", "-class", "*.ArchitectureTests");

    private static readonly TestRun Members = new(
        "ModelGen.EndToEnd.Tests",
        "-class", "*.AllocationTests",
        "-class", "*.AugmentationTests",
        "-class", "*.BadInputTests",
        "-class", "*.CloneTests",
        "-class", "*.ExtremeTests",
        "-class", "*.FrozenLayerTests",
        "-class", "*.NormalizationTests",
        "-class", "*.OwnGradientTests",
        "-class", "*.ReproducibilityTests");

    private static readonly TestRun OwnPieces = new("ModelGen.EndToEnd.Tests", "-class", "*.OwnPieceTests");

    private static readonly TestRun Blocks = new("ModelGen.EndToEnd.Tests", "-class", "*.BlockTests");

    private static readonly TestRun Rows = new("ModelGen.EndToEnd.Tests", "-class", "*.EncodingTests", "-class", "*.RowTrainingTests");

    private static readonly TestRun Resuming = new("ModelGen.EndToEnd.Tests", "-class", "*.ResumeTests");

    private static readonly TestRun Course = new("ModelGen.EndToEnd.Tests", "-class", "*.CourseTests");

    /// <summary>Generated text as it was. It sees any change of the text, harmful or not, and so comes late.</summary>
    private static readonly TestRun Snapshots = new(
        "ModelGen.Generator.Tests", "-class", "*.SnapshotTests", "-class", "*.HoverCardTests", "-class", "*.KerasImportTests");

    private static readonly TestRun Emission = new(
        "ModelGen.Generator.Tests", "-class", "*.EmissionTests", "-class", "*.WrittenLayersTests", "-class", "*.DefaultTests", "-class", "*.KerasModelTests", "-class", "*.SurfaceTests");

    private static readonly TestRun Rules = new("ModelGen.Analyzers.Tests", "-class", "*.MG0017Tests", "-class", "*.MG01*", "-class", "*.MG02*", "-class", "*.MG03*");

    // Rules about callbacks, which know metrics by their keys.
    private static readonly TestRun Calls = new("ModelGen.Analyzers.Tests", "-class", "*.MG0404Tests", "-class", "*.MG0405Tests");

    // The first folder that a file is in counts.
    private static readonly (string Folder, TestRun[] Runs)[] Order =
    [
        ("src/ModelGen/Kernels/", [Formulas, Golden, Bits, Formulas.Narrow(), Members, Bits.Narrow(), OwnPieces, OwnPieces.Narrow(128), Networks, Blocks, Rows, Library, Training]),
        ("src/ModelGen/Training/", [Training, Library, Members, Resuming, Course]),
        ("generator/ModelGen.Generator/Training/MetricKeys.cs", [Calls]),
        ("generator/ModelGen.Generator/", [Golden, Emission, Networks, Rules, Rows, Members, OwnPieces, Snapshots, Blocks]),
    ];

    /// <summary>All runs that there are.</summary>
    public static IEnumerable<TestRun> All => Order.SelectMany(static entry => entry.Runs).Distinct();

    /// <summary>The runs for a file, in order.</summary>
    public static IReadOnlyList<TestRun> For(string file) => Order.First(entry => file.StartsWith(entry.Folder, StringComparison.Ordinal)).Runs;
}
