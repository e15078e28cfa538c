using System.Globalization;

namespace ModelGen.Torch.Tests;

/// <summary>Attributes as C#; arguments that are the default are left out.</summary>
internal static class AttributeSyntax
{
    public static string Write(string name, params IEnumerable<string?> arguments)
    {
        string list = string.Join(", ", arguments.Where(static argument => argument is not null));
        return list.Length == 0 ? name : $"{name}({list})";
    }

    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    public static string? Set(string property, double value, double fallback = 0) =>
        value == fallback ? null : $"{property} = {Number(value)}";

    public static string? Set(string property, bool value, bool fallback = false) =>
        value == fallback ? null : $"{property} = {(value ? "true" : "false")}";
}
