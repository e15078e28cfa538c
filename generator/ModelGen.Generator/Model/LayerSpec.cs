namespace ModelGen.Generator;

/// <summary>
/// A declared layer. One sealed record a kind, in a file of its own under <c>Layers</c>, holds all that ModelGen knows
/// of it: how it is read, checked, shaped, planned and written as code.
/// </summary>
/// <param name="Header">What every layer has.</param>
internal abstract record LayerSpec(LayerHeader Header)
{
    /// <summary>The kind as users write it: <c>Dense</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>The settings that differ from the defaults, for people: <c>relu, kernel L2 0.001</c>.</summary>
    public abstract string Settings { get; }

    /// <summary>The settings that decide what the layer computes at inference; part of the fingerprint.</summary>
    public abstract string Signature { get; }

    public string Name => Header.Name;

    /// <summary>What members of generated code are called after.</summary>
    public string Identifier => Header.Identifier;

    /// <summary>The shape of one row of output; for a wrong input the likeliest one, so that later checks can go on.</summary>
    public abstract Shape OutputShape(Shape input);

    /// <summary>The layer's parameters, in the order in which they are shown.</summary>
    public virtual IEnumerable<ParameterSpec> Parameters(Shape input) => [];

    /// <summary>Floating-point operations of one row at inference; a multiply-add is two, a function one.</summary>
    public virtual long Operations(Shape input) => 0;

    /// <summary>Reports what is wrong with the layer by itself and with its input.</summary>
    public virtual void Validate(LayerInput input, IssueList issues)
    {
    }

    /// <summary>Reports what goes badly with the layer right before.</summary>
    public virtual void ValidateAfter(LayerSpec previous, bool isTrained, IssueList issues)
    {
    }

    /// <summary>The activation that makes the layer's output, if it has one.</summary>
    public virtual ActivationFunction? Activation => null;

    /// <summary>The numbers besides parameters that decide what the layer computes at inference, under their names in the attribute.</summary>
    public virtual IEnumerable<(string Name, double Value)> Numbers => Activation?.Numbers ?? [];

    /// <summary>Where the activation is written.</summary>
    public virtual AttributeTarget ActivationTarget => Header.Target();

    /// <summary>Whether the output is more than weighted sums of the input.</summary>
    public virtual bool IsNonLinear => Activation is { IsLinear: false };

    /// <summary>Whether each output is made of a weighted sum of all inputs.</summary>
    public virtual bool IsFullyConnected => false;

    /// <summary>Where the bias is said that every output of training ends with; null when there is none, or it is not to be changed.</summary>
    public virtual AttributeTarget? FinalBias => null;

    /// <summary>Whether training gives each column the mean and deviation of the batch.</summary>
    public virtual bool NormalizesBatch => false;

    /// <summary>Whether the output is of ordinary size however large the input is.</summary>
    public virtual bool ScalesValues => false;

    /// <summary>Whether values also go around other layers, from here or to here.</summary>
    public virtual bool JoinsPaths => false;

    /// <summary>Whether training drops values at random.</summary>
    public virtual bool DropsValues => false;

    /// <summary>Whether inference hands the values on as they are, so that the layer before makes the output.</summary>
    public virtual bool KeepsValues => false;

    /// <summary>What the layer does to each number at inference, if that is a scale and an offset; null for anything more.</summary>
    public virtual AffineMap? Affine => KeepsValues ? AffineMap.Identity : null;

    /// <summary>Whether images that went through the layer are still fit for augmentation.</summary>
    public virtual bool MayPrecedeAugmentation => false;

    /// <summary>Whether the layer learns from the network's inputs before training.</summary>
    public virtual bool AdaptsToInputs => false;

    /// <summary>Which columns of the inputs it learns from; null for all of them.</summary>
    public virtual StandardizedColumns? AdaptedColumns => null;

    /// <summary>Whether the layer's output is penalised.</summary>
    public virtual bool PenalisesActivity => false;

