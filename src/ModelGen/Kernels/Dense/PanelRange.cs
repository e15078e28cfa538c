namespace ModelGen.Kernels;

/// <summary>The panels that one part of a job owns.</summary>
internal readonly record struct PanelRange(int First, int End)
{
    /// <summary>The share of a part when <paramref name="width"/> columns are split by panels.</summary>
    public static PanelRange Of(int width, int part, int parts)
    {
        int panels = Panel.Pad(width) / Panel.Width;
        return new PanelRange((int)((long)panels * part / parts), (int)((long)panels * (part + 1) / parts));
    }

    public int Count => End - First;
}
