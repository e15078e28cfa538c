using ModelGen.Tests;

namespace ModelGen.Package.Tests;

/// <summary>Whatever computes them, trained models have the same bits.</summary>
public sealed class ReproducibilityTests(PackedConsumer consumer) : IClassFixture<PackedConsumer>
{
    private const int Models = 10;
    private const int ThreadCounts = 4;
    private const int Processes = 2;

    private static int Runs => LongRuns.AreWanted ? 20 : 2;

    /// <summary>
    /// 10 models, so many runs, 1, 2, 3 and 7 threads, the widths of vectors that a JIT takes and that native code is compiled for,
    /// each in two processes: one fingerprint a model.
    /// </summary>
    [Fact]
    public void TrainedModels_HaveOneFingerprintEach()
    {
        PackedConsumer.RequireEnabled();
        string project = consumer.CreateProject("Matrix", "MatrixModels.cs", "OwnPieces.cs", "Matrix.cs");
        DotnetCommand.Run(project, "build", "-c", "Release", "-o", "jit", "--nologo");
        string[] expected = Fingerprints(project, "of 256 bits True", "dotnet", "jit/Matrix.dll");
        Assert.Equal(Models, expected.Length);
        Assert.All(expected, static line => Assert.Contains($" {Runs * ThreadCounts} times ", line, StringComparison.Ordinal));

        Check("of 512 bits False, of 256 bits True", "env", "DOTNET_EnableAVX512=0", "DOTNET_EnableAVX512F=0", "dotnet", "jit/Matrix.dll");
        Check("of 256 bits False", "env", "DOTNET_EnableAVX2=0", "DOTNET_EnableFMA=0", "dotnet", "jit/Matrix.dll");
        Check("of 256 bits False", "env", "DOTNET_EnableHWIntrinsic=0", "dotnet", "jit/Matrix.dll");
        Check("of 256 bits True", "env", "DOTNET_TieredCompilation=0", "dotnet", "jit/Matrix.dll");
        Check("of 256 bits True", Publish("x86-64-v3"));
        if (LongRuns.AreWanted)
        {
            Check("of 256 bits False", Publish("x86-64-v2"));
            if (System.Runtime.Intrinsics.Vector512.IsHardwareAccelerated)
            {
                Check("of 512 bits True, of 256 bits True", Publish("x86-64-v4"));
            }
        }

        void Check(string vectors, params string[] command)
        {
            for (int process = 0; process < Processes; process++)
            {
                Assert.Equal(expected, Fingerprints(project, vectors, command));
            }
        }

        string Publish(string instructions)
        {
            DotnetCommand.Run(
                project, "publish", "-c", "Release", "-r", "linux-x64", "-p:PublishAot=true", $"-p:IlcInstructionSet={instructions}", "-o", instructions, "--nologo");
            return Path.Combine(project, instructions, "Matrix");
        }
    }

    /// <summary>What the program says of each model; its last line must be of vectors that end as said.</summary>
    private static string[] Fingerprints(string project, string vectors, params string[] command)
    {
        (int exitCode, string output) = DotnetCommand.Start(command[0], project, [.. command[1..], $"{Runs}"]);
        Assert.True(exitCode == 0, output);
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.EndsWith(vectors, lines[^1]);
        return lines[..^1];
    }
}
