namespace ModelGen.Mutation;

/// <summary>Puts faults to the test, one after the other.</summary>
internal sealed class Trial : IDisposable
{
    private readonly Sandbox _sandbox = new();
    private readonly Dictionary<Subject, byte[]> _faultless = [];
    private readonly Dictionary<TestRun, TimeSpan> _limits = [];

    /// <summary>Copies the test programs, and runs them without a fault.</summary>
    /// <exception cref="InvalidOperationException">A test fails without a fault.</exception>
    public Trial(IReadOnlyCollection<TestRun> runs, IEnumerable<Subject> subjects)
    {
        foreach (string project in runs.Select(static run => run.Project).Distinct())
        {
            _sandbox.Add(project);
        }

        foreach (Subject subject in subjects)
        {
            byte[] faultless = subject.Compile() ?? throw new InvalidOperationException($"{subject.FileName} does not compile.");
            _faultless.Add(subject, faultless);
            _sandbox.Install(subject.FileName, faultless);
        }

        foreach (TestRun run in runs)
        {
            _limits[run] = LimitOf(run);
        }
    }

    /// <summary>Runs the tests with a fault until one fails; null when it does not compile.</summary>
    public Verdict? Judge(Subject subject, Fault fault)
    {
        if (subject.Compile(fault) is not { } faulty)
        {
            return null;
        }

        _sandbox.Install(subject.FileName, faulty);
        try
        {
            foreach (TestRun run in TestPlan.For(fault.File))
            {
                if (_sandbox.Run(run, _limits[run]).Fault is { } killer)
                {
                    return new Verdict(fault, run, killer);
                }
            }

            return new Verdict(fault, null, null);
        }
        finally
        {
            _sandbox.Install(subject.FileName, _faultless[subject]);
        }
    }

    public void Dispose() => _sandbox.Dispose();

    private TimeSpan LimitOf(TestRun run)
    {
        Outcome outcome = _sandbox.Run(run, TimeSpan.FromHours(1));
        Console.WriteLine(FormattableString.Invariant($"{run}: {outcome.Cpu.TotalSeconds:0} s of processor time; {outcome.Summary}"));
        return outcome.Fault is null
            ? (outcome.Cpu * 3) + TimeSpan.FromSeconds(20)
            : throw new InvalidOperationException($"{run} fails without a fault: {outcome.Fault}.");
    }
}