    /// <summary>Whether the input's gradient goes to a buffer of its own, rather than in place of the output's.</summary>
    public virtual bool MovesGradient => false;

    /// <summary>Decides the layer's training buffers and writes its forward and backward code.</summary>
    public abstract LayerPlan PlanTraining(TrainingContext context);

    /// <summary>Adds the layer to the inference code, or folds it into the step before.</summary>
    public abstract void PlanInference(InferencePlan plan, Shape input);
}

/// <summary>What every layer has.</summary>
/// <param name="Name">Unique in the network.</param>
/// <param name="Trainable">Whether training changes the layer's parameters.</param>
/// <param name="Ordinal">The attribute's place among the declaration's ModelGen attributes.</param>
/// <param name="WrittenName">The name that the user wrote, without those of blocks around; null where there is none.</param>
/// <param name="Place">Where it is written, if that is in a block; <paramref name="Ordinal"/> is then of the attribute that uses the block.</param>
/// <param name="IsFrozenItself">Whether its own attribute says that it is not trained, rather than that of a block around it.</param>
internal sealed record LayerHeader(
    string Name, bool Trainable, int Ordinal, string? WrittenName = null, BlockPlace? Place = null, bool IsFrozenItself = false)
{
    /// <summary>The name as a part of names in generated code; a layer of a block has a dot in its name.</summary>
    public string Identifier => IdentifierOf(Name);

    public bool IsNamed => WrittenName is not null;

    /// <summary>The name of a layer as a part of names in generated code.</summary>
    public static string IdentifierOf(string name) => name.Replace('.', '_');

    public AttributeTarget Target(string? argument = null) => Place is null
        ? new AttributeTarget(Ordinal, argument)
        : new AttributeTarget(Ordinal) { Inside = Place with { Argument = argument } };

    /// <summary>Reports that a layer without parameters is said to be frozen.</summary>
    public void RequireNoTrainable(IssueList issues)
    {
        if (IsFrozenItself)
        {
            issues.WithoutEffect(Target("Trainable"), $"{Name} has no parameters, so that Trainable = false has no effect; remove it");
        }
    }
}

/// <summary>What flows into a layer.</summary>
/// <param name="Shape">The shape of one row.</param>
/// <param name="Source">The layer it comes from; <c>Input</c> for the first.</param>
/// <param name="Before">All layers that it went through.</param>
/// <param name="Previous">What flowed into the last of them; null at the network's input.</param>
internal sealed record LayerInput(Shape Shape, string Source, IReadOnlyList<LayerSpec> Before, LayerInput? Previous = null)
{
    /// <summary>Reports an image that reaches a layer of vectors.</summary>
    public void RequireFlat(LayerHeader layer, IssueList issues)
    {
        if (Shape.IsImage)
        {
            issues.Error("MG0110", layer.Target(), $"{layer.Name} expects a flat input but {Source} is {Shape}; insert [Flatten] before it");
        }
    }
}

/// <summary>One of a layer's parameters.</summary>
/// <param name="Name">As in <c>Kernel</c>.</param>
/// <param name="Shape">Its logical shape.</param>
/// <param name="Initializer">The member of the public enum <c>Initializer</c>.</param>
/// <param name="Trainable">False for statistics and for frozen layers.</param>
/// <param name="InPanels">Whether it is stored in panels, as kernels are.</param>
internal sealed record ParameterSpec(string Name, Shape Shape, string Initializer, bool Trainable, bool InPanels = false)
{
    /// <summary>Floats in the slab, padding included.</summary>
    public long StoredLength => InPanels
        ? Panel.Pad((long)Shape.Dimensions[1]) * Shape.Dimensions[0]
        : Panel.Pad(Shape.LongSize);
}

/// <summary>Storage comes in panels of 16 units.</summary>
internal static class Panel
{
    public const int Width = 16;

    public static int Pad(int width) => (width + Width - 1) / Width * Width;

    public static long Pad(long width) => (width + Width - 1) / Width * Width;
}
