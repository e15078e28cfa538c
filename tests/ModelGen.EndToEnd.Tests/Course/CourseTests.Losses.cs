namespace ModelGen.EndToEnd.Tests;

/// <summary>Rows 5 and 6: losses, and the descent along their gradients.</summary>
public sealed partial class CourseTests
{
    private const int LossRows = 25;
    private readonly float[] _inputs = TestData.Numbers(LossRows * 3, seed: 4);

    [Fact]
    public void Row05_MeanSquaredError_IsTheSumOfSquaredResidualsByTheirNumber()
    {
        CourseSquared model = new(seed: 1);
        float[] targets = TestData.Numbers(LossRows * 2, seed: 5);
        double sumOfSquares = model.Predict(_inputs).Zip(targets, static (y, t) => Math.Pow(y - t, 2)).Sum();

        Assert.Equal(sumOfSquares / (LossRows * 2), model.ComputeLoss(_inputs, targets), 1e-6);
    }

    [Fact]
    public void Row05_MeanAbsoluteError_IsTheMeanOfAbsoluteResiduals()
    {
        CourseAbsolute model = new(seed: 1);
        float[] targets = TestData.Numbers(LossRows, seed: 5);

        Assert.Equal(model.Predict(_inputs).Zip(targets, static (y, t) => Math.Abs(y - t)).Average(), model.ComputeLoss(_inputs, targets), 1e-6f);
    }

    [Fact]
    public void Row05_Crossentropy_IsTheNegativeLogLikelihood_OfClassNumbersAndOfOneHotRows()
    {
        CourseSparse sparse = new(seed: 1);
        CourseOneHot categorical = new(seed: 1);
        int[] labels = TestData.Labels(LossRows, CourseSparse.OutputSize, seed: 6);
        float[] probabilities = sparse.Predict(_inputs);
        double negativeLogLikelihood = -labels.Select((label, row) => Math.Log(probabilities[row * CourseSparse.OutputSize + label])).Average();

        Assert.Equal(negativeLogLikelihood, sparse.ComputeLoss(_inputs, labels), 1e-6);
        float[] oneHot = Dataset.Create(_inputs, labels).ToOneHot(CourseSparse.OutputSize).Targets.ToArray();
        Assert.Equal(negativeLogLikelihood, categorical.ComputeLoss(_inputs, oneHot), 1e-6);
    }

    [Fact]
    public void Row05_BinaryCrossentropy_IsTheNegativeLogLikelihoodOfYesAndNo()
    {
        Decision model = new(seed: 1);
        float[] targets = Array.ConvertAll(TestData.Labels(LossRows, 2, seed: 6), static label => (float)label);

        double negativeLogLikelihood = -model.Predict(_inputs).Zip(targets, static (p, t) => Math.Log(t == 1 ? p : 1 - p)).Average();
        Assert.Equal(negativeLogLikelihood, model.ComputeLoss(_inputs, targets), 1e-6);
    }

    [Fact]
    public void Row06_GradientDescent_StepsAgainstTheGradient()
    {
        CourseLine model = new(seed: 1);
        (float[] inputs, float[] targets) = (TestData.Numbers(10, seed: 7), TestData.Numbers(10, seed: 8));
        model.ComputeGradients(inputs, targets);
        float[] expected = [.. model.Parameters.SelectMany(static p => Values(p).Zip(Gradient(p), static (w, g) => MathF.FusedMultiplyAdd(-0.1f, g, w)))];

        model.ApplyGradients();

        AssertNear(expected, model.Parameters.SelectMany(Values), 1e-7f);
    }

    [Fact]
    public void Row06_Momentum_CarriesEarlierStepsOn()
    {
        CourseMomentum plain = new(seed: 1);
        CourseNesterov nesterov = new(seed: 1);
        (float plainVelocity, float nesterovVelocity) = (0, 0);
        for (int step = 0; step < 4; step++)
        {
            (float weight, float gradient) = Descend<CourseMomentum>(plain);
            plainVelocity = 0.9f * plainVelocity - 0.1f * gradient;
            Assert.Equal(weight + plainVelocity, Values(plain.Parameters["Dense1.Kernel"])[0], 1e-6f);

            (weight, gradient) = Descend<CourseNesterov>(nesterov);
            nesterovVelocity = 0.9f * nesterovVelocity - 0.1f * gradient;
            Assert.Equal(weight + 0.9f * nesterovVelocity - 0.1f * gradient, Values(nesterov.Parameters["Dense1.Kernel"])[0], 1e-6f);
        }
    }

    [Fact]
    public void Row06_GradientDescentOnAllRows_ReachesTheLeastSquaresLine()
    {
        float[] x = TestData.Numbers(40, seed: 9);
        float[] y = [.. x.Zip(TestData.Numbers(40, seed: 10), static (x, noise) => 2 * x + 0.5f + 0.3f * noise)];
        double slope = x.Zip(y, (x1, y1) => (x1 - x.Average()) * (y1 - y.Average())).Sum() / x.Sum(x1 => Math.Pow(x1 - x.Average(), 2));

        CourseLine model = new(seed: 1);
        model.Fit(Dataset.Create(x, y), new FitOptions { Epochs = 400, BatchSize = 40 });

        Assert.Equal(slope, Values(model.Parameters["Dense1.Kernel"])[0], 1e-4);
        Assert.Equal(y.Average() - slope * x.Average(), Values(model.Parameters["Dense1.Bias"])[0], 1e-4);
    }

    private static (float Weight, float Gradient) Descend<TModel>(TModel model)
        where TModel : class, ITrainable<TModel, float>
    {
        Parameter kernel = model.State.Parameters["Dense1.Kernel"];
        model.ComputeGradients(Parabola.Inputs.Span, Parabola.Targets.Span);
        (float weight, float gradient) = (Values(kernel)[0], Gradient(kernel)[0]);
        model.ApplyGradients();
        return (weight, gradient);
    }
}
