using ModelGen.Tests.Models;

namespace ModelGen.Tests.Contracts;

public sealed class LearningRateTests
{
    private static readonly LearningRateSchedule Halving = new ExponentialDecaySchedule(0.5, new ScheduleInterval(1, InEpochs: false, Staircase: true));

    private readonly TinyClassifier _scheduled = TinyClassifier.With(training => training with { LearningRate = 0.5, Schedule = Halving });

    [Fact]
    public void Get_NoSchedule_IsTheDeclaredRate() => Assert.Equal(0.01f, new TinyClassifier().State.LearningRate);

    [Fact]
    public void Get_WithSchedule_IsTheRateOfTheNextUpdate()
    {
        Assert.Equal(0.5f, _scheduled.State.LearningRate);

        _scheduled.TrainStep([1, 2, 3], [0], [], []);

        Assert.Equal(0.25f, _scheduled.State.LearningRate);
    }

    [Fact]
    public void Set_WithSchedule_ReplacesIt()
    {
        _scheduled.State.LearningRate = 0.125f;
        _scheduled.TrainStep([1, 2, 3], [0], [], []);

        Assert.Equal(0.125f, _scheduled.State.LearningRate);
    }

    [Fact]
    public void Factor_BesideSchedule_Multiplies()
    {
        _scheduled.State.LearningRateFactor = 0.5f;
        _scheduled.TrainStep([1, 2, 3], [0], [], []);

        Assert.Equal(0.125f, _scheduled.State.LearningRate);
    }

    [Fact]
    public void Set_AfterFactor_IsWhatApplies()
    {
        _scheduled.State.LearningRateFactor = 0.1f;

        _scheduled.State.LearningRate = 0.3f;

        Assert.Equal(0.3f, _scheduled.State.LearningRate);
        _scheduled.State.LearningRateFactor = 0.5f;
        Assert.Equal(0.15f, _scheduled.State.LearningRate);
    }

    [Theory]
    [InlineData(-0.1f)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void Set_NoRate_ThrowsAndChangesNothing(float rate)
    {
        ArgumentOutOfRangeException set = Snapshot.AssertThrowsUnchanged<ArgumentOutOfRangeException>(
            _scheduled, () => _scheduled.State.LearningRate = rate);
        ArgumentOutOfRangeException factor = Snapshot.AssertThrowsUnchanged<ArgumentOutOfRangeException>(
            _scheduled, () => _scheduled.State.LearningRateFactor = rate);

        Assert.Equal(("LearningRate", rate), (set.ParamName, set.ActualValue));
        Assert.Equal(("LearningRateFactor", rate), (factor.ParamName, factor.ActualValue));
    }
}
