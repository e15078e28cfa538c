namespace ModelGen.Tests.Models;

/// <summary>Everything that training changes in a model, to compare to the bit.</summary>
internal static class Snapshot
{
    public static byte[] Of(IModel model)
    {
        using MemoryStream stream = new();
        model.Save(stream, includeOptimizer: true);
        return stream.ToArray();
    }

    /// <summary>Runs something that must throw and leave the model as it was.</summary>
    public static TException AssertThrowsUnchanged<TException>(IModel model, Action action)
        where TException : Exception
    {
        byte[] before = Of(model);
        TException exception = Assert.Throws<TException>(action);
        Assert.Equal(before, Of(model));
        return exception;
    }
}
