using System.Text;

namespace ModelGen;

/// <summary>How a CSV file is read.</summary>
public sealed record CsvOptions
{
    /// <summary>Whether the first line names the columns. Default true; without, the columns are named by their numbers: "0", "1", ...</summary>
    public bool HasHeader { get; init; } = true;

    /// <summary>What separates fields, or <see langword="null"/>, the default, to find out from the first lines: comma, semicolon, tab or bar.</summary>
    public char? Separator { get; init; }

    /// <summary>The file's encoding, or <see langword="null"/>, the default: what its byte order mark says, else UTF-8.</summary>
    public Encoding? Encoding { get; init; }

    /// <summary>Columns to leave out, such as numbers of rows or names. Default none.</summary>
    public IReadOnlyList<string> Ignore { get; init; } = [];

    /// <summary>Columns to read as texts though they hold numbers, such as postal codes. Default none.</summary>
    public IReadOnlyList<string> TextColumns { get; init; } = [];

    /// <summary>How input columns of texts become numbers. Default one-hot.</summary>
    public CategoryEncoding Categories { get; init; }

    /// <summary>How many different texts a column may have; more are taken for a mistake. Default 1000.</summary>
    public int MaxCategories { get; init; } = 1000;

    /// <summary>What happens where a value is missing. Default: an exception that names line and column.</summary>
    public MissingValues Missing { get; init; }

    /// <summary>Texts that stand for a missing value, besides nothing at all. Default "NA", "N/A", "NaN", "nan", "null", "NULL" and "?".</summary>
    public IReadOnlyList<string> MissingMarks { get; init; } = ["NA", "N/A", "NaN", "nan", "null", "NULL", "?"];

    internal void Validate()
    {
        if (MaxCategories < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(MaxCategories), MaxCategories, $"CsvOptions.{nameof(MaxCategories)} must be at least 1.");
        }
    }
}
