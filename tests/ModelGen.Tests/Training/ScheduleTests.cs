using System.Text.Json;
using ModelGen.Tests.Kernels;

namespace ModelGen.Tests.Training;

public sealed class ScheduleTests
{
    public static TheoryData<int> Cases => [.. Enumerable.Range(0, Golden().GetArrayLength())];

    /// <summary>A warm-up counts steps in any case.</summary>
    public static TheoryData<int> CasesWithoutWarmup
        => [.. Enumerable.Range(0, Golden().GetArrayLength()).Where(i => !Golden()[i].GetProperty("schedule").TryGetProperty("warmup_steps", out _))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Rate_EachGoldenCaseAndStep_IsKeras(int index)
    {
        JsonElement golden = Golden()[index];
        (LearningRateSchedule schedule, double initial) = Read(golden.GetProperty("schedule"), inEpochs: false);
        double[] steps = golden.GetProperty("steps").Numbers();
        double[] expected = golden.GetProperty("learning_rate").Numbers();

        Assert.Equal(20, expected.Length);
        for (int i = 0; i < steps.Length; i++)
        {
            double actual = schedule.Rate(initial, (long)steps[i], epoch: 7);
            Assert.True(Math.Abs(actual - expected[i]) <= 1e-12 * Math.Abs(expected[i]), $"step {steps[i]}: {actual} instead of {expected[i]}");
        }
    }

    [Theory]
    [MemberData(nameof(CasesWithoutWarmup))]
    public void Rate_InEpochs_IsThatOfAsManySteps(int index)
    {
        JsonElement schedule = Golden()[index].GetProperty("schedule");
        (LearningRateSchedule inSteps, double initial) = Read(schedule, inEpochs: false);
        (LearningRateSchedule inEpochs, _) = Read(schedule, inEpochs: true);

        foreach (int count in new[] { 0, 1, 50, 99, 100, 101, 300 })
        {
            Assert.Equal(inSteps.Rate(initial, count, epoch: 0), inEpochs.Rate(initial, step: 12345, count));
        }
    }

    [Theory]
    [InlineData(0, 0.1)]
    [InlineData(9, 0.1)]
    [InlineData(10, 0.07)]
    [InlineData(25, 0.04)]
    [InlineData(30, 0.02)]
    [InlineData(1000, 0.02)]
    public void LinearDecay_EverySteps_SubtractsDownToTheMinimum(long step, double expected)
    {
        LinearDecaySchedule schedule = new(0.03, 0.02, new ScheduleInterval(10, InEpochs: false, Staircase: true));

        Assert.Equal(expected, schedule.Rate(0.1, step, 0), 1e-12);
    }

    [Fact]
    public void LinearDecay_OverSteps_FallsSmoothly()
    {
        LinearDecaySchedule schedule = new(0.03, 0, new ScheduleInterval(10, InEpochs: false, Staircase: false));

        Assert.Equal(0.1 - 0.015, schedule.Rate(0.1, 5, 0), 1e-12);
    }

    [Fact]
    public void ExponentialDecay_Staircase_MultipliesBySquaring()
    {
        ExponentialDecaySchedule schedule = new(0.9, new ScheduleInterval(10, InEpochs: false, Staircase: true));
        double square = 0.9 * 0.9;

        Assert.Equal(0.1 * (square * 0.9), schedule.Rate(0.1, step: 39, epoch: 0));
    }

    [Fact]
    public void CosineDecay_WarmupBeforeEpochs_WarmsUpInSteps()
    {
        CosineDecaySchedule schedule = new(0, warmupSteps: 4, warmupTarget: 0.2, new ScheduleInterval(10, InEpochs: true, Staircase: false));

        Assert.Equal(0.1, schedule.Rate(0, step: 2, epoch: 0), 1e-12);
        Assert.Equal(0.2, schedule.Rate(0, step: 4, epoch: 0), 1e-12);
        Assert.Equal(0.1, schedule.Rate(0, step: 1000, epoch: 5), 1e-12);
    }

    private static JsonElement Golden() => GoldenFile.Load("ops_p_schedules").GetProperty("cases");

    private static (LearningRateSchedule Schedule, double Initial) Read(JsonElement golden, bool inEpochs)
    {
        double Value(string name) => golden.NumberOr(name, 0);
        bool Flag(string name) => golden.TryGetProperty(name, out JsonElement flag) && flag.GetBoolean();

        ScheduleInterval interval = new(Value("decay_steps"), inEpochs, Flag("staircase"));
        LearningRateSchedule schedule = golden.GetProperty("type").GetString() switch
        {
            "exponential_decay" => new ExponentialDecaySchedule(Value("decay_rate"), interval),
            "polynomial_decay" => new PolynomialDecaySchedule(Value("end_learning_rate"), Value("power"), Flag("cycle"), interval),
            "inverse_time_decay" => new InverseTimeDecaySchedule(Value("decay_rate"), interval),
            "cosine_decay" => new CosineDecaySchedule(Value("alpha"), (int)Value("warmup_steps"), Value("warmup_target"), interval),
            "piecewise_constant" => new PiecewiseConstantSchedule(
                golden.GetProperty("boundaries").Numbers(), golden.GetProperty("values").Numbers(), inEpochs),
            string type => throw new InvalidDataException(type),
            null => throw new InvalidDataException("The type is missing."),
        };
        return (schedule, Value("initial_learning_rate"));
    }
}
