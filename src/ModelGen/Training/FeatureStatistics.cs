namespace ModelGen;

/// <summary>
/// Mean and variance of each feature over rows that come in pieces, in double (Chan, Golub and LeVeque, "Updating formulae and a
/// pairwise algorithm for computing sample variances", 1979). A feature that never changes has exactly its value as mean.
/// </summary>
/// <param name="features">Numbers in a row.</param>
/// <param name="optional">Features whose values may be missing: those are left out.</param>
internal sealed class FeatureStatistics(int features, params IReadOnlyList<OptionalColumn> optional)
{
    // Few enough that sums of floats are exact in double for features of ordinary range.
    private const int PieceRows = 1024;

    private readonly int[] _indicators = Indicators(features, optional);
    private readonly long[] _counts = new long[features];
    private readonly int[] _pieceCounts = new int[features];
    private readonly double[] _mean = new double[features];
    private readonly double[] _squares = new double[features];
    private readonly double[] _pieceMean = new double[features];
    private readonly double[] _pieceSquares = new double[features];

    /// <summary>Rows added.</summary>
    public long Count { get; private set; }

    /// <summary>The means.</summary>
    public float[] Mean => Array.ConvertAll(_mean, static mean => (float)mean);

    /// <summary>The variances of the rows as the whole population; 1 for a feature that was always missing.</summary>
    public float[] Variance => [.. _squares.Select((squares, feature) => _counts[feature] == 0 ? 1 : (float)(squares / _counts[feature]))];

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
        Array.Clear(_pieceCounts);
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<float> x = values.Slice(row * features, features);
            for (int feature = 0; feature < x.Length; feature++)
            {
                if (IsPresent(x, feature))
                {
                    _pieceMean[feature] += MathF.FusedMultiplyAdd(x[feature], scale, offset);
                    _pieceCounts[feature]++;
                }
            }
        }

        for (int feature = 0; feature < features; feature++)
        {
            _pieceMean[feature] /= Math.Max(1, _pieceCounts[feature]);
        }

        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<float> x = values.Slice(row * features, features);
            for (int feature = 0; feature < x.Length; feature++)
            {
                if (IsPresent(x, feature))
                {
                    double deviation = MathF.FusedMultiplyAdd(x[feature], scale, offset) - _pieceMean[feature];
                    _pieceSquares[feature] += deviation * deviation;
                }
            }
        }

        Merge(rows);
    }

    private void Merge(int rows)
    {
        for (int feature = 0; feature < features; feature++)
        {
            int count = _pieceCounts[feature];
            if (count > 0)
            {
                double share = count / (double)(_counts[feature] + count);
                double difference = _pieceMean[feature] - _mean[feature];
                _mean[feature] += difference * share;
                _squares[feature] += _pieceSquares[feature] + (difference * difference * share * _counts[feature]);
                _counts[feature] += count;
            }
        }

        Count += rows;
    }

    private bool IsPresent(ReadOnlySpan<float> row, int feature) => _indicators[feature] is not (>= 0 and var indicator) || row[indicator] == 0;

    /// <summary>The column that says whether a feature is missing; −1 where it never is.</summary>
    private static int[] Indicators(int features, IReadOnlyList<OptionalColumn> optional)
    {
        int[] indicators = new int[features];
        Array.Fill(indicators, -1);
        foreach (OptionalColumn column in optional)
        {
            indicators[column.Column] = column.Indicator;
        }

        return indicators;
    }
}
