namespace ModelGen;

/// <summary>Checks what <c>ComputeGradients</c> says of the loss, penalties included.</summary>
internal static class LossCheck
{
    /// <summary>Checks a model with a loss; one whose caller computes the gradients of the outputs has none.</summary>
    public static void Run<TModel>(TModel model, DrawnBatch batch, SlopeComparison slopes)
        where TModel : class, ITrainable<TModel>
    {
        if (model is ILossModel<int>)
        {
            Compare<TModel, int>(model, batch, batch.Labels, slopes);
        }
        else if (model is ILossModel<float>)
        {
            Compare<TModel, float>(model, batch, batch.Targets, slopes);
        }
    }

    private static void Compare<TModel, TTarget>(TModel model, DrawnBatch batch, TTarget[] targets, SlopeComparison slopes)
        where TModel : class, ITrainable<TModel>
        where TTarget : unmanaged
    {
        ModelState before = model.State.Clone();
        slopes.RequireFinite("the loss", Loss(TModel.Create(before.Clone())));
        ((ILossModel<TTarget>)model).Differentiate(batch.Inputs, targets);
        foreach (Parameter parameter in model.State.Parameters.Where(static parameter => parameter.Trainable))
        {
            float[] gradients = new float[parameter.Count];
            parameter.CopyGradientTo(gradients);
            foreach (int i in batch.Sample(parameter.Count))
            {
                slopes.Compare($"{parameter.Name}[{i}] of the loss", change => Loss(ChangedModel.Of<TModel>(before, parameter.Name, i, change)), gradients[i]);
            }
        }

        double Loss(TModel changed)
        {
            BatchLoss loss = ((ILossModel<TTarget>)changed).Learn(batch.Inputs, targets);
            return loss.Data + loss.WeightPenalty + loss.ActivityPenalty;
        }
    }
}
