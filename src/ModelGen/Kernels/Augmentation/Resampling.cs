using System.ComponentModel;

namespace ModelGen.Kernels;

/// <summary>What an image has between its pixels and beyond its edges.</summary>
/// <param name="Fill">What lies beyond the edges.</param>
/// <param name="FillValue">The value there with <see cref="FillMode.Constant"/>.</param>
/// <param name="Interpolation">What lies between the pixels.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct Resampling(FillMode Fill, double FillValue, Interpolation Interpolation);
