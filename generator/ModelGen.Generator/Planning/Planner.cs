namespace ModelGen.Generator;

/// <summary>Turns a valid network into a plan: offsets, buffers, fusions.</summary>
internal static class Planner
{
    // About what a core's second-level cache holds beside the weights in use.
    private const int ChunkFloats = 128 * 1024;

    // Weights that a core can hope to find in its caches.
    private const int CachedWeights = 1024 * 1024;

    private const int MaximumChunkRows = 264;

    public static NetworkPlan Plan(NetworkSpec spec, PublicSurface surface, PlanOptions options, CancellationToken cancellationToken)
    {
        IReadOnlyList<PlannedLayer> layers = Shapes(spec);
        bool fusesLoss = FusesLoss(spec);
        ParameterPlan parameters = new(layers);
        InferencePlan inference = PlanInference(spec, layers, fusesLoss, options, cancellationToken);
        return new NetworkPlan
        {
            Spec = spec,
            Surface = surface,
            Layers = layers,
            Parameters = parameters,
            Adaptation = PlanAdaptation(spec),
            Inference = inference,
            Training = spec.Training is null ? null : PlanTraining(spec, spec.Training, layers, fusesLoss, options, cancellationToken),
            DeferredActivation = fusesLoss ? spec.Layers[spec.Layers.Count - 1].Activation : null,
            ChunkRows = ChunkRows(inference.Buffers.FloatsPerRow, parameters.Length),
        };
    }

    private static IReadOnlyList<PlannedLayer> Shapes(NetworkSpec spec)
    {
        List<PlannedLayer> layers = [];
        Shape shape = spec.Input;
        foreach (LayerSpec layer in spec.Layers)
        {
            Shape output = layer.OutputShape(shape);
            layers.Add(new PlannedLayer(layer, shape, output));
            shape = output;
        }

        return layers;
    }

    private static AdaptationPlan? PlanAdaptation(NetworkSpec spec)
    {
        AffineMap before = AffineMap.Identity;
        foreach (LayerSpec layer in spec.Layers)
        {
            if (layer.AdaptsToInputs)
            {
                return new AdaptationPlan(layer.Name, before, layer.AdaptedColumns);
            }

            if (layer.Affine is not { } map)
            {
                return null;
            }

            before = before.Then(map);
        }

        return null;
    }

    private static bool FusesLoss(NetworkSpec spec)
    {
        LayerSpec output = spec.Layers[spec.Layers.Count - 1];
        return spec.Training is { } training
            && output.Activation is { } activation
            && !output.PenalisesActivity
            && training.Loss.FusesWith(activation);
    }

    /// <summary>
    /// A multiple of the kernels' twelve rows: as many as keep the intermediate results in cache, but the most where the weights
    /// themselves come from memory, once a chunk.
    /// </summary>
    private static int ChunkRows(int floatsPerRow, int weights) => weights > CachedWeights
        ? MaximumChunkRows
        : Math.Max(12, Math.Min(MaximumChunkRows, ChunkFloats / Math.Max(1, floatsPerRow) / 12 * 12));

    private static InferencePlan PlanInference(
        NetworkSpec spec,
        IReadOnlyList<PlannedLayer> layers,
        bool fusesLoss,
        PlanOptions options,
        CancellationToken cancellationToken)
    {
        InferencePlan plan = new(spec.Input, options);
        foreach (PlannedLayer layer in layers)
        {
            cancellationToken.ThrowIfCancellationRequested();
            layer.Spec.PlanInference(plan, layer.Input);
        }

        plan.EnsurePadded();
        if (fusesLoss)
        {
            plan.Last?.Deactivate();
        }

        return plan;
    }

    private static TrainingPlan PlanTraining(
        NetworkSpec spec,
        TrainingSpec training,
        IReadOnlyList<PlannedLayer> layers,
        bool fusesLoss,
        PlanOptions options,
        CancellationToken cancellationToken)
    {
        BufferPlan buffers = new();
        Stack<BufferReference> skips = new();
        List<string> preparations = [];
        GradientBuffers gradients = new(buffers, layers);
        int firstTrained = layers.TakeWhile(static layer => !layer.Trains).Count();

        List<LayerPlan> plans = [];
        BufferReference source = BufferReference.CallersInput(spec.Input);
        for (int i = 0; i < layers.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            bool isOutput = i == layers.Count - 1;
            LayerPlan plan = layers[i].Spec.PlanTraining(new TrainingContext
            {
                Options = options,
                Index = i,
                InputShape = layers[i].Input,
                Source = source,
                Buffers = buffers,
                Skips = skips,
                Preparations = preparations,
                IsOutput = isOutput,
                ActivationIsFused = isOutput && fusesLoss,
                TrainsBelow = firstTrained < i,
                Trains = layers[i].Trains,
                GradientBuffer = gradients.OfOutput(i),
                OtherGradientBuffer = gradients.Other(i),
            });
            plans.Add(plan);
            source = plan.Output;
        }

        return new TrainingPlan
        {
            Spec = training,
            Buffers = buffers,
            Preparations = preparations,
            Layers = plans,
            FirstTrained = firstTrained,
            Output = PaddedOutput(source, buffers, preparations),
            OutputGradient = Code.Format($"{gradients.OfOutput(layers.Count - 1)}({Panel.Pad(layers[layers.Count - 1].Output.Size)})"),
            InputGradient = Code.Format($"{gradients.OfInput}({Panel.Pad(spec.Input.Size)})"),
            FusesLoss = fusesLoss,
        };
    }

    /// <summary>A network that only reshapes has its input as output.</summary>
    private static BufferReference PaddedOutput(BufferReference output, BufferPlan buffers, List<string> preparations) =>
        TrainingContext.Padded(output, buffers, preparations);
}
