using System.Globalization;

namespace Samples;

/// <summary>What can be configured, in the section <c>Service</c>.</summary>
/// <param name="ModelFile">Where the model in service is kept, "iris.safetensors".</param>
/// <param name="LeastAccuracy">The accuracy on held-back flowers, 0 to 1, without which a new model does not go into service.</param>
/// <param name="Epochs">How often training goes through the flowers, at least 1.</param>
public sealed record ServiceOptions(string ModelFile, double LeastAccuracy, int Epochs)
{
    /// <summary>Reads the section; what is not there has its default.</summary>
    /// <exception cref="FormatException">A number is none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static ServiceOptions Read(IConfiguration configuration)
    {
        IConfigurationSection section = configuration.GetSection("Service");
        double leastAccuracy = double.Parse(section["LeastAccuracy"] ?? "0.9", CultureInfo.InvariantCulture);
        int epochs = int.Parse(section["Epochs"] ?? "50", CultureInfo.InvariantCulture);
        ArgumentOutOfRangeException.ThrowIfNegative(leastAccuracy, "Service:LeastAccuracy");
        ArgumentOutOfRangeException.ThrowIfGreaterThan(leastAccuracy, 1, "Service:LeastAccuracy");
        ArgumentOutOfRangeException.ThrowIfLessThan(epochs, 1, "Service:Epochs");
        return new ServiceOptions(section["ModelFile"] ?? "iris.safetensors", leastAccuracy, epochs);
    }
}
