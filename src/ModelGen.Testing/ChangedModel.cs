namespace ModelGen;

/// <summary>A model as it was, but for one number.</summary>
internal static class ChangedModel
{
    public static TModel Of<TModel>(ModelState before, string parameter, int index, float change)
        where TModel : class, IModel<TModel>
    {
        TModel model = TModel.Create(before.Clone());
        Parameter target = model.State.Parameters[parameter];
        float[] values = new float[target.Count];
        target.CopyTo(values);
        values[index] += change;
        target.CopyFrom(values);
        return model;
    }
}
