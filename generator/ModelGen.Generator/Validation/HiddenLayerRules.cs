namespace ModelGen.Generator;

/// <summary>Rules on hidden layers, from whose values another layer computes weighted sums, and on the size of layers.</summary>
internal sealed class HiddenLayerRules
{
    /// <summary>Beyond this many layers, gradients that shrink at each of them vanish.</summary>
    private const int UsualDepth = 4;

    private const long UsualWeights = 10_000_000;

    private readonly DeclaredModel _model;
    private readonly IReadOnlyList<LayerInput> _flow;
    private readonly IssueList _issues;
    private readonly int _depth;

    private HiddenLayerRules(DeclaredModel model, IssueList issues)
    {
        _model = model;
        _flow = model.Flow;
        _issues = issues;
        _depth = model.Layers.Count(static layer => layer.IsFullyConnected);
    }

    public static void Check(DeclaredModel model, IssueList issues)
    {
        HiddenLayerRules rules = new(model, issues);
        for (int i = 0; i < model.Layers.Count; i++)
        {
            if (issues.IsSound(model.Layers[i].Header.Ordinal))
            {
                rules.CheckSize(i);
                rules.CheckHidden(i);
            }
        }
    }

    private void CheckSize(int index)
    {
        (Shape input, Shape output) = (_flow[index].Shape, _flow[index + 1].Shape);
        if (_model.Layers[index] is { IsFullyConnected: true } layer
            && !_issues.Has("MG0013")
            && input.IsKnown
            && output.IsKnown
            && input.LongSize * output.LongSize is > UsualWeights and var weights)
        {
            _issues.Suggestion("MG0310", layer.Header.Target(), $"{layer.Name} ({input} to {output}) has {weights:N0} weights, {weights * sizeof(float) / 1_000_000:N0} MB; make it or its input smaller unless the data are many");
        }
    }

    private void CheckHidden(int index)
    {
        LayerSpec layer = _model.Layers[index];
        if (_model.Layers.Skip(index + 1).FirstOrDefault(static next => next.IsFullyConnected) is not { } next)
        {
            return;
        }

        if (layer.IsFullyConnected && _flow[index + 1].Shape.LongSize == 1)
        {
            _issues.Suggestion("MG0309", layer.Header.Target(), $"{layer.Name} has 1 unit, so that {next.Name} and all after it know only one number of each row; give it more unless that is meant");
        }

        if (layer.Header.Trainable && layer.Activation is { } activation)
        {
            CheckActivation(layer, activation, next);
        }
    }

    private void CheckActivation(LayerSpec layer, ActivationFunction activation, LayerSpec next)
    {
        if (activation.IsSoftmax && !IsActivatedAgain(layer))
        {
            _issues.Warning("MG0311", layer.ActivationTarget, $"{layer.Name} is a softmax in a hidden layer, so that its values share a sum of 1 and {next.Name} sees little of them; use Activation.Relu", "Relu");
        }
        else if (activation.Saturates && _depth > UsualDepth && !_model.InferenceOnly)
        {
            _issues.Suggestion("MG0308", layer.ActivationTarget, $"{layer.Name} is a {activation.DisplayName} in a network of {_depth} dense layers, through which gradients shrink layer by layer; use Activation.Relu", "Relu");
        }
    }

    // Then the activation on top is what is wrong.
    private bool IsActivatedAgain(LayerSpec layer) => _model.Layers
        .SkipWhile(other => other != layer)
        .Skip(1)
        .FirstOrDefault(static other => !other.KeepsValues) is { IsFullyConnected: false, IsNonLinear: true };
}
