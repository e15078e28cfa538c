using System.Diagnostics;
using ModelGen.Tests.Data;

namespace ModelGen.Tests.Persistence;

/// <summary>Where a file cannot be written: the exception says so, and the old file is as it was.</summary>
public sealed class UnwritableTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private bool _isMounted;

    private string FilePath => _folder.File("model.safetensors");

    public void Dispose()
    {
        if (_isMounted)
        {
            Run("umount", _folder.Path);
        }

        _folder.Dispose();
    }

    [Fact]
    public void Save_DiskFull_ThrowsAndKeepsTheOldFile()
    {
        Mount("size=600k");
        EndlessSaving.Model(1).Save(FilePath);
        byte[] old = File.ReadAllBytes(FilePath);

        ModelFileException exception = Assert.Throws<ModelFileException>(() => EndlessSaving.Model(2).Save(FilePath));

        Assert.StartsWith($"'{FilePath}' cannot be saved: ", exception.Message);
        Assert.IsType<IOException>(exception.InnerException, exactMatch: false);
        Assert.Equal(old, File.ReadAllBytes(FilePath));
        Assert.Equal([FilePath], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void Save_FolderReadOnly_ThrowsAndKeepsTheOldFile()
    {
        Mount("size=4m");
        EndlessSaving.Model(1).Save(FilePath);
        byte[] old = File.ReadAllBytes(FilePath);
        Assert.Equal(0, Run("mount", "-o", "remount,ro", _folder.Path));

        ModelFileException exception = Assert.Throws<ModelFileException>(() => EndlessSaving.Model(2).Save(FilePath));

        Assert.StartsWith($"'{FilePath}' cannot be saved: ", exception.Message);
        Assert.Equal(old, File.ReadAllBytes(FilePath));
    }

    [Fact]
    public void Save_ThroughALink_ReplacesWhatItPointsTo()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows lets few users make links, and has no modes.");
            return;
        }

        string folder = Directory.CreateDirectory(_folder.File("models")).FullName;
        string target = Path.Combine(folder, "1.safetensors");
        EndlessSaving.Model(1).Save(target);
        File.SetUnixFileMode(target, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.CreateSymbolicLink(FilePath, target);

        EndlessSaving.Model(2).Save(FilePath);

        Assert.Equal(target, new FileInfo(FilePath).LinkTarget);
        using MemoryStream expected = new();
        EndlessSaving.Model(2).Save(expected);
        Assert.Equal(expected.ToArray(), File.ReadAllBytes(target));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(target));
        Assert.Equal([target], Directory.GetFiles(folder));
        Assert.Equal([FilePath], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void Save_WhereNoFileCanBe_NamesTheFileAlone()
    {
        Assert.SkipUnless(Directory.Exists("/proc"), "There is no /proc.");

        string message = Assert.Throws<ModelFileException>(() => EndlessSaving.Model(1).Save("/proc/model.safetensors")).Message;

        Assert.StartsWith("'/proc/model.safetensors' cannot be saved: ", message);
        Assert.DoesNotContain(".tmp", message);
    }

    [Fact]
    public void Save_NoPermission_Throws()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.Skip("Windows has no modes, and root may write everywhere.");
            return;
        }

        File.WriteAllText(FilePath, "old");
        File.SetUnixFileMode(_folder.Path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            Assert.IsType<UnauthorizedAccessException>(Assert.Throws<ModelFileException>(() => EndlessSaving.Model(2).Save(FilePath)).InnerException);
            Assert.Equal("old", File.ReadAllText(FilePath));
        }
        finally
        {
            File.SetUnixFileMode(_folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void SaveToStream_DeviceFull_ThrowsIOException()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full.");
        using FileStream stream = new("/dev/full", FileMode.Open, FileAccess.Write, FileShare.Write, bufferSize: 0);

        Assert.Throws<IOException>(() => EndlessSaving.Model(1).Save(stream));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(200_000)]
    public void SaveToStream_FailingWrite_ThrowsItsException(int bytes)
    {
        using FailingStream stream = new(bytes);

        Assert.Equal("Enough.", Assert.Throws<IOException>(() => EndlessSaving.Model(1).Save(stream)).Message);
    }

    private void Mount(string options)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only root can make a small file system.");
        _isMounted = Run("mount", "-t", "tmpfs", "-o", options, "tmpfs", _folder.Path) == 0;
        Assert.SkipUnless(_isMounted, "No file system can be mounted here.");
    }

    private static int Run(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }

    private sealed class FailingStream(int room) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (Length + buffer.Length > room)
            {
                throw new IOException("Enough.");
            }

            base.Write(buffer);
        }
    }
}
