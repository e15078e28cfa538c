using ModelGen.Benchmarks;

if (args is ["accuracy"])
{
    return AccuracyCommand.Run();
}

Console.WriteLine("""
    Usage: dotnet run -c Release --project tests/ModelGen.Benchmarks -- <command>

      accuracy    trains every reference task over 10 seeds and compares the means with the reference's
    """);
return 1;
