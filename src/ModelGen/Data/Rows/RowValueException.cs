namespace ModelGen;

/// <summary>A property of a row that cannot be written as numbers: it is missing, or has a value that the model does not know.</summary>
public sealed class RowValueException : ArgumentException
{
    internal RowValueException(string property, string problem)
        : base(problem) => Property = property;

    /// <summary>The property's name.</summary>
    public string Property { get; }
}
