using System.Reflection;
using Microsoft.ML.OnnxRuntime;
using TorchSharp;

namespace ModelGen.Benchmarks;

/// <summary>The native libraries of the peers.</summary>
internal static class PeerLibraries
{
    /// <summary>Their versions, in a line.</summary>
    public static string Versions =>
        $"TorchSharp {Version(typeof(torch))} (libtorch {torch.__version__}), ONNX Runtime {OrtEnv.Instance().GetVersionString()}";

    /// <summary>Whether this build has them. Asked first: TorchSharp searches the whole package folder for what is missing, and prints where.</summary>
    public static bool AreBuiltIn => typeof(PeerLibraries).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Any(static attribute => attribute.Key == "Peers");

    /// <summary>Loads them; says why it cannot, or nothing.</summary>
    public static bool TryLoad()
    {
        if (!AreBuiltIn)
        {
            Console.Error.WriteLine("""
                This build is without the native libraries of TorchSharp and ONNX Runtime. They come with:
                dotnet run -c Release --project tests/ModelGen.Benchmarks -p:ModelGenPeers=true -- ...
                """);
            return false;
        }

        try
        {
            torch.set_num_threads(1);
            torch.set_num_interop_threads(1);
            _ = OrtEnv.Instance();
            return true;
        }
        catch (Exception exception) when (exception is TypeInitializationException or DllNotFoundException or NotSupportedException or EntryPointNotFoundException)
        {
            Console.Error.WriteLine($"""
                A native library of TorchSharp or ONNX Runtime did not load: {FirstLine(exception.GetBaseException().Message)}
                TorchSharp needs a C++ library with GLIBCXX_3.4.32; tests/README.md says what to do on a system with an older one.
                """);
            return false;
        }
    }

    private static string FirstLine(string text) => text.Trim().Split('\n')[0].TrimEnd();

    private static string Version(Type type) => type.Assembly.GetName().Version!.ToString(3);
}
