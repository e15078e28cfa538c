using ScottPlot;
using ScottPlot.Plottables;

namespace ModelGen.Reporting;

/// <summary>Draws what training gave.</summary>
public static class Charts
{
    private const string ValidationPrefix = "val_";

    /// <summary>A figure of training and validation over the epochs; the best epoch is marked.</summary>
    /// <param name="history">What <c>Fit</c> returned, with at least one epoch.</param>
    /// <param name="key">The figure's key, "loss" or "accuracy".</param>
    /// <exception cref="ArgumentException">There are no epochs.</exception>
    /// <exception cref="KeyNotFoundException">There is no such figure; the message lists those there are.</exception>
    public static Chart TrainingCurves(History history, string key = "loss")
    {
        ArgumentNullException.ThrowIfNull(history);
        RequireEpochs(history);
        Plot plot = NewPlot("Epoch", key);
        plot.Axes.Bottom.TickGenerator = Axes.WholeNumbers();
        AddCurve(plot, "training", history[key], Palette.Training);
        if (history.Keys.Contains(ValidationPrefix + key))
        {
            AddCurve(plot, "validation", history[ValidationPrefix + key], Palette.Validation);
        }

        MarkBestEpoch(plot, history, key);
        plot.ShowLegend(CornerBeside([history[key]]));
        return new Chart(plot);
    }

    /// <summary>The same figure of several trainings, to compare them; in powers of ten where they lie far apart.</summary>
    /// <param name="key">The figure's key, "val_loss".</param>
    /// <param name="runs">Each training's name and history.</param>
    /// <exception cref="ArgumentException">There are no trainings, or one without epochs.</exception>
    /// <exception cref="KeyNotFoundException">A history has no such figure; the message lists those there are.</exception>
    public static Chart Compare(string key, params IReadOnlyList<(string Name, History History)> runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        foreach ((_, History history) in runs)
        {
            RequireEpochs(history);
        }

        return Compare(key, [.. runs.Select(run => (run.Name, run.History[key]))]);
    }

    /// <summary>Curves over the epochs, to compare them; in powers of ten where they lie far apart.</summary>
    /// <param name="figure">What they show, such as "validation loss without penalties".</param>
    /// <param name="curves">Each curve's name and values, one an epoch, such as <see cref="History.ValidationDataLosses"/>.</param>
    /// <exception cref="ArgumentException">There are no curves.</exception>
    public static Chart Compare(string figure, params IReadOnlyList<(string Name, IReadOnlyList<double> Values)> curves)
    {
        ArgumentNullException.ThrowIfNull(curves);
        if (curves.Count == 0)
        {
            throw new ArgumentException("There are no trainings to compare.", nameof(curves));
        }

        Plot plot = NewPlot("Epoch", figure);
        plot.Axes.Bottom.TickGenerator = Axes.WholeNumbers();
        bool inPowers = Axes.SpanPowers(curves.SelectMany(static curve => curve.Values));
        for (int curve = 0; curve < curves.Count; curve++)
        {
            (string name, IReadOnlyList<double> values) = curves[curve];
            AddCurve(plot, name, inPowers ? [.. values.Select(Math.Log10)] : values, Palette.Of(curve));
        }

        if (inPowers)
        {
            plot.Axes.Left.TickGenerator = Axes.PowersOfTen();
        }

        plot.ShowLegend(CornerBeside(curves.Select(static curve => curve.Values)));
        return new Chart(plot);
    }

    /// <summary>The loss at growing learning rates, with the suggested one marked.</summary>
    /// <param name="curve">What <see cref="LearningRateFinder"/> returned.</param>
    /// <exception cref="ArgumentException">The curve is empty: the loss was never finite.</exception>
    public static Chart LearningRate(LearningRateCurve curve)
    {
        ArgumentNullException.ThrowIfNull(curve);
        if (curve.LearningRates.Count == 0)
        {
            throw new ArgumentException("The curve is empty: the loss was not finite at any learning rate.", nameof(curve));
        }

        Plot plot = NewPlot("Learning rate", "loss");
        AddLine(plot, [.. curve.LearningRates.Select(Math.Log10)], [.. curve.Losses], Palette.Training, "loss");
        plot.Axes.Bottom.TickGenerator = Axes.PowersOfTen();
        if (double.IsFinite(curve.Suggestion))
        {
            plot.Add.VerticalLine(Math.Log10(curve.Suggestion), 1.5f, Palette.Best, LinePattern.Dashed).LegendText = FormattableString.Invariant($"suggestion {curve.Suggestion:G2}");
        }

        plot.ShowLegend(Alignment.UpperLeft);
        return new Chart(plot);
    }

