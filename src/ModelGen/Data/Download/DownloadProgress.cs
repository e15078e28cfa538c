namespace ModelGen;

/// <summary>How far a download has come.</summary>
/// <param name="File">The name of the present file.</param>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Files">Number of files.</param>
/// <param name="Received">Bytes of the file that are there, those of an earlier attempt included.</param>
/// <param name="Length">Bytes of the file, or <see langword="null"/> when the server does not tell.</param>
public sealed record DownloadProgress(string File, int Number, int Files, long Received, long? Length);
