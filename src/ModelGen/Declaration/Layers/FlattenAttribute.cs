namespace ModelGen;

/// <summary>Turns an image [height × width × channels] into a vector, row by row, channels innermost.</summary>
public sealed class FlattenAttribute : LayerAttribute;
