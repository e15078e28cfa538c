using System.Globalization;

namespace Samples;

/// <summary>What can be configured, in the section <c>Service</c>.</summary>
/// <param name="ModelFile">Where the model in service is kept, "iris.safetensors".</param>
/// <param name="LeastAccuracy">The accuracy on held-back flowers, 0 to 1, without which a new model does not go into service.</param>
/// <param name="Epochs">How often training goes through the flowers, at least 1.</param>
public sealed record ServiceOptions(string ModelFile, double LeastAccuracy, int Epochs)
{
    /// <summary>Reads the section; what is not there has its default.</summary>
    /// <exception cref="InvalidOperationException">A setting is not as it should be.</exception>
    public static ServiceOptions Read(IConfiguration configuration)
    {
        IConfigurationSection section = configuration.GetSection("Service");
        string modelFile = section["ModelFile"] ?? "iris.safetensors";
        string leastAccuracy = section["LeastAccuracy"] ?? "0.9";
        string epochs = section["Epochs"] ?? "50";
        return new ServiceOptions(
            modelFile.Length > 0 ? modelFile : throw Wrong("ModelFile", modelFile, "the path of a file"),
            double.TryParse(leastAccuracy, CultureInfo.InvariantCulture, out double share) && share is >= 0 and <= 1
                ? share : throw Wrong("LeastAccuracy", leastAccuracy, "a number from 0 to 1"),
            int.TryParse(epochs, CultureInfo.InvariantCulture, out int count) && count >= 1
                ? count : throw Wrong("Epochs", epochs, "a whole number of at least 1"));
    }

    private static InvalidOperationException Wrong(string setting, string value, string wanted) =>
        new($"The setting Service:{setting} is '{value}'; it must be {wanted}.");
}
