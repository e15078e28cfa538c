namespace ModelGen.Tests.Training;

/// <summary>Metrics of the user's with keys that are no literals, so that only running them tells.</summary>
internal static class Keys
{
    public readonly struct Loss : IMetric<int>
    {
        public static string Key => nameof(Loss).ToLowerInvariant();

        public static double Row(ReadOnlySpan<float> outputs, ReadOnlySpan<int> targets) => 42;
    }

    public readonly struct Accuracy : IMetric<int>
    {
        public static string Key => nameof(Accuracy).ToLowerInvariant();

        public static double Row(ReadOnlySpan<float> outputs, ReadOnlySpan<int> targets) => 42;
    }

    public readonly struct Validation : IMetric<int>
    {
        public static string Key => $"val_{Margin.Key}";

        public static double Row(ReadOnlySpan<float> outputs, ReadOnlySpan<int> targets) => 42;
    }

    public readonly struct Empty : IMetric<int>
    {
        public static string Key => string.Empty;

        public static double Row(ReadOnlySpan<float> outputs, ReadOnlySpan<int> targets) => 42;
    }

    public readonly struct Margin : IMetric<int>
    {
        public static string Key => nameof(Margin).ToLowerInvariant();

        public static double Row(ReadOnlySpan<float> outputs, ReadOnlySpan<int> targets) => 42;
    }
}
