namespace ModelGen.Generator;

/// <summary>Rules on optimizer and schedule: at most one of each, and settings in their range.</summary>
internal static class OptimizationRules
{
    public static void Check(DeclaredModel model, IssueList issues)
    {
        bool ratesAreSet = model.Schedules.Any(static schedule => schedule.SetsFirstRate);
        foreach (OptimizerSpec optimizer in model.Optimizers)
        {
            CheckRate(optimizer, ratesAreSet, issues);
            CheckClips(optimizer, issues);
            optimizer.Validate(issues);
        }

        foreach (ScheduleSpec schedule in model.Schedules)
        {
            schedule.Validate(model.Optimizers.FirstOrDefault() ?? AdamOptimizer.Default, issues);
        }

        foreach (OptimizerSpec surplus in model.Optimizers.Skip(1))
        {
            CheckSurplus(surplus.Common.Target(), "optimizers", model.Optimizers.Select(static optimizer => optimizer.Kind), issues);
        }

        foreach (ScheduleSpec surplus in model.Schedules.Skip(1))
        {
            CheckSurplus(surplus.Target(), "schedules", model.Schedules.Select(static schedule => schedule.Kind), issues);
        }
    }

    private static void CheckSurplus(AttributeTarget surplus, string noun, IEnumerable<string> kinds, IssueList issues)
    {
        string[] all = [.. kinds];
        string names = all.Distinct().Count() == 1 ? "all of them " + all[0] : string.Join(" and ", all);
        issues.Error("MG0011", surplus, $"the model has {all.Length} {noun}, {names}; keep one");
    }

    private static void CheckRate(OptimizerSpec optimizer, bool ratesAreSet, IssueList issues)
    {
        double rate = optimizer.Common.LearningRate;
        if (!NumberRanges.IsPositive(rate) && !(rate == 0 && ratesAreSet))
        {
            string effect = rate < 0 ? "climbs instead of descending" : "learns nothing";
            issues.Error("MG0205", optimizer.Common.Target("LearningRate"), $"{optimizer.Kind} has learning rate {rate}, which {effect}; write a number above 0, such as 0.001", "0.001");
        }
        else if (rate > optimizer.HighestUsualRate)
        {
            issues.Warning("MG0206", optimizer.Common.Target("LearningRate"), $"{optimizer.Kind} has learning rate {rate}, and above {optimizer.HighestUsualRate} it seldom converges; write a smaller one, such as {optimizer.HighestUsualRate / 100}");
        }
    }

    private static void CheckClips(OptimizerSpec optimizer, IssueList issues)
    {
        OptimizerSettings common = optimizer.Common;
        string? first = null;
        foreach ((string argument, double? limit) in new[]
        {
            ("ClipNorm", common.ClipNorm),
            ("GlobalClipNorm", common.GlobalClipNorm),
            ("ClipValue", common.ClipValue),
        })
        {
            if (limit is not { } written)
            {
                continue;
            }

            if (!NumberRanges.IsPositive(written))
            {
                issues.Error("MG0207", common.Target(argument), $"{optimizer.Kind} has {argument} {written}; write a limit above 0, or remove it for none");
            }
            else if (first is not null)
            {
                issues.Error("MG0207", common.Target(argument), $"{optimizer.Kind} has {first} and {argument}; keep one of them");
            }

            first ??= argument;
        }
    }
}
