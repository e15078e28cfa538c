namespace ModelGen.Generator;

/// <summary>Text inside XML documentation.</summary>
internal static class Xml
{
    public static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
