namespace ModelGen;

/// <summary>What is done with a missing value.</summary>
public enum Missing
{
    /// <summary>One more column is 1 where the value is missing and 0 where it is there; the property's other columns are 0.</summary>
    Indicator,

    /// <summary>It is an error that names the row and the property.</summary>
    Error,
}
