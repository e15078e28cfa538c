namespace ModelGen;

/// <summary>Says that a class number is none of those given.</summary>
internal static class ClassRange
{
    public static string Problem(int label, long row, int classes) => $"The target of row {row} is class {label}, but {classes} classes were given: 0 to {classes - 1}.";
}
