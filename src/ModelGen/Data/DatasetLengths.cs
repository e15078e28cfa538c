namespace ModelGen;

/// <summary>Infers the number of rows of a data set from the lengths of its parts.</summary>
internal static class DatasetLengths
{
    public static int Rows(int inputs, int targets, int targetSize, int sampleWeights, string targetsName)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(targetSize, 1);
        if (targets == 0)
        {
            throw new ArgumentException("The data set has no targets: it needs at least one row.", targetsName);
        }

        if (targets % targetSize != 0)
        {
            throw new ArgumentException(
                $"{CountText.Of(targets, "target")} cannot be divided into rows of {targetSize}: {targets % targetSize} left over.", targetsName);
        }

        int rows = targets / targetSize;
        if (inputs == 0 || inputs % rows != 0)
        {
            throw new ArgumentException(
                $"{CountText.Of(inputs, "input value")} cannot be divided among the {CountText.Of(rows, "row")} that the targets make: {inputs % rows} left over.",
                nameof(inputs));
        }

        if (sampleWeights != 0 && sampleWeights != rows)
        {
            throw new ArgumentException(
                $"There {(sampleWeights == 1 ? "is" : "are")} {CountText.Of(sampleWeights, "sample weight")} for {CountText.Of(rows, "row")}: pass one a row, or none.", nameof(sampleWeights));
        }

        return rows;
    }
}
