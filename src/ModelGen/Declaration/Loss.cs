namespace ModelGen;

/// <summary>A loss function; each gives one value a row, and the batch's loss is their mean.</summary>
public enum Loss
{
    /// <summary>Mean of (y − p)² over the outputs. For regression.</summary>
    MeanSquaredError,

    /// <summary>Mean of |y − p| over the outputs. For regression with outliers.</summary>
    MeanAbsoluteError,

    /// <summary>Quadratic up to <c>Delta</c>, linear beyond. For regression with outliers.</summary>
    Huber,

    /// <summary>−(y ln p + (1 − y) ln(1 − p)), mean over the outputs. For yes/no answers; outputs from a sigmoid.</summary>
    BinaryCrossentropy,

    /// <summary>−Σ y ln p over classes; targets one-hot or probabilities, outputs from a softmax.</summary>
    CategoricalCrossentropy,

    /// <summary>−ln p of the true class; targets are class numbers, outputs from a softmax.</summary>
    SparseCategoricalCrossentropy,

    /// <summary>No loss of ours: the caller computes the gradient of the outputs and passes it to <c>Backward</c>.</summary>
    External,
}
