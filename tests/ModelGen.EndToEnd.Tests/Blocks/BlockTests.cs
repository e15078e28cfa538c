namespace ModelGen.EndToEnd.Tests;

/// <summary>Blocks: the layers as if they were written out, with readable names, and residual ones with their input added.</summary>
public sealed class BlockTests
{
    private const int Rows = 23;
    private const int Networks = 100;

    [Fact]
    public void Blocks_train_the_bits_of_their_layers_written_out()
    {
        (float[] inputs, float[] targets) = Data(2);
        Stacked blocks = new(seed: 4);
        Flat flat = new(seed: 4);
        for (int step = 0; step < 20; step++)
        {
            Assert.Equal(flat.TrainOnBatch(inputs, targets), blocks.TrainOnBatch(inputs, targets));
        }

        Assert.Equal(Bits.Of(((IModel)flat).State.Weights), Bits.Of(((IModel)blocks).State.Weights));
        Assert.Equal(Bits.Of(flat.Predict(inputs)), Bits.Of(blocks.Predict(inputs)));
    }

    [Fact]
    public void Names_tell_the_way_through_the_blocks()
    {
        string[] names = [.. Stacked.Info.Layers.Select(static layer => layer.Name)];
        Assert.Equal(
            [
                "Trunk1.Dense1", "Trunk1.Dropout1", "Trunk1.BatchNorm1",
                "Top.Trunk1.Dense1", "Top.Trunk1.Dropout1", "Top.Trunk1.BatchNorm1",
                "Top.Trunk2.Dense1", "Top.Trunk2.Dropout1", "Top.Trunk2.BatchNorm1",
                "Top.Last",
                "Trunk2.Dense1", "Trunk2.Dropout1", "Trunk2.BatchNorm1",
                "Dense1",
            ],
            names);
        Assert.Equal([9, 9], new Stacked().Parameters["Top.Trunk2.Dense1.Kernel"].Shape);
        Assert.False(new Stacked().Parameters["Trunk2.Dense1.Kernel"].Trainable);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(Rows)]
    public void Residual_blocks_add_their_input(int rows)
    {
        float[] inputs = Data(5).Inputs[..(rows * 5)];
        Bent model = new(seed: 6);
        float[] outputs = model.Predict(inputs);
        for (int row = 0; row < rows; row++)
        {
            double[] expected = Naive(model, [.. inputs.AsSpan(row * 5, 5).ToArray().Select(static x => (double)x)]);
            Assert.All(expected.Zip(outputs[(row * 5)..]), static pair => Assert.Equal(pair.First, pair.Second, 1e-5));
        }
    }

    [Fact]
    public void Residual_blocks_have_right_gradients()
    {
        (float[] inputs, float[] targets) = Data(5);
        GradientCheck.OfSmooth.Parameters<Bent, float>(new Bent(seed: 7), inputs, targets, []);
        GradientCheck.OfSmooth.Inputs(new Bent(seed: 7), inputs, targets);
    }

    [Fact]
    public void Gradients_go_through_frozen_blocks()
    {
        (float[] inputs, float[] targets) = Data(3);
        GradientCheck.OfSmooth.Parameters<HalfFrozen, float>(new HalfFrozen(seed: 8), inputs, targets, []);
        GradientCheck.OfSmooth.Inputs(new HalfFrozen(seed: 8), inputs, targets);
    }

    [Fact]
    public void Fused_step_is_the_separate_one()
    {
        (float[] inputs, float[] targets) = Data(5);
        Bent fused = new(seed: 9);
        Bent separate = new(seed: 9);
        for (int step = 0; step < 6; step++)
        {
            float loss = separate.ComputeGradients(inputs, targets);
            separate.ApplyGradients();
            Assert.Equal(loss, fused.TrainOnBatch(inputs, targets));
        }

        Assert.Equal(Bits.Of(((IModel)separate).State), Bits.Of(((IModel)fused).State));
    }

    [Fact]
    public void Saved_blocks_are_loaded()
    {
        Stacked model = new(seed: 3);
        using MemoryStream file = new();
        model.Save(file);
        file.Position = 0;
        Assert.Equal(Bits.Of(((IModel)model).State.Weights), Bits.Of(((IModel)Stacked.Load(file)).State.Weights));
    }

    /// <summary>Blocks in blocks, repeated, residual, drawn at random, beside the same written out.</summary>
    [Fact]
    public void Random_blocks_have_the_bits_of_their_layers_written_out()
    {
        RandomBlocks[] networks = [.. Enumerable.Range(0, Networks).Select(static seed => new RandomBlocks(seed))];
        CompiledModels models = ModelCompiler.Compile(networks.SelectMany(static network => (string[])[$"using ModelGen;\n{network.WithBlocks}", $"using ModelGen;\n{network.WrittenOut}"]));
        for (int network = 0; network < networks.Length; network++)
        {
            List<string> expected = [], actual = [];
            models.Run(typeof(BlockTests), nameof(Record), $"Net{network}Flat", expected);
            models.Run(typeof(BlockTests), nameof(Record), $"Net{network}", actual);
            Assert.True(expected.SequenceEqual(actual), networks[network].WithBlocks);
        }
    }

    private static void Record<TModel, TTarget>(List<string> bits)
        where TModel : class, ITrainable<TModel, TTarget>
        where TTarget : unmanaged
    {
        TModel model = TModel.Create(new ModelState(TModel.Info, seed: 5));
        for (int step = 0; step < 3; step++)
        {
            float[] inputs = TestData.Numbers(Rows * TModel.Info.InputSize, seed: step);
            float[] outputs = new float[Rows * TModel.Info.OutputSize];
            bits.Add($"{model.TrainStep(inputs, TestData.Targets<TTarget>(TModel.Info, Rows, seed: step), default, outputs).Total:R}");
            model.Predict(inputs, outputs);
            bits.Add(string.Join(' ', Bits.Of(outputs)));
        }

        bits.Add(string.Join(' ', Bits.Of(model.State.Weights)));
    }

    /// <summary>The network of <see cref="Bent"/> in double precision.</summary>
    private static double[] Naive(Bent model, double[] x)
    {
        x = Bend(model, "Bend1", x);
        double[] deep = Bend(model, "Deep.Bend2", Bend(model, "Deep.Bend1", x));
        x = Add(x, [.. deep.Select(Math.Tanh)]);
        x = [.. Dense(model, "Dense1", x).Select(Math.Tanh)];
        return Bend(model, "Bend2", x);
    }

    private static double[] Bend(Bent model, string name, double[] x) =>
        Add(x, Dense(model, name + ".Dense2", [.. Dense(model, name + ".Dense1", x).Select(static sum => sum / (1 + Math.Exp(-sum)))]));

    private static double[] Dense(Bent model, string name, double[] x)
    {
        Parameter parameter = model.Parameters[name + ".Kernel"];
        float[] kernel = new float[parameter.Count];
        parameter.CopyTo(kernel);
        int units = parameter.Shape[1];
        return [.. Enumerable.Range(0, units).Select(unit => x.Select((value, input) => value * kernel[(input * units) + unit]).Sum())];
    }

    private static double[] Add(double[] a, double[] b) => [.. a.Zip(b, static (left, right) => left + right)];

    private static (float[] Inputs, float[] Targets) Data(int outputs)
    {
        Random random = new(11);
        return (
            [.. Enumerable.Range(0, Rows * 5).Select(_ => (random.NextSingle() * 2) - 1)],
            [.. Enumerable.Range(0, Rows * outputs).Select(_ => (random.NextSingle() * 2) - 1)]);
    }
}
