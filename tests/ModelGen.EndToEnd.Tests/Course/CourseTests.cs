using Samples;

namespace ModelGen.EndToEnd.Tests;

/// <summary>What the course that our users come from teaches, row by row, with generated models.</summary>
public sealed partial class CourseTests
{
    private readonly Dataset<int> _train;
    private readonly Dataset<int> _validation;

    public CourseTests()
    {
        (NumberTable train, NumberTable test) = NumberTable.Read(Path.Combine(TestPaths.Data, "digits.csv")).SplitEveryFifth();
        _train = Dataset.Create(Array.ConvertAll(train.Inputs, static x => x / 16f), train.Labels);
        _validation = Dataset.Create(Array.ConvertAll(test.Inputs, static x => x / 16f), test.Labels);
    }

    private static float[] Values(Parameter parameter)
    {
        float[] values = new float[parameter.Count];
        parameter.CopyTo(values);
        return values;
    }

    private static float[] Gradient(Parameter parameter)
    {
        float[] gradient = new float[parameter.Count];
        parameter.CopyGradientTo(gradient);
        return gradient;
    }

    /// <summary>Lets a layer give out what it takes in, so that a test sees what the layer before it does.</summary>
    private static void MakeIdentity(Parameter kernel)
    {
        float[] values = new float[kernel.Count];
        for (int i = 0; i < kernel.Shape[0]; i++)
        {
            values[i * kernel.Shape[1] + i] = 1;
        }

        kernel.CopyFrom(values);
    }

    private static void AssertNear(IEnumerable<float> expected, IEnumerable<float> actual, float tolerance = 1e-6f)
        => Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, tolerance));
}
