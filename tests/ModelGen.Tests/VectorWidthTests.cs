using System.Diagnostics;
using System.Runtime.Intrinsics;

namespace ModelGen.Tests;

/// <summary>The kernels' tests once more, in a process that has no vectors of 512 bits.</summary>
public sealed class VectorWidthTests
{
    [Fact]
    public async Task Kernels_WithVectorsOf256Bits_PassTheirTests()
    {
        Assert.SkipUnless(Vector512.IsHardwareAccelerated, "this processor has no wider vectors, so the tests themselves use 256 bits");
        ProcessStartInfo start = OwnProgram.With("-namespace", "ModelGen.Tests.Kernels", "-noColor", "-noLogo");
        start.Environment["DOTNET_EnableAVX512"] = "0";
        start.Environment["DOTNET_EnableAVX512F"] = "0";
        using Process process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(process.ExitCode == 0, output);
        Assert.Contains("Failed: 0", output);
    }
}
