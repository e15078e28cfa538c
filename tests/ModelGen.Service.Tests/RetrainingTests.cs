using Microsoft.Extensions.Configuration;
using Samples;

namespace ModelGen.Service.Tests;

/// <summary>Trainings in the background, and starts of the service.</summary>
public sealed class RetrainingTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("modelgen-service-");

    private string ModelFile => Path.Combine(_folder.FullName, "iris.safetensors");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Start_WithAModelFile_GivesTheSameAnswers()
    {
        Answer before;
        Iris flower;
        await using (RunningService first = new(ModelFile))
        {
            flower = first.Flowers[7];
            Assert.Equal(TrainingState.Served, (await first.TrainAsync()).State);
            before = await first.PredictAsync(flower);
            Assert.Equal(2, before.Version);
        }

        await using RunningService second = new(ModelFile);
        Answer after = await second.PredictAsync(flower);
        Assert.Equal(before.Probabilities, after.Probabilities);
        Assert.Equal(1, after.Version);
    }

    [Fact]
    public async Task Start_WithADamagedModelFile_TrainsAnew()
    {
        File.WriteAllText(ModelFile, "no model");
        await using RunningService service = new(ModelFile);
        Assert.True(service.Model.Accuracy > 0.9);
        IrisClassifier saved = IrisClassifier.Load(ModelFile);
        Assert.Equal(service.Model.Ask(service.Flowers[0]).Probabilities, new ServedModel(1, saved, 0).Ask(service.Flowers[0]).Probabilities);
    }

    [Fact]
    public async Task ModelThatIsNotGoodEnough_DoesNotGoIntoService()
    {
        await using (RunningService good = new(ModelFile))
        {
            Assert.True(good.Model.Accuracy > 0.9);
        }

        byte[] file = File.ReadAllBytes(ModelFile);
        await using RunningService service = new(ModelFile, ("Epochs", "1"), ("LeastAccuracy", "1"));
        ServedModel model = service.Model;
        TrainingReport report = await service.TrainAsync();
        Assert.Equal(TrainingState.Refused, report.State);
        Assert.True(report.Accuracy < 1);
        Assert.Same(model, service.Model);
        Assert.Equal(file, File.ReadAllBytes(ModelFile));
    }

    [Fact]
    public async Task Training_ChangesNoBitOfTheModelInService()
    {
        await using RunningService service = new(ModelFile);
        ServedModel served = service.Model;
        IReadOnlyDictionary<Species, float>[] before = [.. service.Flowers.Select(flower => served.Ask(flower).Probabilities)];
        Assert.Equal(TrainingState.Served, (await service.TrainAsync()).State);
        Assert.NotSame(served.Model, service.Model.Model);
        Assert.Equal(before, service.Flowers.Select(flower => served.Ask(flower).Probabilities));
    }

    [Theory]
    [InlineData("LeastAccuracy", "abc", "a number from 0 to 1")]
    [InlineData("LeastAccuracy", "1.5", "a number from 0 to 1")]
    [InlineData("Epochs", "0", "a whole number of at least 1")]
    [InlineData("ModelFile", "", "the path of a file")]
    public void WrongSetting_IsNamed(string setting, string value, string wanted)
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection([new($"Service:{setting}", value)]).Build();
        string message = Assert.Throws<InvalidOperationException>(() => ServiceOptions.Read(configuration)).Message;
        Assert.Equal($"The setting Service:{setting} is '{value}'; it must be {wanted}.", message);
    }

    [Fact]
    public async Task FileThatCannotBeWritten_LeavesTheOldModelInServiceAndLaterTrainingsPossible()
    {
        await using RunningService service = new(ModelFile);
        ServedModel model = service.Model;
        File.Delete(ModelFile);
        Directory.CreateDirectory(ModelFile);
        Assert.Equal(TrainingState.Failed, (await service.TrainAsync()).State);
        Assert.Same(model, service.Model);
        Assert.Equal(1, (await service.PredictAsync(service.Flowers[0])).Version);

        Directory.Delete(ModelFile);
        Assert.Equal(TrainingState.Served, (await service.TrainAsync()).State);
        Assert.Equal(2, service.Model.Version);
    }

    [Fact]
    public async Task Stop_DuringATraining_CancelsIt()
    {
        await using (RunningService first = new(ModelFile))
        {
            await first.PredictAsync(first.Flowers[0]);
        }

        RunningService service = new(ModelFile, ("Epochs", $"{int.MaxValue}"));
        await service.BeginTrainingAsync();
        TrainingQueue queue = service.Queue;
        await service.DisposeAsync();
        Assert.Equal(TrainingState.Canceled, queue.Last.State);
    }
}
