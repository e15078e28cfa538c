using System.Globalization;

namespace ModelGen.Reporting;

/// <summary>The names of classes.</summary>
internal static class ClassNames
{
    /// <summary>The names given, or the classes' numbers.</summary>
    /// <exception cref="ArgumentException">There are more or fewer names than classes.</exception>
    public static IReadOnlyList<string> Of(ConfusionMatrix matrix, IReadOnlyList<string>? names)
    {
        if (names is not null && names.Count != matrix.Classes)
        {
            throw new ArgumentException($"The matrix has {matrix.Classes} classes, but {names.Count} names were given: give one a class, in their order.", nameof(names));
        }

        return names ?? [.. Enumerable.Range(0, matrix.Classes).Select(static label => label.ToString(CultureInfo.InvariantCulture))];
    }
}
