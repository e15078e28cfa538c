using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Samples;

namespace ModelGen.Service.Tests;

/// <summary>A model goes into service while a request is held in the middle: the answer is that of one of the two models.</summary>
public sealed class SwapTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("modelgen-service-");

    private string ModelFile => Path.Combine(_folder.FullName, "iris.safetensors");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(Moment.BeforeTheModelIsRead, 2)]
    [InlineData(Moment.BeforeTheAnswerIsSent, 1)]
    public async Task RequestDuringASwap_IsAnsweredByOneModel(Moment held, int version)
    {
        HeldRequest request = new(held);
        await using RunningService service = new(ModelFile, services => services.AddSingleton<IStartupFilter>(request));
        Iris flower = service.Flowers[7];
        Answer before = service.Model.Ask(flower);

        Task<Answer> answer = service.PredictAsync(flower);
        await Task.WhenAny(request.Reached, answer);
        Assert.Equal(TrainingState.Served, (await service.TrainAsync()).State);
        Answer after = service.Model.Ask(flower);
        Assert.NotEqual(before.Probabilities, after.Probabilities);
        Assert.False(answer.IsCompleted);
        request.Release();

        Answer given = await answer;
        Assert.Equal(version, given.Version);
        Answers.AssertSame(version == 1 ? before : after, given);
    }

    [Fact]
    public async Task ModelThatWasRead_AnswersToTheEnd_WhileAnotherTakesItsPlace()
    {
        await using RunningService service = new(ModelFile);
        IReadOnlyList<Iris> flowers = service.Flowers;
        ServedModel first = service.Model;
        Answer[] expected = [.. flowers.Select(first.Ask)];
        ServedModel second = new(2, new IrisClassifier(seed: 2), Accuracy: 0);
        CurrentModel current = new(first);

        using Barrier barrier = new(participantCount: 2);
        Task<Answer[]> request = Task.Run(() =>
        {
            ServedModel model = current.Value;
            Answer[] early = [.. flowers.Take(flowers.Count / 2).Select(model.Ask)];
            barrier.SignalAndWait();
            barrier.SignalAndWait();
            return early.Concat(flowers.Skip(early.Length).Select(model.Ask)).ToArray();
        });
        barrier.SignalAndWait();
        current.Swap(second);
        barrier.SignalAndWait();

        Assert.All((await request).Zip(expected), static pair => Answers.AssertSame(pair.Second, pair.First));
        Assert.Same(second, current.Value);
    }

    /// <summary>Where a request is held.</summary>
    public enum Moment
    {
        /// <summary>In front of the endpoint.</summary>
        BeforeTheModelIsRead,

        /// <summary>The endpoint has its answer, of which no byte is sent.</summary>
        BeforeTheAnswerIsSent,
    }

    /// <summary>Holds requests to predict until it is told to go on.</summary>
    private sealed class HeldRequest(Moment moment) : IStartupFilter
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Reached => _reached.Task;

        public void Release() => _released.SetResult();

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(HoldAsync);
            next(app);
        };

        private async Task HoldAsync(HttpContext context, RequestDelegate next)
        {
            if (context.Request.Path == "/predict" && moment == Moment.BeforeTheModelIsRead)
            {
                await HoldAsync();
            }
            else if (context.Request.Path == "/predict")
            {
                context.Response.OnStarting(HoldAsync);
            }

            await next(context);
        }

        private Task HoldAsync()
        {
            _reached.SetResult();
            return _released.Task;
        }
    }
}
