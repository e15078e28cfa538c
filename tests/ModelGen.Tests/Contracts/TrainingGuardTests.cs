using ModelGen.Tests.Models;

namespace ModelGen.Tests.Contracts;

public sealed class TrainingGuardTests
{
    private readonly ModelState _state = new TinyClassifier().State;

    [Fact]
    public void EnterTraining_WhileAnotherCallIsInside_Throws()
    {
        using TrainingScope scope = _state.EnterTraining();

        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(() => _state.EnterTraining());

        Assert.Contains("TinyClassifier is already being trained by another call", exception.Message);
        Assert.Contains("made by Clone()", exception.Message);
    }

    [Fact]
    public void EnterTraining_AfterTheOtherLeft_Succeeds()
    {
        _state.EnterTraining().Dispose();

        _state.EnterTraining().Dispose();
    }

    [Fact]
    public void EnterTraining_InsideAFit_IsForItsThreadAlone()
    {
        using TrainingScope fit = _state.EnterFit();

        _state.EnterTraining().Dispose();
        _state.EnterTraining().Dispose();

        Assert.IsType<InvalidOperationException>(OnAnotherThread(() => _state.EnterTraining().Dispose()));
        Assert.Throws<InvalidOperationException>(() => _state.EnterFit());
    }

    [Fact]
    public void EnterTraining_TwiceInsideAFit_Throws()
    {
        using TrainingScope fit = _state.EnterFit();
        using TrainingScope call = _state.EnterTraining();

        Assert.Throws<InvalidOperationException>(() => _state.EnterTraining());
    }

    [Fact]
    public void EnterFit_AfterAFit_Succeeds()
    {
        _state.EnterFit().Dispose();

        Assert.Null(OnAnotherThread(() => _state.EnterFit().Dispose()));
    }

    private static Exception? OnAnotherThread(Action action)
    {
        Exception? thrown = null;
        Thread thread = new(() => thrown = Record.Exception(action));
        thread.Start();
        thread.Join();
        return thrown;
    }
}
