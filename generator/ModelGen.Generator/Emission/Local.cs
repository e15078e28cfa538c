namespace ModelGen.Generator;

/// <summary>Declares locals for rows, with their shapes as comments, so that a debugger shows them by name.</summary>
internal static class Local
{
    public static string ReadOnly(string name, string rows, int width) =>
        Code.Format($"Sys::ReadOnlySpan<float> {name} = {rows}; // [rows × {width}]");

    public static string Writable(string name, string rows, int width) =>
        Code.Format($"Sys::Span<float> {name} = {rows}; // [rows × {width}]");
}
