namespace ModelGen;

/// <summary>
/// Brings each feature to mean 0 and standard deviation 1: y = (x − mean)/max(√variance, 1e-7), for an image each channel. The
/// statistics come from the data of the first <c>Fit</c>, or of <c>Adapt</c>, and are saved with the model; until then they are 0 and 1.
/// </summary>
public sealed class NormalizationAttribute : LayerAttribute;
