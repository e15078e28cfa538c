using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>Finds what the pixels of an output row show, eight at a time.</summary>
internal readonly struct TapFinder
{
    private readonly ImageShape _image;
    private readonly FillMode _fill;
    private readonly bool _snaps;
    private readonly Vector256<float> _stepX;
    private readonly Vector256<float> _stepY;
    private readonly Vector256<float> _startX;
    private readonly Vector256<float> _startY;

    public TapFinder(AffineTransform transform, int row, ImageShape image, Resampling resampling)
    {
        _image = image;
        _fill = resampling.Fill;
        _snaps = resampling.Interpolation == Interpolation.Nearest;
        _stepX = Vector256.Create((float)transform.A0);
        _stepY = Vector256.Create((float)transform.B0);
        _startX = Vector256.Create((float)((transform.A1 * row) + transform.A2));
        _startY = Vector256.Create((float)((transform.B1 * row) + transform.B2));
    }

    /// <summary>The taps of columns <paramref name="column"/> to column + 7; those beyond the row repeat its last one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Find(int column, out Taps taps)
    {
        Vector256<int> columns = Vector256.Min(Vector256.Create(column) + Vector256<int>.Indices, Vector256.Create(_image.Width - 1));
        Vector256<float> x = Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(columns), _stepX, _startX);
        Vector256<float> y = Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(columns), _stepY, _startY);
        Vector256<int> left = Split(x, out taps.Right);
        Vector256<int> top = Split(y, out taps.Bottom);
        taps.AreInside = AreInside(left, _image.Width) && AreInside(top, _image.Height);
        if (taps.AreInside)
        {
            taps.TopLeft = Index(top, left);
            taps.TopRight = taps.BottomLeft = taps.BottomRight = default;
            return;
        }

        Vector256<int> right = Inside(left + Vector256<int>.One, _image.Width);
        Vector256<int> bottom = Inside(top + Vector256<int>.One, _image.Height);
        left = Inside(left, _image.Width);
        top = Inside(top, _image.Height);
        taps.TopLeft = IndexOrOutside(top, left);
        taps.TopRight = IndexOrOutside(top, right);
        taps.BottomLeft = IndexOrOutside(bottom, left);
        taps.BottomRight = IndexOrOutside(bottom, right);
    }

    /// <summary>The coordinate's pixel and how far beyond it lies: not at all where the nearest one counts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<int> Split(Vector256<float> coordinate, out Vector256<float> fraction)
    {
        if (_snaps)
        {
            coordinate = Vector256.Floor(coordinate + Vector256.Create(0.5f));
        }

        Vector256<float> whole = Vector256.Floor(coordinate);
        fraction = coordinate - whole;
        return Vector256.ConvertToInt32(whole);
    }

    // The pixel after it counts too.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AreInside(Vector256<int> first, int size) =>
        Vector256.GreaterThanOrEqualAll(first, Vector256<int>.Zero) && Vector256.LessThanAll(first, Vector256.Create(size - 1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<int> Index(Vector256<int> row, Vector256<int> column) =>
        ((row * Vector256.Create(_image.Width)) + column) * Vector256.Create(_image.Channels);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<int> IndexOrOutside(Vector256<int> row, Vector256<int> column) =>
        Vector256.ConditionalSelect(
            Vector256.LessThan(row | column, Vector256<int>.Zero), Vector256.Create(Taps.Outside), Index(row, column));

    /// <summary>The place within the image that stands for a place beyond its edge.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<int> Inside(Vector256<int> place, int size)
    {
        Vector256<int> last = Vector256.Create(size - 1);
        switch (_fill)
        {
            case FillMode.Constant:
                Vector256<int> inside = Vector256.GreaterThanOrEqual(place, Vector256<int>.Zero) & Vector256.LessThanOrEqual(place, last);
                return Vector256.ConditionalSelect(inside, place, Vector256.Create(Taps.Outside));
            case FillMode.Reflect:
                Vector256<int> within = Remainder(place, 2 * size);
                return Clamp(Vector256.Min(within, Vector256.Create((2 * size) - 1) - within), last);
            case FillMode.Wrap:
                return Clamp(Remainder(place, size), last);
            default:
                return Clamp(place, last);
        }
    }

    // The half keeps rounding away from whole quotients.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Remainder(Vector256<int> place, int period)
    {
        Vector256<float> quotient = Vector256.Floor((Vector256.ConvertToSingle(place) + Vector256.Create(0.5f)) / Vector256.Create((float)period));
        return place - (Vector256.ConvertToInt32(quotient) * Vector256.Create(period));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Clamp(Vector256<int> place, Vector256<int> last) =>
        Vector256.Min(Vector256.Max(place, Vector256<int>.Zero), last);
}
