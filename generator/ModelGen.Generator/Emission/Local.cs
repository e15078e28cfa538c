namespace ModelGen.Generator;

/// <summary>Declares locals for rows, with their shapes as comments, so that a debugger shows them by name.</summary>
internal static class Local
{
    public static string Rows(string name, string rows, int width) => Code.Format($"var {name} = {rows}; // [rows × {width}]");
}
