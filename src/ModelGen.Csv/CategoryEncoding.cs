namespace ModelGen;

/// <summary>How the texts of an input column become numbers.</summary>
public enum CategoryEncoding
{
    /// <summary>One number for each text: 1 for the row's own, 0 for the others.</summary>
    OneHot,

    /// <summary>One number: the place of the text among all texts of the column in ordinal order, from 0.</summary>
    Ordinal,
}
