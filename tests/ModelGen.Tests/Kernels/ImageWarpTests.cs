using System.Text.Json;
using ModelGen.Kernels;

namespace ModelGen.Tests.Kernels;

public sealed class ImageWarpTests
{
    private static readonly JsonElement Golden = GoldenFile.Load("ops_p_augmentation");

    public static TheoryData<int> GoldenCases => [.. Enumerable.Range(0, Golden.GetProperty("cases").GetArrayLength())];

    public static TheoryData<FillMode, Interpolation, int, int, int> Shapes
    {
        get
        {
            TheoryData<FillMode, Interpolation, int, int, int> shapes = [];
            foreach (FillMode fill in Enum.GetValues<FillMode>())
            {
                foreach (Interpolation interpolation in Enum.GetValues<Interpolation>())
                {
                    shapes.Add(fill, interpolation, 1, 1, 1);
                    shapes.Add(fill, interpolation, 1, 13, 2);
                    shapes.Add(fill, interpolation, 11, 1, 1);
                    shapes.Add(fill, interpolation, 9, 30, 3);
                }
            }

            return shapes;
        }
    }

    [Theory]
    [MemberData(nameof(GoldenCases))]
    public void Image_IsTransformedAsExpected(int index)
    {
        JsonElement test = Golden.GetProperty("cases")[index];
        (float[] source, ImageShape image) = Read(test.GetProperty("image"));
        float[] actual = new float[source.Length];
        if (test.GetProperty("op").GetString() == "flip")
        {
            ImageFlip.Apply(Member<FlipMode>(test, "mode"), source, actual, image);
        }
        else
        {
            Resampling resampling = new(Member<FillMode>(test, "fill_mode"), test.GetProperty("fill_value").Number(), Member<Interpolation>(test, "interpolation"));
            new ImageWarp(Transform(test, image), image, resampling).Apply(source, actual);
        }

        double tolerance = Golden.GetProperty("tolerance").GetProperty("float32_atol").Number();
        Matrix.AssertClose(test.GetProperty("expected").Numbers(), actual, 0, tolerance);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Image_OfAnyShape_IsWhatPlainCodeMakesOfIt(FillMode fill, Interpolation interpolation, int height, int width, int channels)
    {
        ImageShape image = new(height, width, channels);
        Resampling resampling = new(fill, 0.25, interpolation);
        float[] source = Matrix.Random(new Random(1), image.Size);
        foreach (AffineTransform transform in Transforms(image))
        {
            GuardedBuffer actual = new(image.Size);
            new ImageWarp(transform, image, resampling).Apply(source, actual.Span);
            Matrix.AssertClose(Plain(source, transform, image, resampling), actual.Span, 0, 1e-4);
            actual.AssertIntact();
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Adjoint_HasTheSameDotProducts(FillMode fill, Interpolation interpolation, int height, int width, int channels)
    {
        ImageShape image = new(height, width, channels);
        Resampling resampling = new(fill, 0, interpolation);
        float[] x = Matrix.Random(new Random(1), image.Size);
        float[] g = Matrix.Random(new Random(2), image.Size);
        foreach (AffineTransform transform in Transforms(image))
        {
            ImageWarp warp = new(transform, image, resampling);
            float[] transformed = new float[image.Size];
            GuardedBuffer back = new(image.Size);
            warp.Apply(x, transformed);
            warp.ApplyAdjoint(g, back.Span);
            Matrix.AssertClose(Dot(transformed, g), Dot(x, back.Span.ToArray()), 1e-5, 1e-4);
            back.AssertIntact();
        }
    }

    [Fact]
    public void Identity_ChangesNoBit()
    {
        ImageShape image = new(7, 19, 2);
        float[] source = Matrix.Random(new Random(1), image.Size);
        foreach (FillMode fill in Enum.GetValues<FillMode>())
        {
            float[] actual = new float[image.Size];
            new ImageWarp(new AffineTransform(1, 0, 0, 0, 1, 0), image, new Resampling(fill, 3, Interpolation.Bilinear)).Apply(source, actual);
            Matrix.AssertSameBits(source, actual);
        }
    }

    [Fact]
    public void Zoom_KeepsTheCenter_AcrossAndDown() =>
        Assert.Equal(new AffineTransform(1.5, 0, -1, 0, 1.5, -0.5), new Zoom(0.5, 0.5).At(0.3, new ImageShape(Height: 3, Width: 5, Channels: 1)));

    /// <summary>Near ones, and some that look far beyond the edges.</summary>
    private static IEnumerable<AffineTransform> Transforms(ImageShape image) =>
    [
        new Rotation(-0.1, 0.1).At(0.9, image),
        new Rotation(-1, 1).At(0.7, image),
        new Zoom(-0.4, -0.3).At(0.5, image),
        new Zoom(0.9, 1).At(0.5, image),
        new AffineTransform(1.1037, 0.2971, -40.3171, -0.1973, 0.8111, 71.6937),
    ];

    private static double[] Plain(float[] source, AffineTransform t, ImageShape image, Resampling resampling)
    {
        List<double> values = [];
        for (int i = 0; i < image.Size; i++)
        {
            int column = i / image.Channels % image.Width;
            int row = i / image.Channels / image.Width;
            double x = t.A0 * column + t.A1 * row + t.A2;
            double y = t.B0 * column + t.B1 * row + t.B2;
            if (resampling.Interpolation == Interpolation.Nearest)
            {
                (x, y) = (Math.Floor(x + 0.5), Math.Floor(y + 0.5));
            }

            (int left, int top) = ((int)Math.Floor(x), (int)Math.Floor(y));
            (double right, double bottom) = (x - left, y - top);
            values.Add((1 - bottom) * ((1 - right) * Pixel(left, top) + right * Pixel(left + 1, top))
                + bottom * ((1 - right) * Pixel(left, top + 1) + right * Pixel(left + 1, top + 1)));

            double Pixel(int x, int y)
            {
                int? inX = Inside(x, image.Width, resampling.Fill);
                int? inY = Inside(y, image.Height, resampling.Fill);
                return inX is null || inY is null
                    ? resampling.FillValue
                    : source[(inY.Value * image.Width + inX.Value) * image.Channels + i % image.Channels];
            }
        }

        return [.. values];
    }

    private static int? Inside(int place, int size, FillMode fill) => fill switch
    {
        _ when place >= 0 && place < size => place,
        FillMode.Constant => null,
        FillMode.Nearest => place < 0 ? 0 : size - 1,
        FillMode.Wrap => Inside(place < 0 ? place + size : place - size, size, fill),
        _ => Inside(place < 0 ? -1 - place : (2 * size) - 1 - place, size, fill),
    };

    private static AffineTransform Transform(JsonElement test, ImageShape image)
    {
        if (test.TryGetProperty("angle_degrees", out JsonElement degrees))
        {
            double turns = degrees.Number() / 360;
            AffineTransform rotation = new Rotation(turns, turns).At(0.5, image);
            if (test.TryGetProperty("transform", out JsonElement coefficients))
            {
                double[] expected = coefficients.Numbers();
                double[] actual = [rotation.A0, rotation.A1, rotation.A2, rotation.B0, rotation.B1, rotation.B2];
                Assert.All(expected.Zip(actual), static pair => Assert.Equal(pair.First, pair.Second, 1e-14));
            }

            return rotation;
        }

        double[] zoom = test.GetProperty("transform").Numbers();
        return new AffineTransform(zoom[0], zoom[1], zoom[2], zoom[3], zoom[4], zoom[5]);
    }

    private static (float[] Values, ImageShape Shape) Read(JsonElement image) =>
        (image.Floats(), new ImageShape(image.GetArrayLength(), image[0].GetArrayLength(), image[0][0].GetArrayLength()));

    private static TEnum Member<TEnum>(JsonElement test, string property)
        where TEnum : struct, Enum => Enum.Parse<TEnum>(test.GetProperty(property).GetString()!.Replace("_", ""), ignoreCase: true);

    private static double Dot(float[] a, float[] b) => a.Zip(b, static (x, y) => (double)x * y).Sum();
}
