using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Samples;

/// <summary>What the service answers.</summary>
internal static class Endpoints
{
    private const float LongestMeasure = 100;

    public static void MapFlowers(this WebApplication app)
    {
        app.MapPost("/predict", Results<Ok<Answer>, ValidationProblem> ([FromBody] Iris flower, CurrentModel current) =>
            ProblemsOf(flower) is { Count: > 0 } problems ? TypedResults.ValidationProblem(problems) : TypedResults.Ok(current.Value.Ask(flower)));

        app.MapPost("/flowers", Results<Accepted, ValidationProblem> ([FromBody] Iris flower, FlowerCollection flowers) =>
        {
            Dictionary<string, string[]> problems = ProblemsOf(flower);
            if (flower.Species is null)
            {
                problems["species"] = ["a flower to learn from needs its species"];
            }

            if (problems.Count > 0)
            {
                return TypedResults.ValidationProblem(problems);
            }

            flowers.Add(flower);
            return TypedResults.Accepted("/model");
        });

        app.MapPost("/training", Accepted (TrainingQueue queue) =>
        {
            queue.Ask();
            return TypedResults.Accepted("/model");
        });

        app.MapGet("/model", ModelReport (CurrentModel current, FlowerCollection flowers, TrainingQueue queue) =>
        {
            ServedModel model = current.Value;
            return new ModelReport(model.Version, model.Accuracy, flowers.Training.Count, queue.Last);
        });
    }

    private static Dictionary<string, string[]> ProblemsOf(Iris flower)
    {
        Dictionary<string, string[]> problems = [];
        Check("sepalLength", flower.SepalLength);
        Check("sepalWidth", flower.SepalWidth);
        Check("petalLength", flower.PetalLength);
        Check("petalWidth", flower.PetalWidth);
        return problems;

        void Check(string name, float measure)
        {
            if (!(measure is > 0 and <= LongestMeasure))
            {
                problems[name] = [FormattableString.Invariant($"{measure} cm is no measure of an iris; it must be above 0 and at most {LongestMeasure}")];
            }
        }
    }
}
