using System.Collections;
using System.Globalization;
using ModelGen.Generator;

namespace ModelGen.CodeFixes;

/// <summary>Writes an attribute that is read from a file, its names in full.</summary>
internal static class ImportedAttributeText
{
    /// <summary>As in <c>[Dense(128, Activation.Relu, KernelL2 = 0.001)]</c>.</summary>
    public static string Of(ImportedAttribute attribute)
    {
        string arguments = string.Join(", ", attribute.Arguments.Select(Argument));
        return $"[{LibraryNames.Full(attribute.Name)}{(arguments.Length == 0 ? "" : $"({arguments})")}]";
    }

    // A constructor with several arrays takes them as arrays, one with a single one as a list of arguments.
    private static string Argument(ImportedArgument argument) => argument switch
    {
        { Name: "boundaries" or "values", Value: IEnumerable list and not string } => $"new[] {{ {Values(list)} }}",
        { Value: IEnumerable list and not string } => Values(list),
        _ when char.IsUpper(argument.Name[0]) => $"{argument.Name} = {Value(argument.Value)}",
        _ => Value(argument.Value),
    };

    private static string Values(IEnumerable list) => string.Join(", ", list.Cast<object>().Select(Value));

    private static string Value(object value) => value switch
    {
        EnumMember member => $"{LibraryNames.Full(member.Type)}.{member.Name}",
        double number => CSharpLiteral.Double(number),
        string text => CSharpLiteral.Text(text),
        bool flag => flag ? "true" : "false",
        _ => ((int)value).ToString(CultureInfo.InvariantCulture),
    };
}
