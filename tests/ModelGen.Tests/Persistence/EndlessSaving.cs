using System.Runtime.CompilerServices;
using ModelGen.Tests.Models;

namespace ModelGen.Tests.Persistence;

/// <summary>What this program does instead of testing when a test starts it to be killed: it saves two models in turn, for ever.</summary>
internal static class EndlessSaving
{
    /// <summary>The environment variable that names the file.</summary>
    public const string Variable = "MODELGEN_TESTS_SAVE_ENDLESSLY";

    private const int Width = 300;

    [ModuleInitializer]
    internal static void Run()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path)
        {
            (EchoModel one, EchoModel two) = (Model(1), Model(2));
            one.Save(path);
            Console.WriteLine("saving");
            while (true)
            {
                two.Save(path);
                one.Save(path);
            }
        }
    }

    /// <summary>A model whose file takes some time to write.</summary>
    public static EchoModel Model(int number)
    {
        EchoModel model = new(Width);
        foreach (Parameter parameter in model.State.Parameters)
        {
            parameter.CopyFrom([.. Enumerable.Repeat((float)number, parameter.Count)]);
        }

        return model;
    }
}
