namespace ModelGen;

/// <summary>A file to download.</summary>
/// <param name="Name">Its name, in the folder and behind the base address.</param>
/// <param name="Sha256">The SHA-256 of its content, decompressed if it is compressed, in lower-case hexadecimal.</param>
internal sealed record RemoteFile(string Name, string Sha256);
