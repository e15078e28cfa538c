namespace ModelGen.Kernels;

/// <summary>The panels that one part of a job owns.</summary>
internal readonly record struct PanelRange(int First, int End)
{
    public int Count => End - First;

    /// <summary>The share of a part when <paramref name="width"/> columns are split by panels, by twos where there are many.</summary>
    public static PanelRange Of(int width, int part, int parts)
    {
        int panels = Panel.Pad(width) / Panel.Width;
        int grain = panels >= 2 * TileProduct.MaximumPanels * parts ? TileProduct.MaximumPanels : 1;
        long grains = (panels + grain - 1) / grain;
        return new PanelRange((int)(grains * part / parts * grain), Math.Min(panels, (int)(grains * (part + 1) / parts * grain)));
    }

    /// <summary>The panels from <paramref name="panel"/> on that one product takes.</summary>
    public int CountFrom(int panel) => Math.Min(TileProduct.MaximumPanels, End - panel);
}
