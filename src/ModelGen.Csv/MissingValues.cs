namespace ModelGen;

/// <summary>What happens to rows of a CSV file in which a value is missing.</summary>
public enum MissingValues
{
    /// <summary>Reading throws, and names line and column.</summary>
    Throw,

    /// <summary>The row is left out.</summary>
    SkipRow,

    /// <summary>The mean of the column takes its place. Targets and texts have none: there reading throws.</summary>
    Mean,
}
