using ModelGen.Benchmarks;

const string Usage = """
    Usage: dotnet run -c Release --project tests/ModelGen.Benchmarks -- <command>

      accuracy                          trains every reference task over 10 seeds and compares the means with the reference's
      compare [--nets A,B,C,D,E]        training steps and predictions beside TorchSharp and ONNX Runtime
              [--seconds N]             the time of each comparison
              [--markdown FILE]         the tables as Markdown, too

    compare needs the peers' native libraries: dotnet run ... -p:ModelGenPeers=true -- compare
    """;

try
{
    return args switch
    {
        ["accuracy"] => AccuracyCommand.Run(),
        ["compare", .. string[] rest] => CompareCommand.Run(new Options(rest, "--nets", "--seconds", "--markdown")),
        _ => throw new ArgumentException("No such command."),
    };
}
catch (ArgumentException exception)
{
    Console.Error.WriteLine(exception.Message);
    Console.WriteLine(Usage);
    return 1;
}
