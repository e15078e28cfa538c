namespace ModelGen;

/// <summary>Infers the number of rows of a data set from the lengths of its parts.</summary>
internal static class DatasetLengths
{
    public static int Rows(int inputs, int targets, int targetSize, int sampleWeights)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(targetSize, 1);
        if (targets == 0)
        {
            throw new ArgumentException("The data set has no targets: it needs at least one row.", nameof(targets));
        }

        if (targets % targetSize != 0)
        {
            throw new ArgumentException(
                $"{targets} targets are no whole number of rows of {targetSize}: {targets % targetSize} are over.", nameof(targets));
        }

        int rows = targets / targetSize;
        if (inputs == 0 || inputs % rows != 0)
        {
            throw new ArgumentException(
                $"{inputs} input values cannot be divided among the {rows} rows that the targets make: {inputs % rows} are over.", nameof(inputs));
        }

        if (sampleWeights != 0 && sampleWeights != rows)
        {
            throw new ArgumentException(
                $"There are {sampleWeights} sample weights for {rows} rows: pass one a row, or none.", nameof(sampleWeights));
        }

        return rows;
    }
}
