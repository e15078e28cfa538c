using System.Text.Json;
using System.Text.Json.Serialization;

namespace Samples;

/// <summary>What a model says of a flower.</summary>
/// <param name="Species">The most likely species.</param>
/// <param name="Probabilities">The probability of each.</param>
/// <param name="Version">The version of the model that says so.</param>
public sealed record Answer(Species Species, IReadOnlyDictionary<Species, float> Probabilities, int Version);

/// <summary>The model in service.</summary>
/// <param name="Version">Its version.</param>
/// <param name="Accuracy">The share of held-back flowers that it tells rightly.</param>
/// <param name="Flowers">Flowers that the next one will be trained on.</param>
/// <param name="LastTraining">How the last training went, or goes.</param>
public sealed record ModelReport(int Version, double Accuracy, int Flowers, TrainingReport LastTraining);

/// <summary>A training in the background.</summary>
/// <param name="Number">1 for the first that was asked for.</param>
/// <param name="State">How it went, or goes.</param>
/// <param name="Accuracy">The share of held-back flowers that the new model tells rightly; null where there is none.</param>
public sealed record TrainingReport(int Number, TrainingState State, double? Accuracy);

/// <summary>How a training went, or goes.</summary>
public enum TrainingState
{
    /// <summary>None was asked for.</summary>
    None,

    /// <summary>It is under way.</summary>
    Running,

    /// <summary>Its model is in service.</summary>
    Served,

    /// <summary>Its model is not good enough.</summary>
    Refused,

    /// <summary>An error ended it.</summary>
    Failed,

    /// <summary>The service stopped.</summary>
    Canceled,
}

/// <summary>A species is one name: the framework's converter would also take numbers, and several names with commas.</summary>
internal sealed class SpeciesConverter : JsonConverter<Species>
{
    /// <inheritdoc/>
    public override Species Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Array.IndexOf(Enum.GetNames<Species>(), reader.GetString()) is >= 0 and var index
            ? Enum.GetValues<Species>()[index]
            : throw new JsonException();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Species value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, Species value, JsonSerializerOptions options) => writer.WritePropertyName(value.ToString());
}

/// <summary>How messages become JSON, without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Iris))]
[JsonSerializable(typeof(Answer))]
[JsonSerializable(typeof(ModelReport))]
internal sealed partial class MessageJson : JsonSerializerContext;
