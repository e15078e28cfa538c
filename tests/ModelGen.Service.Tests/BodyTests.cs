using System.Net;
using System.Text;
using System.Text.Json;

namespace ModelGen.Service.Tests;

/// <summary>Bodies that are no flowers are refused, and the problem names the field.</summary>
public sealed class BodyTests : IAsyncLifetime
{
    private const string Whole = """{"sepalLength":5.1,"sepalWidth":3.5,"petalLength":1.4,"petalWidth":0.2}""";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("modelgen-service-");
    private RunningService _service = null!;

    public ValueTask InitializeAsync()
    {
        _service = new RunningService(Path.Combine(_folder.FullName, "iris.safetensors"));
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("/predict", """{"sepalLength":5.1,"sepalWidth":3.5,"petalLength":1.4}""", "petalWidth")]
    [InlineData("/predict", """{"sepalLength":"long","sepalWidth":3.5,"petalLength":1.4,"petalWidth":0.2}""", "sepalLength")]
    [InlineData("/predict", """{"sepalLength":null,"sepalWidth":3.5,"petalLength":1.4,"petalWidth":0.2}""", "sepalLength")]
    [InlineData("/predict", """{"sepalLength":5.1,"sepalWidth":-3.5,"petalLength":1.4,"petalWidth":0.2}""", "sepalWidth")]
    [InlineData("/predict", """{"sepalLength":5.1,"sepalWidth":3.5,"petalLength":1e39,"petalWidth":0.2}""", "petalLength")]
    [InlineData("/predict", "", "flower")]
    [InlineData("/predict", "null", "flower")]
    [InlineData("/predict", "[]", "Iris")]
    [InlineData("/predict", "{", "JSON")]
    [InlineData("/predict", """{"sepalLength":5.1,"sepalLength":4.9,"sepalWidth":3.5,"petalLength":1.4,"petalWidth":0.2}""", "sepalLength")]
    [InlineData("/flowers", Whole, "species")]
    [InlineData("/flowers", """{"sepalLength":5.1,"sepalWidth":3.5,"petalLength":1.4,"petalWidth":0.2,"species":"Setosa, Versicolor"}""", "species")]
    [InlineData("/flowers", """{"sepalLength":5.1,"sepalWidth":3.5,"petalLength":1.4,"petalWidth":0.2,"species":"1"}""", "species")]
    [InlineData("/flowers", """{"sepalLength":5.1,"sepalWidth":3.5,"petalLength":1.4,"petalWidth":0.2,"species":"Rose"}""", "species")]
    [InlineData("/flowers", """{"sepalLength":5.1,"sepalWidth":3.5,"petalLength":1.4,"petalWidth":0.2,"species":7}""", "species")]
    public async Task WrongBody_IsABadRequestThatNamesTheField(string path, string body, string field)
    {
        HttpResponseMessage response = await PostAsync(path, body);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains(field, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Flower_WithItsSpecies_IsTrainedOnNextTime()
    {
        int before = await FlowersAsync();
        Assert.Equal(HttpStatusCode.Accepted, (await PostAsync("/flowers", Whole[..^1] + ""","species":"Setosa"}""")).StatusCode);
        Assert.Equal(before + 1, await FlowersAsync());
    }

    [Theory]
    [InlineData("/nothing", "{}", "application/json", HttpStatusCode.NotFound)]
    [InlineData("/predict", "a=1", "text/plain", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("/model", "{}", "application/json", HttpStatusCode.MethodNotAllowed)]
    public async Task WrongRequest_IsAProblem(string path, string body, string type, HttpStatusCode status)
    {
        HttpResponseMessage response = await _service.Client.PostAsync(path, new StringContent(body, Encoding.UTF8, type));
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Health_IsHealthy() => Assert.Equal("Healthy", await _service.Client.GetStringAsync("/health"));

    private Task<HttpResponseMessage> PostAsync(string path, string body) =>
        _service.Client.PostAsync(path, new StringContent(body, Encoding.UTF8, "application/json"));

    private async Task<int> FlowersAsync()
    {
        using JsonDocument report = JsonDocument.Parse(await _service.Client.GetStringAsync("/model"));
        return report.RootElement.GetProperty("flowers").GetInt32();
    }
}
