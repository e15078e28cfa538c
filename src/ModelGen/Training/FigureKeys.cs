namespace ModelGen;

/// <summary>The keys of results that are no metric's.</summary>
internal static class FigureKeys
{
    /// <summary>The training loss, penalties included.</summary>
    public const string Loss = "loss";

    /// <summary>What the keys of results on validation data begin with.</summary>
    public const string ValidationPrefix = "val_";

    /// <summary>The key of the same figure on validation data.</summary>
    public static string OfValidation(string key) => ValidationPrefix + key;

    /// <summary>Whether a figure is of validation data.</summary>
    public static bool IsOfValidation(string key) => key.StartsWith(ValidationPrefix, StringComparison.Ordinal);
}
