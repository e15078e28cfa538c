namespace ModelGen.Torch.Tests;

/// <summary>What the figures of a run are called, in libtorch and in the model.</summary>
internal static class FigureNames
{
    public const string Outputs = "training outputs";
    public const string Loss = "training loss";
    public const string Predictions = "predictions";
    public const string InferenceLoss = "inference loss";
    public const string InputGradients = "derivatives by the inputs";

    /// <summary>A derivative found together with the loss.</summary>
    public static string Gradient(string parameter) => $"gradient of {parameter}";

    /// <summary>The same, from derivatives by the outputs.</summary>
    public static string GradientOfBackward(string parameter) => $"gradient of {parameter} from Backward";

    public static string Trained(string parameter) => $"{parameter} after {Network.Steps} steps";
}
