using System.Reflection;

namespace ModelGen.Torch.Tests;

/// <summary>The native library, without which there is nothing to compare with.</summary>
internal static class LibTorch
{
    private static readonly Lazy<string?> Obstacle = new(Load);

    /// <summary>Skips the test, saying why, where libtorch is not part of the build or does not load.</summary>
    public static void Require() => Assert.SkipWhen(Obstacle.Value is not null, Obstacle.Value ?? "");

    // Asked first: TorchSharp searches the whole package folder for what is missing.
    private static bool IsBuiltIn => typeof(LibTorch).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Any(static attribute => attribute.Key == nameof(LibTorch));

    private static string? Load()
    {
        if (!IsBuiltIn)
        {
            return "This build is without libtorch. It comes with: ModelGenTorch=true dotnet test -c Release tests/ModelGen.Torch.Tests";
        }

        try
        {
            // Networks this small lose by sharing their sums among threads.
            torch.set_num_threads(1);
            return null;
        }
        catch (Exception exception) when (exception is TypeInitializationException or DllNotFoundException or NotSupportedException or EntryPointNotFoundException)
        {
            string reason = exception.GetBaseException().Message.Trim().Split('\n')[0].TrimEnd();
            return $"libtorch did not load: {reason} It needs a C++ library with GLIBCXX_3.4.32; tests/README.md says what to do where the system's is older.";
        }
    }
}
