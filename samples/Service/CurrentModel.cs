using ModelGen;

namespace Samples;

/// <summary>A model as it is in service. Nobody trains it any more, so that any number of requests may ask it at once.</summary>
/// <param name="Version">1 for the first of this process.</param>
/// <param name="Model">The model.</param>
/// <param name="Accuracy">The share of held-back flowers that it tells rightly.</param>
public sealed record ServedModel(int Version, IrisClassifier Model, double Accuracy)
{
    /// <summary>What it says of a flower.</summary>
    public Answer Ask(Iris flower)
    {
        Prediction<Species> prediction = Model.Predict(flower);
        return new Answer(prediction.Value, prediction.Probabilities.ToDictionary(), Version);
    }
}

/// <summary>The model in service, which is exchanged as a whole: a request that reads it once has one model to its end.</summary>
/// <param name="first">The first one.</param>
public sealed class CurrentModel(ServedModel first)
{
    private ServedModel _value = first;

    /// <summary>The model; read it once a request.</summary>
    public ServedModel Value => Volatile.Read(ref _value);

    /// <summary>Puts another one into service.</summary>
    public void Swap(ServedModel next) => Volatile.Write(ref _value, next);
}
