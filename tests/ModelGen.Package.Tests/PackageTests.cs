using System.IO.Compression;
using System.Xml.Linq;

namespace ModelGen.Package.Tests;

/// <summary>The package as its users get it: what is in it, and that it builds, trains and publishes.</summary>
public sealed class PackageTests(PackedConsumer consumer) : IClassFixture<PackedConsumer>
{
    [Fact]
    public void Package_HoldsLibraryDocumentationRoslynPartsAndBuildFiles()
    {
        PackedConsumer.RequireEnabled();
        using ZipArchive package = consumer.OpenPackage();
        string[] files = [.. package.Entries.Select(static entry => entry.FullName)
            .Where(static name => !name.StartsWith('_') && !name.StartsWith('[') && !name.StartsWith("package/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        Assert.Equal(
            [
                "ModelGen.nuspec",
                "README.md",
                "analyzers/dotnet/cs/ModelGen.Analyzers.dll",
                "analyzers/dotnet/cs/ModelGen.CodeFixes.dll",
                "analyzers/dotnet/cs/ModelGen.Generator.dll",
                "buildTransitive/ModelGen.targets",
                "lib/net10.0/ModelGen.dll",
                "lib/net10.0/ModelGen.xml",
            ],
            files);
    }

    [Fact]
    public void Package_DependsOnNothing()
    {
        PackedConsumer.RequireEnabled();
        using ZipArchive package = consumer.OpenPackage();
        using StreamReader specification = new(package.GetEntry("ModelGen.nuspec")!.Open());
        Assert.DoesNotContain("<dependency ", specification.ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void StrictProject_TrainsTheSameBitsWithAnyThreadsAsJitAsNativeCodeAndOnAnySimd()
    {
        PackedConsumer.RequireEnabled();
        string project = consumer.CreateProject("Consumer", "Classifier.cs", "WideRegression.cs", "TypedRows.cs", "OwnPieces.cs", "Program.cs");
        AssertNoWarning(DotnetCommand.Run(project, "build", "-c", "Release", "-o", "jit", "--nologo"));
        string[] jit = Run(project, "dotnet", "jit/Consumer.dll");
        Assert.Contains("accurate True", jit);
        Assert.Single(jit.Where(Starts("wide")).Distinct());
        Assert.Equal(jit.Single(Starts("loaded")).Split(' ')[1], jit.Single(Starts("original")).Split(' ')[1]);

        AssertNoWarning(DotnetCommand.Run(project, "publish", "-c", "Release", "-r", "linux-x64", "-p:PublishAot=true", "-o", "aot", "--nologo"));
        string[] aot = Run(project, Path.Combine(project, "aot/Consumer"));
        Assert.Equal(jit[..^1], aot[..^1]);
        Assert.EndsWith("of 256 bits True", aot[^1]);

        // As on processors with vectors of 256 bits at most, without fused multiply-add, and without SIMD; each has two names,
        // of which a runtime knows one or both.
        Check(vectors: "of 512 bits False, of 256 bits True", "DOTNET_EnableAVX512=0", "DOTNET_EnableAVX512F=0");
        Check(vectors: "of 256 bits False", "DOTNET_EnableAVX2=0", "DOTNET_EnableFMA=0");
        Check(vectors: "of 256 bits False", "DOTNET_EnableHWIntrinsic=0");

        void Check(string vectors, params string[] settings)
        {
            string[] other = Run(project, "env", [.. settings, "dotnet", "jit/Consumer.dll"]);
            Assert.Equal(jit[..^1], other[..^1]);
            Assert.EndsWith(vectors, other[^1]);
        }
    }

    /// <summary>The package of the exporter brings the library, and the generator, with it.</summary>
    [Fact]
    public void StrictProjectThatExports_WritesTheSameBytesAsJitAndNativeCode()
    {
        PackedConsumer.RequireEnabled();
        string project = consumer.CreateProject("Exporter", ["Classifier.cs", "Export.cs"], "ModelGen.Onnx");
        AssertNoWarning(DotnetCommand.Run(project, "build", "-c", "Release", "-o", "jit", "--nologo"));
        string[] jit = Run(project, "dotnet", "jit/Exporter.dll");
        Assert.StartsWith("True", Assert.Single(jit), StringComparison.Ordinal);

        AssertNoWarning(DotnetCommand.Run(project, "publish", "-c", "Release", "-r", "linux-x64", "-p:PublishAot=true", "-o", "aot", "--nologo"));
        Assert.Equal(jit, Run(project, Path.Combine(project, "aot/Exporter")));
    }

    /// <summary>Users prove gradients of their own pieces with what the package for tests brings, as native code as well.</summary>
    [Fact]
    public void StrictProjectThatProvesItsGradients_DoesSoAsJitAndNativeCode()
    {
        PackedConsumer.RequireEnabled();
        string project = consumer.CreateProject("Prover", ["OwnPieces.cs", "Prove.cs"], "ModelGen.Testing");
        AssertNoWarning(DotnetCommand.Run(project, "build", "-c", "Release", "-o", "jit", "--nologo"));
        string[] jit = Run(project, "dotnet", "jit/Prover.dll");
        Assert.Equal(3, jit.Length);
        Assert.All(jit, static line => Assert.Matches("^[1-9][0-9]* compared", line));

        AssertNoWarning(DotnetCommand.Run(project, "publish", "-c", "Release", "-r", "linux-x64", "-p:PublishAot=true", "-o", "aot", "--nologo"));
        Assert.Equal(jit, Run(project, Path.Combine(project, "aot/Prover")));
    }

    [Fact]
    public void DocumentationFile_HoldsTheCardOfTheModel()
    {
        PackedConsumer.RequireEnabled();
        string project = consumer.CreateProject("Documented", "Classifier.cs");
        AssertNoWarning(DotnetCommand.Run(project, "build", "-o", "built", "--nologo", "-p:OutputType=Library"));
        XDocument documentation = XDocument.Load(Path.Combine(project, "built/Documented.xml"));
        string card = documentation.Descendants("member").Single(static member => (string?)member.Attribute("name") == "T:Consumer.Classifier").Value;
        Assert.Contains("Tells which of three sums of inputs is the greatest.", card, StringComparison.Ordinal);
        Assert.Matches(@"Dense1 +Dense +24 +312 +relu, kernel L2 0\.001", card);
        Assert.Matches(@"[\d,]+ bytes of weights, [\d,]+ FLOPs a row", card);
    }

    [Fact]
    public void WrongModel_IsReportedByTheAnalyzersInThePackage()
    {
        PackedConsumer.RequireEnabled();
        string project = consumer.CreateProject("Broken", "BrokenClassifier.cs");
        (int exitCode, string output) = DotnetCommand.Start("dotnet", project, "build", "--nologo", "-p:OutputType=Library");
        Assert.True(exitCode != 0, output);
        Assert.Contains("error MG0101", output, StringComparison.Ordinal);
        Assert.DoesNotContain("error CS", output, StringComparison.Ordinal);
    }

    private static string[] Run(string directory, string program, params string[] arguments)
    {
        (int exitCode, string output) = DotnetCommand.Start(program, directory, arguments);
        Assert.True(exitCode == 0, output);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    private static Func<string, bool> Starts(string word) => line => line.StartsWith(word, StringComparison.Ordinal);

    private static void AssertNoWarning(string output) =>
        Assert.DoesNotMatch(@"\bwarning\s+[A-Z]+\d+", output);
}
