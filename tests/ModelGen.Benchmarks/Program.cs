using ModelGen.Benchmarks;

const string Usage = """
    Usage: dotnet run -c Release --project tests/ModelGen.Benchmarks -- <command>

      accuracy [--tasks iris,mnist]  trains the reference tasks and compares the means over seeds with the reference's;
               [--seeds N]         10 by default, 3 for mnist, whose files are in the folder mnist of MODELGEN_DATA
      progress [--seconds N]       what showing progress costs of the time of training
      compare [--nets A,B,C,D,E]   training steps and predictions beside TorchSharp and ONNX Runtime
              [--seconds N]        the time of each race, 5 by default
              [--markdown FILE]    the tables as Markdown, too
      sweep [--widths 8,16,...]    ever wider networks beside TorchSharp: where libtorch takes over
            [--seconds N]          the time of each race, 3 by default
            [--markdown FILE]
      startup [--markdown FILE]    from the start of a process to its first prediction and training step, NativeAOT and JIT
      micro [--filter *Step*]      kernels, steps, predictions and the generator; the options are those of BenchmarkDotNet

    compare and sweep need the peers' native libraries: dotnet run ... -p:ModelGenPeers=true -- compare
    """;

try
{
    return args switch
    {
        ["accuracy", .. string[] rest] => AccuracyCommand.Run(new Options(rest, "--tasks", "--seeds")),
        ["compare", .. string[] rest] => CompareCommand.Run(new Options(rest, "--nets", "--seconds", "--markdown")),
        ["sweep", .. string[] rest] => SweepCommand.Run(new Options(rest, "--widths", "--seconds", "--markdown")),
        ["startup", .. string[] rest] => StartupCommand.Run(new Options(rest, "--markdown")),
        ["progress", .. string[] rest] => ProgressCommand.Run(new Options(rest, "--seconds")),
        ["micro", .. string[] rest] => MicroCommand.Run(rest),
        [] => throw new ArgumentException("Which command?"),
        _ => throw new ArgumentException($"There is no command '{args[0]}', or it has no options."),
    };
}
catch (ArgumentException exception)
{
    Console.Error.WriteLine(exception.Message);
    Console.WriteLine(Usage);
    return 1;
}
