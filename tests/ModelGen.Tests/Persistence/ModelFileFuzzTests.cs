using System.Buffers.Binary;
using ModelGen.Tests.Models;

namespace ModelGen.Tests.Persistence;

public sealed class ModelFileFuzzTests(ITestOutputHelper output)
{
    private static readonly NameMap PyTorch = NameMap.PyTorch(("Dense1", "fc1"), ("Shift1", "bn1"));

    [Fact]
    public void Load_Damaged_IsWholeOrThrowsModelFileException()
    {
        byte[][] files = [Saved(includeOptimizer: false), Saved(includeOptimizer: true)];
        new Fuzzing(output).Run<ModelFileException>(
            random => Mutate(files[random.Next(files.Length)], random),
            file =>
            {
                ModelFile.Load<TinyClassifier>(new MemoryStream(file));
                Assert.Contains(files, whole => whole.AsSpan().SequenceEqual(file));
            });
    }

    [Fact]
    public void Load_Mutants_LoadOrThrowModelFileException()
    {
        byte[][] files = [Saved(includeOptimizer: false), Saved(includeOptimizer: true)];
        new Fuzzing(output).Run<ModelFileException>(
            random => SealedFile.Seal(Mutate(files[random.Next(files.Length)], random)),
            static file =>
            {
                using MemoryStream stream = file.Length % 2 == 0 ? new MemoryStream(file) : new ForwardOnlyStream(file);
                TinyClassifier model = ModelFile.Load<TinyClassifier>(stream);
                Assert.True(model.State.Step >= 0);
            });
    }

    [Fact]
    public void LoadOfPyTorch_Mutants_LoadOrThrowModelFileException()
    {
        byte[] file = new TensorFile()
            .Add("fc1.weight", "BF16", [18, 3], new double[54])
            .Add("fc1.bias", "F64", [18], new double[18])
            .Add("bn1.running_mean", [18], new double[18])
            .Add("bn1.num_batches_tracked", "I64", [], 7)
            .ToArray();
        new Fuzzing(output).Run<ModelFileException>(
            random => Mutate(file, random),
            static mutant =>
            {
                using MemoryStream stream = mutant.Length % 2 == 0 ? new MemoryStream(mutant) : new ForwardOnlyStream(mutant);
                ModelFile.Load<TinyClassifier>(stream, PyTorch);
            });
    }

    [Fact]
    public void Restore_MutantsOfACheckpoint_RestoreOrThrowAndChangeNothing()
    {
        byte[] file = CheckpointFile.Create();
        new Fuzzing(output).Run<ModelFileException>(
            random => random.Next(2) == 0 ? SealedFile.Seal(Mutate(file, random)) : Mutate(file, random),
            static mutant =>
            {
                TinyClassifier model = new(seed: 9);
                float[] before = model.State.Weights.ToArray();
                TrainingContext context = CheckpointFile.Context(model);
                using MemoryStream stream = new(mutant);
                try
                {
                    Checkpoint.Restore(stream, "The mutant", context);
                    Assert.Equal(CheckpointFile.Epochs, context.History.Epochs);
                }
                catch (ModelFileException)
                {
                    Assert.Equal(before, model.State.Weights.ToArray());
                    Assert.Equal((9, 0L, 0), (model.State.Seed, model.State.Step, model.State.Epoch));
                    throw;
                }
            });
    }

    /// <summary>Mutates the whole file, or its header alone with a length that tells the truth, which gets further.</summary>
    private static byte[] Mutate(byte[] file, Random random)
    {
        if (random.Next(3) == 0)
        {
            return Mutations.Mutate(file, random);
        }

        int length = (int)BinaryPrimitives.ReadUInt64LittleEndian(file);
        byte[] header = Mutations.Mutate(file[8..(8 + length)], random);
        byte[] prefix = new byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(prefix, (ulong)header.Length);
        return [.. prefix, .. header, .. file[(8 + length)..]];
    }

    private static byte[] Saved(bool includeOptimizer)
    {
        TinyClassifier model = new(seed: 4);
        Trainer.Fit(model, TinyData.Classes(12));
        using MemoryStream stream = new();
        model.Save(stream, includeOptimizer);
        return stream.ToArray();
    }

    private sealed class ForwardOnlyStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
