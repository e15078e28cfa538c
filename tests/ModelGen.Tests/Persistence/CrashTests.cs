using System.Diagnostics;
using ModelGen.Tests.Data;

namespace ModelGen.Tests.Persistence;

/// <summary>A process that saves is killed, 30 times or 1,000 with MODELGEN_LONG=1: the file is one of the two that it writes, whole.</summary>
public sealed class CrashTests(ITestOutputHelper output)
{
    [Fact]
    public void Save_Killed_LeavesTheOldOrTheNewFile()
    {
        using TemporaryFolder folder = new();
        string path = folder.File("model.safetensors");
        byte[][] whole = [Bytes(1), Bytes(2)];
        Random random = new(1);
        int kills = LongRuns.AreWanted ? 1_000 : 30;
        int[] found = new int[whole.Length];
        int strays = 0;

        // On a slow machine the first kills may all come before the first file is replaced; then later ones are waited for longer.
        for (int kill = 0; kill < kills || (found.Contains(0) && kill < 20 * kills); kill++)
        {
            SaveUntilKilled(path, TimeSpan.FromMilliseconds(random.NextDouble() * 20 * (1 + (kill / kills))));

            byte[] file = File.ReadAllBytes(path);
            int index = Array.FindIndex(whole, expected => file.AsSpan().SequenceEqual(expected));
            Assert.True(index >= 0, $"after kill {kill} the file of {file.Length} bytes is neither of the two of {whole[0].Length}");
            found[index]++;

            // What the killed process left is in nobody's way, and has a name that no one looks for.
            string[] left = [.. Directory.GetFiles(folder.Path).Where(file => file != path)];
            Assert.All(left, static file => Assert.EndsWith(".tmp", file));
            EndlessSaving.Model(1).Save(path);
            Array.ForEach(left, File.Delete);
            strays += left.Length;
        }

        Assert.DoesNotContain(0, found);
        output.WriteLine($"{found.Sum()} kills, {strays} of them left a temporary file; found the first model {found[0]} times, the second {found[1]} times");
    }

    private static byte[] Bytes(int number)
    {
        using MemoryStream stream = new();
        EndlessSaving.Model(number).Save(stream);
        return stream.ToArray();
    }

    private static void SaveUntilKilled(string path, TimeSpan time)
    {
        ProcessStartInfo start = OwnProgram.With();
        start.Environment[EndlessSaving.Variable] = path;
        using Process process = Process.Start(start)!;
        try
        {
            Assert.Equal("saving", process.StandardOutput.ReadLine());
            Thread.Sleep(time);
        }
        finally
        {
            process.Kill();
            process.WaitForExit();
        }
    }
}
