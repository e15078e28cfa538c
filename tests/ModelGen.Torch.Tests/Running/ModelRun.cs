namespace ModelGen.Torch.Tests;

/// <summary>The same network, declared, generated and compiled.</summary>
/// <param name="network">The network.</param>
internal sealed class ModelRun<TModel, TTarget>(Network network)
    where TModel : class, ITrainable<TModel, TTarget>
    where TTarget : unmanaged
{
    private readonly List<Figure> _figures = [];

    /// <summary>All figures of the network.</summary>
    public IReadOnlyList<Figure> Measure()
    {
        Differentiate();
        DifferentiateAnotherLoss();
        Predict();
        Train();
        return _figures;
    }

    private void Differentiate()
    {
        TModel model = Create();
        NetworkBatch batch = network.Batches[0];
        float[] outputs = NewOutputs(batch);
        float loss = model.ComputeGradients(batch.Inputs, Targets(batch), batch.Weights, outputs);
        Add(Quantity.Forward, FigureNames.Outputs, outputs);
        Add(Quantity.Forward, FigureNames.Loss, [loss]);
        AddGradients(model, FigureNames.Gradient);
    }

    private void DifferentiateAnotherLoss()
    {
        TModel model = Create();
        NetworkBatch batch = network.Batches[0];
        float[] inputGradients = new float[batch.Inputs.Length];
        model.Forward(batch.Inputs, NewOutputs(batch));
        model.Backward(batch.OutputGradients, inputGradients);
        AddGradients(model, FigureNames.GradientOfBackward);
        Add(Quantity.Gradient, FigureNames.InputGradients, inputGradients);
    }

    private void Predict()
    {
        TModel model = Create();
        NetworkBatch batch = network.Batches[0];
        float[] outputs = NewOutputs(batch);
        model.Predict(batch.Inputs, outputs);
        Add(Quantity.Forward, FigureNames.Predictions, outputs);
        Add(Quantity.Forward, FigureNames.InferenceLoss, [model.ComputeLoss(batch.Inputs, Targets(batch), batch.Weights)]);
    }

    private void Train()
    {
        (TModel fused, TModel split) = (Create(), Create());
        for (int step = 0; step < Network.Steps; step++)
        {
            NetworkBatch batch = network.Batch(step);
            fused.TrainStep(batch.Inputs, Targets(batch), batch.Weights, default);
            split.ComputeGradients(batch.Inputs, Targets(batch), batch.Weights);
            split.ApplyGradients();
        }

        Assert.Equal(network.Parameters.Count, fused.State.Parameters.Count);
        foreach (Parameter parameter in fused.State.Parameters)
        {
            float[] values = Read(parameter);
            Assert.True(values.SequenceEqual(Read(split.State.Parameters[parameter.Name])), $"{parameter.Name} differs when the update is not fused.");
            Add(Quantity.Parameter, FigureNames.Trained(parameter.Name), values);
        }
    }

    private TModel Create()
    {
        TModel model = TModel.Create(new ModelState(TModel.Info, network.Seed));
        foreach (NetworkParameter parameter in network.Parameters)
        {
            model.State.Parameters[parameter.Name].CopyFrom(parameter.Values);
        }

        return model;
    }

    private void AddGradients(TModel model, Func<string, string> name)
    {
        foreach (NetworkParameter parameter in network.Parameters.Where(static parameter => parameter.Trainable))
        {
            float[] gradient = new float[parameter.Values.Length];
            model.State.Parameters[parameter.Name].CopyGradientTo(gradient);
            Add(Quantity.Gradient, name(parameter.Name), gradient);
        }
    }

    private void Add(Quantity quantity, string name, float[] values) =>
        _figures.Add(new Figure(quantity, name, Array.ConvertAll(values, static x => (double)x)));

    private static float[] NewOutputs(NetworkBatch batch) => new float[batch.Rows * TModel.Info.OutputSize];

    private static TTarget[] Targets(NetworkBatch batch) => (TTarget[])batch.Targets;

    private static float[] Read(Parameter parameter)
    {
        float[] values = new float[parameter.Count];
        parameter.CopyTo(values);
        return values;
    }
}