    /// <summary>A confusion matrix; a cell is the darker the larger its share of the actual class.</summary>
    /// <param name="matrix">The matrix.</param>
    /// <param name="names">The classes' names in their order, or null for their numbers.</param>
    /// <exception cref="ArgumentException">There are more or fewer names than classes.</exception>
    public static Chart Confusion(ConfusionMatrix matrix, IReadOnlyList<string>? names = null)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        names = ClassNames.Of(matrix, names);
        Plot plot = new();
        Heatmap map = plot.Add.Heatmap(ConfusionCells.Shares(matrix));
        map.Colormap = new ScottPlot.Colormaps.Blues().Reversed();
        map.ManualRange = new ScottPlot.Range(0, 1);
        ConfusionCells.AddCounts(plot, matrix);
        plot.Axes.Bottom.TickGenerator = Axes.Names(names);
        plot.Axes.Left.TickGenerator = Axes.Names([.. names.Reverse()]);
        plot.XLabel("predicted");
        plot.YLabel("actual");
        plot.Title(FormattableString.Invariant($"accuracy {matrix.Accuracy:0.0 %}"));
        plot.HideGrid();
        plot.Axes.Margins(0, 0);
        plot.Axes.SquareUnits();
        return new Chart(plot);
    }

    /// <summary>How the values of each trainable parameter are spread: dead or exploding layers are seen at once.</summary>
    /// <param name="model">The model.</param>
    /// <exception cref="ArgumentException">The model has no trainable parameters.</exception>
    public static Chart Weights(IModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        Parameter[] parameters = [.. model.State.Parameters.Where(static parameter => parameter.Trainable)];
        if (parameters.Length == 0)
        {
            throw new ArgumentException($"{model.State.Info.Name} has no trainable parameters.", nameof(model));
        }

        Plot plot = NewPlot("value", "share of the parameter's values");
        for (int i = 0; i < parameters.Length; i++)
        {
            WeightHistogram histogram = WeightHistogram.Of(parameters[i]);
            AddLine(plot, histogram.Centers, histogram.Shares, Palette.Of(i), parameters[i].Name);
        }

        plot.ShowLegend(Alignment.UpperRight);
        return new Chart(plot);
    }

    private static Plot NewPlot(string x, string y)
    {
        Plot plot = new();
        plot.XLabel(x);
        plot.YLabel(y);
        return plot;
    }

    private static void AddCurve(Plot plot, string name, IReadOnlyList<double> values, Color color)
    {
        // A loss that became NaN or infinite has no place in a picture.
        int[] shown = [.. Enumerable.Range(0, values.Count).Where(epoch => double.IsFinite(values[epoch]))];
        AddLine(plot, [.. shown.Select(static epoch => epoch + 1.0)], [.. shown.Select(epoch => values[epoch])], color, name);
    }

    private static void AddLine(Plot plot, double[] xs, double[] ys, Color color, string name)
    {
        Scatter line = plot.Add.Scatter(xs, ys, color);
        line.LegendText = name;
        line.LineWidth = 2;
        line.MarkerSize = xs.Length > 1 ? 0 : 8;
    }

    /// <summary>The corner that curves leave free at their end: the lower one where most of them rise, as an accuracy does.</summary>
    private static Alignment CornerBeside(IEnumerable<IReadOnlyList<double>> curves)
        => curves.Sum(static curve => Math.Sign(Rise(curve))) > 0 ? Alignment.LowerRight : Alignment.UpperRight;

    private static double Rise(IReadOnlyList<double> curve)
    {
        double[] finite = [.. curve.Where(double.IsFinite)];
        return finite.Length > 0 ? finite[^1] - finite[0] : 0;
    }

    private static void MarkBestEpoch(Plot plot, History history, string key)
    {
        if (history.BestEpoch >= 0)
        {
            plot.Add.VerticalLine(history.BestEpoch + 1, 1.5f, Palette.Best, LinePattern.Dashed).LegendText = FormattableString.Invariant($"best epoch: {history.BestEpoch + 1}");
        }

        plot.Title($"{key} of training{(history.Keys.Contains(ValidationPrefix + key) ? " and validation" : "")}");
    }

    private static void RequireEpochs(History history)
    {
        if (history.Epochs == 0)
        {
            throw new ArgumentException("The history has no epochs: nothing was trained.", nameof(history));
        }
    }
}
