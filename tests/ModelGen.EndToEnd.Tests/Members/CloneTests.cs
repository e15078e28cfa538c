namespace ModelGen.EndToEnd.Tests;

/// <summary>A clone is a model of its own.</summary>
public sealed class CloneTests
{
    private readonly float[] _inputs = TestData.Numbers(5 * Classifier.InputSize, seed: 1);
    private readonly int[] _labels = [0, 1, 2, 3, 0];

    [Fact]
    public void Clone_TrainsOnToTheSameBits()
    {
        Classifier model = Trained();
        Classifier clone = model.Clone();

        Assert.Equal(model.TrainOnBatch(_inputs, _labels), clone.TrainOnBatch(_inputs, _labels));
        Assert.Equal(Bits.Of(((IModel)model).State), Bits.Of(((IModel)clone).State));
    }

    [Fact]
    public void Clone_StaysAsItIs_WhileTheOriginalIsTrained()
    {
        Classifier model = Trained();
        Classifier clone = model.Clone();
        string before = Bits.Of(((IModel)clone).State);

        model.TrainOnBatch(_inputs, _labels);

        Assert.Equal(before, Bits.Of(((IModel)clone).State));
        Assert.NotEqual(before, Bits.Of(((IModel)model).State));
    }

    [Fact]
    public void Backward_WhileAnotherThreadTrains_SaysSo()
    {
        Classifier model = Trained();
        using ManualResetEventSlim inside = new();
        using ManualResetEventSlim goOn = new();
        Thread other = new(() =>
        {
            using TrainingScope scope = ((IModel)model).State.EnterTraining();
            inside.Set();
            goOn.Wait();
        });
        other.Start();
        inside.Wait();

        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(() => model.Backward(new float[Classifier.OutputSize]));
        goOn.Set();
        other.Join();

        Assert.Contains("train copies made by Clone() in parallel", exception.Message, StringComparison.Ordinal);
    }

    private Classifier Trained()
    {
        Classifier model = new(seed: 3);
        model.TrainOnBatch(_inputs, _labels);
        return model;
    }
}
