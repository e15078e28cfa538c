namespace ModelGen;

/// <summary>
/// Compares what a model's <c>Backward</c> and <c>ComputeGradients</c> say with differences of its outputs and its loss: the derivatives of activations and
/// losses of your own are right, or an exception names the first that is not.
/// </summary>
/// <example><code>
/// [Fact]
/// public void Mish_has_the_right_derivative() => GradientCheck.Verify&lt;MishClassifier&gt;();
/// </code></example>
public static class GradientCheck
{
    /// <summary>Checks gradients of parameters and inputs, of random weights on random data.</summary>
    /// <typeparam name="TModel">A model that is trained.</typeparam>
    /// <param name="options">How; the defaults if null.</param>
    /// <returns>How many gradients were compared, and how many lie at a kink, where a function has no derivative.</returns>
    /// <exception cref="GradientCheckException">A gradient is wrong, too few lie off kinks to say, or an output or the loss is infinite or no number.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static GradientCheckResult Verify<TModel>(GradientCheckOptions? options = null)
        where TModel : class, ITrainable<TModel>
    {
        options ??= new GradientCheckOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Rows, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Samples, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.Range, 0);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.Tolerance, 0);

        DrawnBatch batch = new(TModel.Info, options);
        SlopeComparison slopes = new(TModel.Info.Name, options.Tolerance);
        TModel model = batch.Draw<TModel>();
        new PathCheck<TModel>(model, batch, slopes).Run();
        LossCheck.Run(model, batch, slopes);
        return slopes.Result;
    }
}
