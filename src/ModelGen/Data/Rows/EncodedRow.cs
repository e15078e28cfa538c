using ModelGen.Kernels;

namespace ModelGen;

/// <summary>Writes one row after the other as the numbers that a model is trained on, into the same arrays.</summary>
internal sealed class EncodedRow<TModel, TRow, TTarget>
    where TModel : class, ITrainableOnRows<TModel, TRow, TTarget>
    where TTarget : unmanaged
{
    /// <summary>Numbers in a target row.</summary>
    public static int TargetSize => TargetWidth.Of<TTarget>(TModel.Info.OutputSize);

    public float[] Inputs { get; } = new float[TModel.Info.InputSize];

    public TTarget[] Target { get; } = new TTarget[TargetSize];

    /// <summary>Writes a row; returns what is wrong with it, or null.</summary>
    public string? Encode(TRow row, long number)
    {
        if (row is null)
        {
            return $"Row {number} is null.";
        }

        try
        {
            TModel.Encode(row, Inputs);
            TModel.EncodeTarget(row, Target);
            return null;
        }
        catch (RowValueException exception)
        {
            return $"Row {number}: {exception.Message}";
        }
    }
}
