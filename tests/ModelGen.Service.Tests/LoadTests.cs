using System.Collections.Concurrent;
using Samples;

namespace ModelGen.Service.Tests;

/// <summary>Requests from many clients while models are exchanged.</summary>
public sealed class LoadTests : IDisposable
{
    private const int Clients = 64;
    private const int Requests = 100_000;
    private const int Swaps = 20;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("modelgen-service-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task EveryAnswerDuringTwentySwaps_IsThatOfAModelWhichServed()
    {
        await using RunningService service = new(Path.Combine(_folder.FullName, "iris.safetensors"));
        IReadOnlyList<Iris> flowers = service.Flowers;
        ConcurrentDictionary<int, ServedModel> served = new() { [1] = service.Model };
        ConcurrentBag<(int Flower, Answer Answer)> answers = [];
        int sent = 0;
        int swaps = 0;

        Task[] clients = [.. Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
        {
            // The load goes on to the last swap, so that every model is asked while another takes its place.
            for (int request = Interlocked.Increment(ref sent); request <= Requests || Volatile.Read(ref swaps) < Swaps; request = Interlocked.Increment(ref sent))
            {
                int flower = request % flowers.Count;
                answers.Add((flower, await service.PredictAsync(flowers[flower])));
            }
        }))];
        while (swaps < Swaps)
        {
            // The swaps are spread over the load.
            while (answers.Count < Requests / (Swaps + 1) * (swaps + 1) && !clients.Any(static client => client.IsFaulted))
            {
                await Task.Delay(1);
            }

            Assert.Equal(TrainingState.Served, (await service.TrainAsync()).State);
            served[service.Model.Version] = service.Model;
            swaps++;
        }

        await Task.WhenAll(clients);

        Assert.True(answers.Count >= Requests);
        Assert.Equal(Swaps + 1, served.Count);
        Answer[][] expected = [.. Enumerable.Range(1, Swaps + 1).Select(version => flowers.Select(served[version].Ask).ToArray())];
        Assert.True(expected.DistinctBy(static answers => answers[0].Probabilities[Species.Setosa]).Count() > 1);
        Assert.Equal(Enumerable.Range(1, Swaps + 1), answers.Select(static answer => answer.Answer.Version).Distinct().Order());
        Assert.All(answers, answer => Answers.AssertSame(expected[answer.Answer.Version - 1][answer.Flower], answer.Answer));
    }
}
