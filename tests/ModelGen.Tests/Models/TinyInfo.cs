using ModelGen.Kernels;

namespace ModelGen.Tests.Models;

/// <summary>The infos of the test models, as the generator would write them.</summary>
internal static class TinyInfo
{
    public static ModelInfo Dense(string name, int inputs, int units, TrainingInfo? training)
    {
        int kernel = Panel.Pad(units) * inputs;
        int vector = Panel.Pad(units);
        return new()
        {
            Name = name,
            Fingerprint = "9f86d081884c7d65",
            InputShape = [inputs],
            OutputSize = units,
            ParameterCount = inputs * units + 2 * units,
            TrainableParameterCount = inputs * units + units,
            Layers =
            [
                new() { Name = "Dense1", Kind = "Dense", Settings = "softmax, kernel L2 0.01", InputShape = [inputs], OutputShape = [units], ParameterCount = inputs * units + units, Trainable = true },
                new() { Name = "Shift1", Kind = "Shift", Settings = "", InputShape = [units], OutputShape = [units], ParameterCount = units, Trainable = false },
            ],
            Parameters =
            [
                new() { Name = "Dense1.Kernel", Shape = [inputs, units], Layout = ParameterLayout.Panels, Offset = 0, Initializer = Initializer.GlorotUniform, Trainable = true },
                new() { Name = "Dense1.Bias", Shape = [units], Layout = ParameterLayout.Vector, Offset = kernel, Initializer = Initializer.Zeros, Trainable = true },
                new() { Name = "Shift1.MovingMean", Shape = [units], Layout = ParameterLayout.Vector, Offset = kernel + vector, Initializer = Initializer.Ones, Trainable = false },
            ],
            WeightsLength = kernel + 2 * vector,
            TrainableLength = kernel + vector,
            Training = training,
        };
    }
}
