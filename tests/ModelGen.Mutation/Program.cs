using ModelGen.Mutation;

const string Usage = """
    Usage: dotnet run -c Release --project tests/ModelGen.Mutation -- [options], after dotnet build -c Release

      --count N      faults to try, 300 unless told
      --from N       passes over the first N, to go on with an interrupted run
      --seed N       chooses others, 1 unless told
      --only TEXT    only files whose path contains it
      --line N       only faults in that line
    """;

string[] folders =
[
    "src/ModelGen/Kernels/",
    "src/ModelGen/Training/",
    "generator/ModelGen.Generator/Layers/",
    "generator/ModelGen.Generator/Planning/",
    "generator/ModelGen.Generator/Training/",
];

try
{
    Options options = new(args);
    List<Subject> subjects = [new("src/ModelGen/ModelGen.csproj"), new("generator/ModelGen.Generator/ModelGen.Generator.csproj")];
    List<IReadOnlyList<Fault>> files =
    [
        .. subjects
            .SelectMany(subject => subject.Sources(file => folders.Any(folder => file.StartsWith(folder, StringComparison.Ordinal)) && options.Wants(file)))
            .Select(static source => FaultFinder.Find(source.File, source.Model))
            .Select(faults => faults.Where(options.Wants).ToList()),
    ];
    Console.WriteLine($"seed {options.Seed}: {files.Sum(static faults => faults.Count)} faults in {files.Count} files are possible");

    List<Fault> order = [.. Sample.Order(files, options.Seed)];
    List<TestRun> runs = [.. order.Select(static fault => fault.File).Distinct().SelectMany(TestPlan.For).Distinct()];
    Summary summary = new(new KnownSurvivors());
    using Trial trial = new(runs, subjects);
    foreach ((int index, Fault fault) in order.Index().Skip(options.From))
    {
        Subject subject = subjects.Single(subject => fault.File.StartsWith(subject.Folder, StringComparison.Ordinal));
        if (trial.Judge(subject, fault) is { } verdict)
        {
            summary.Add(index, verdict);
        }

        if (summary.Count == options.Count)
        {
            break;
        }
    }

    summary.Print();
    return summary.IsGood ? 0 : 1;
}
catch (ArgumentException exception)
{
    Console.Error.WriteLine(exception.Message);
    Console.WriteLine(Usage);
    return 1;
}
