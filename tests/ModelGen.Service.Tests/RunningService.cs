using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Samples;

namespace ModelGen.Service.Tests;

/// <summary>The sample's service as the framework's test host runs it, with a model file of its own.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private readonly WebApplicationFactory<CurrentModel> _factory;

    public RunningService(string modelFile, params (string Name, string Value)[] settings)
        : this(modelFile, static _ => { }, settings)
    {
    }

    /// <param name="modelFile">The model file.</param>
    /// <param name="configure">Adds to the service's own services.</param>
    /// <param name="settings">Those of the service that are not as usual.</param>
    public RunningService(string modelFile, Action<IServiceCollection> configure, params (string Name, string Value)[] settings)
    {
        _factory = new WebApplicationFactory<CurrentModel>().WithWebHostBuilder(host =>
        {
            host.UseSetting("Logging:LogLevel:Default", "Warning");
            host.UseSetting("Service:ModelFile", modelFile);
            host.ConfigureServices(configure);
            foreach ((string name, string value) in settings)
            {
                host.UseSetting($"Service:{name}", value);
            }
        });
        Client = _factory.CreateClient();
    }

    public HttpClient Client { get; }

    public ServedModel Model => _factory.Services.GetRequiredService<CurrentModel>().Value;

    public IReadOnlyList<Iris> Flowers => [.. _factory.Services.GetRequiredService<FlowerCollection>().HeldBack.Select(static flower => flower with { Species = null })];

    public TrainingQueue Queue => _factory.Services.GetRequiredService<TrainingQueue>();

    public async Task<Answer> PredictAsync(Iris flower)
    {
        HttpResponseMessage response = await Client.PostAsJsonAsync("/predict", flower, Json);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        return (await response.Content.ReadFromJsonAsync<Answer>(Json))!;
    }

    /// <summary>Asks for a training and waits for its end.</summary>
    public async Task<TrainingReport> TrainAsync()
    {
        int number = Queue.Last.Number + 1;
        await AskForTrainingAsync();
        return await WaitForAsync(number, static state => state is not TrainingState.Running);
    }

    /// <summary>Asks for a training and waits until it is under way.</summary>
    public async Task BeginTrainingAsync()
    {
        int number = Queue.Last.Number + 1;
        await AskForTrainingAsync();
        await WaitForAsync(number, static _ => true);
    }

    public ValueTask DisposeAsync() => _factory.DisposeAsync();

    private async Task AskForTrainingAsync() => (await Client.PostAsync("/training", content: null)).EnsureSuccessStatusCode();

    private async Task<TrainingReport> WaitForAsync(int number, Func<TrainingState, bool> isReached)
    {
        TrainingReport last = Queue.Last;
        while (last.Number < number || !isReached(last.State))
        {
            await Task.Delay(1);
            last = Queue.Last;
        }

        return last;
    }
}
