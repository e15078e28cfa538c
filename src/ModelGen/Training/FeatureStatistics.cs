namespace ModelGen;

/// <summary>
/// Mean and variance of each feature over rows that come in pieces, in double (Chan, Golub and LeVeque, "Updating formulae and a
/// pairwise algorithm for computing sample variances", 1979). A feature that never changes has exactly its value as mean.
/// </summary>
/// <param name="features">Numbers in a row.</param>
internal sealed class FeatureStatistics(int features)
{
    // Few enough that sums of floats are exact in double for features of ordinary range.
    private const int PieceRows = 1024;

    private readonly double[] _mean = new double[features];
    private readonly double[] _squares = new double[features];
    private readonly double[] _pieceMean = new double[features];
    private readonly double[] _pieceSquares = new double[features];

    /// <summary>Rows added.</summary>
    public long Count { get; private set; }

    /// <summary>The means.</summary>
    public float[] Mean => Array.ConvertAll(_mean, static mean => (float)mean);

    /// <summary>The variances of the rows as the whole population.</summary>
    public float[] Variance => Array.ConvertAll(_squares, squares => (float)(squares / Count));

    /// <summary>Adds rows, each number x as x·scale + offset in float.</summary>
    /// <param name="values">[rows × features].</param>
    /// <param name="scale">The factor.</param>
    /// <param name="offset">What is added.</param>
    public void Add(ReadOnlySpan<float> values, float scale, float offset)
    {
        int piece = (int)Math.Min((long)PieceRows * features, values.Length);
        for (ReadOnlySpan<float> rest = values; !rest.IsEmpty;)
        {
            int length = Math.Min(piece, rest.Length);
            AddPiece(rest[..length], scale, offset);
            rest = rest[length..];
        }
    }

    private void AddPiece(ReadOnlySpan<float> values, float scale, float offset)
    {
        int rows = values.Length / features;
        Array.Clear(_pieceMean);
        Array.Clear(_pieceSquares);
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<float> x = values.Slice(row * features, features);
            for (int feature = 0; feature < x.Length; feature++)
            {
                _pieceMean[feature] += MathF.FusedMultiplyAdd(x[feature], scale, offset);
            }
        }

        for (int feature = 0; feature < features; feature++)
        {
            _pieceMean[feature] /= rows;
        }

        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<float> x = values.Slice(row * features, features);
            for (int feature = 0; feature < x.Length; feature++)
            {
                double deviation = MathF.FusedMultiplyAdd(x[feature], scale, offset) - _pieceMean[feature];
                _pieceSquares[feature] += deviation * deviation;
            }
        }

        Merge(rows);
    }

    private void Merge(int rows)
    {
        double share = rows / (double)(Count + rows);
        for (int feature = 0; feature < features; feature++)
        {
            double difference = _pieceMean[feature] - _mean[feature];
            _mean[feature] += difference * share;
            _squares[feature] += _pieceSquares[feature] + (difference * difference * share * Count);
        }

        Count += rows;
    }
}
