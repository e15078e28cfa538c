using ScottPlot;

namespace ModelGen.Reporting;

/// <summary>A picture that can be saved as PNG or SVG; <see cref="Charts"/> draws them.</summary>
public sealed class Chart
{
    internal Chart(Plot plot) => Plot = plot;

    /// <summary>The ScottPlot behind it, for whoever wants to change colors or titles.</summary>
    public Plot Plot { get; }

    /// <summary>Saves the picture; its folder is created.</summary>
    /// <param name="path">The file; its extension, .png or .svg, decides the format.</param>
    /// <param name="width">Width in pixels, at least 1.</param>
    /// <param name="height">Height in pixels, at least 1.</param>
    /// <exception cref="ArgumentException">The extension is another.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Width or height is less than 1.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string path, int width = 900, int height = 540)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        string fullPath = Path.GetFullPath(path);
        string extension = Path.GetExtension(fullPath);
        if (!extension.Equals(".png", StringComparison.OrdinalIgnoreCase) && !extension.Equals(".svg", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException($"'{path}' has the extension '{extension}': a chart is saved as .png or .svg.", nameof(path));
        }

        Directory.CreateDirectory(Path.GetDirectoryName(fullPath)!);
        if (extension.Equals(".svg", StringComparison.OrdinalIgnoreCase))
        {
            Plot.SaveSvg(fullPath, width, height);
        }
        else
        {
            Plot.SavePng(fullPath, width, height);
        }
    }
}
