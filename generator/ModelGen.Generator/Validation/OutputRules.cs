namespace ModelGen.Generator;

/// <summary>Rules on loss and output together: the loss can take it, and it is what the loss means.</summary>
internal sealed class OutputRules
{
    private readonly DeclaredModel _model;
    private readonly IssueList _issues;
    private readonly LossSpec _loss;
    private readonly ActivationFunction _activation;
    private readonly string _name;
    private readonly Shape _output;

    /// <param name="model">A model with one loss.</param>
    /// <param name="issues">Gets the issues.</param>
    public OutputRules(DeclaredModel model, IssueList issues)
    {
        IReadOnlyList<LayerInput> flow = model.Flow;
        _model = model;
        _issues = issues;
        _loss = model.Losses[0];
        _activation = model.OutputLayer?.Activation ?? ActivationFunction.Linear;
        _name = model.OutputLayer?.Name ?? "Input";
        _output = flow[flow.Count - 1].Shape;
    }

    /// <summary>Whether loss and output layer are known, so that they can be compared.</summary>
    public static bool IsReadable(DeclaredModel model, IssueList issues) =>
        model.Layers.Count > 0
        && !issues.IsUnreadable(model.Losses[0].Ordinal)
        && (model.OutputLayer is null || !issues.IsUnreadable(model.OutputLayer.Header.Ordinal));

    public void Check()
    {
        // A softmax of one unit is no output of any loss; there, the layer is at fault.
        if (_activation.IsSoftmax && IsOneUnit)
        {
            return;
        }

        if (_loss.IsCategorical && IsOneUnit)
        {
            ReportOneUnit();
        }
        else if (_loss.IsCrossentropy)
        {
            CheckCrossentropy();
        }
        else if (_loss.IsRegression)
        {
            CheckRegression();
        }
    }

    private bool IsOneUnit => _output is { IsKnown: true, LongSize: 1 };

    private AttributeTarget? OutputLayer => _model.OutputLayer?.Header.Target();

    private bool TakesActivation => _model.OutputLayer is { Activation: not null };

    private string Count => _output.IsKnown ? FormattableString.Invariant($"{_output.LongSize} ") : "";

    private void ReportOneUnit()
    {
        string fitting = _activation.IsSigmoid || _loss.FromLogits ? "BinaryCrossentropy" : "MeanSquaredError";
        _issues.Error("MG0202", _loss.TargetOf("kind"), $"{_loss.Kind} chooses among classes but {_name} has 1 output; give it a unit for each class, or use {fitting}", fitting);
    }

    private void CheckCrossentropy()
    {
        if (_loss.FromLogits && _activation.IsProbability)
        {
            _issues.Warning("MG0204", _loss.TargetOf("FromLogits"), $"FromLogits = true applies {Applied} to the outputs, but {_name} is a {_activation.DisplayName} already; remove its activation, or FromLogits", related: OutputLayer);
        }
        else if (_loss.IsBinary && _activation.IsSoftmax)
        {
            _issues.Warning("MG0202", _loss.TargetOf("kind"), $"BinaryCrossentropy takes each output by itself, but {_name} is a softmax, whose {Count}outputs are one distribution; use CategoricalCrossentropy", "CategoricalCrossentropy");
        }
        else if (_loss.IsCategorical && _activation.IsSigmoid)
        {
            ReportSigmoidOfClasses();
        }
        else if (!_loss.FromLogits && !_activation.IsProbability)
        {
            string fitting = _loss.IsBinary ? "Sigmoid" : "Softmax";
            string way = TakesActivation ? $"give it Activation.{fitting}" : $"add [Activation(Activation.{fitting})] after {_name}";
            _issues.Error(
                "MG0203",
                _loss.TargetOf("kind"),
                $"{_loss.Kind} expects probabilities but {_name} is {_activation.DisplayName}; {way}, or write FromLogits = true",
                fitting,
                OutputLayer);
        }
    }

    private string Applied => _loss.IsBinary ? "sigmoid" : "softmax";

    // Targets of the binary loss have the form of one-hot ones, but not of class numbers.
    private void ReportSigmoidOfClasses()
    {
        string? fitting = _loss.Kind == "CategoricalCrossentropy" ? "BinaryCrossentropy" : null;
        string way = fitting is null ? "give it Activation.Softmax" : $"give it Activation.Softmax, or use {fitting} where several classes can be right";
        _issues.Warning("MG0215", _loss.TargetOf("kind"), $"{_loss.Kind} expects one distribution over the {Count}classes, but {_name} is a sigmoid, whose outputs are probabilities each by itself; {way}", fitting);
    }

    private void CheckRegression()
    {
        AttributeTarget target = _loss.TargetOf("kind");
        if (_activation.IsSigmoid && _model.Metrics?.Kinds.FirstOrDefault(MetricRules.IsOfClasses) is { } metric)
        {
            _issues.Warning("MG0215", target, $"{_loss.Kind} learns slowly where a sigmoid is sure and wrong, and {metric} says that the outputs are classes; use BinaryCrossentropy", "BinaryCrossentropy");
        }
        else if (_activation.IsSoftmax && _loss.Kind == "MeanSquaredError")
        {
            _issues.Suggestion("MG0216", target, $"MeanSquaredError on the softmax {_name} is the Brier score, which learns more slowly than cross-entropy; use CategoricalCrossentropy unless it is meant");
        }
        else if (_activation.Kind == "Relu")
        {
            _issues.Suggestion("MG0216", target, $"{_name} is a ReLU, which gives no number below 0 and no gradient there; make the output linear unless all targets are at least 0");
        }
    }
}
