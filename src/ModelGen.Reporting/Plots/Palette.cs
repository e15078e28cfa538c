using ScottPlot;

namespace ModelGen.Reporting;

/// <summary>The colors of charts (Okabe and Ito's, which color-blind people can tell apart).</summary>
internal static class Palette
{
    private static readonly string[] Colors = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000", "#F0E442"];

    public static Color Training => Of(0);

    public static Color Validation => Of(1);

    public static Color Best => Of(2);

    public static Color Of(int index) => Color.FromHex(Colors[index % Colors.Length]);
}
