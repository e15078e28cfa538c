using System.Diagnostics;

namespace ModelGen;

/// <summary>Reports the progress of one file, seldom enough to cost nothing.</summary>
internal sealed class DownloadReporter(IProgress<DownloadProgress>? target, string file, int number, int files)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);
    private long _lastReport;

    public void Received(long bytes, long? length)
    {
        if (target is not null && Stopwatch.GetElapsedTime(_lastReport) >= Interval)
        {
            target.Report(new DownloadProgress(file, number, files, bytes, length));
            _lastReport = Stopwatch.GetTimestamp();
        }
    }

    public void Complete(long length) => target?.Report(new DownloadProgress(file, number, files, length, length));
}
