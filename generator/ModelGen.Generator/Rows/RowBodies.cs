namespace ModelGen.Generator;

/// <summary>The bodies of the members that take rows.</summary>
internal sealed class RowBodies(TypeIdentity type, TargetKind kind, string targetType, RowSpec row) : IMemberBodies
{
    private readonly string _types = $"{Identifier.Escape(type.Name)}, {row.Reference}";

    public string Of(MemberKey key) => key switch
    {
        MemberKey.Encode => Code.Lines(
            "inputs = Kernels::RowEncoding.Begin(row, inputs, InputSize);",
            Code.Lines([.. row.Layout.Select(static entry => entry.Column.Encode(entry.Offset))])),
        MemberKey.EncodeTarget => row.Target!.EncodeTarget(kind),
        MemberKey.Classes => $"=> [{string.Join(", ", row.Target!.Classes)}];",
        MemberKey.PredictRow => Predict("Class", "Number", "row"),
        MemberKey.PredictRows => Predict("Classes", "Numbers", "rows"),
        MemberKey.FitRows => "=> Fit(ToDataset(rows), options, cancellationToken);",
        MemberKey.EvaluateRows => "=> Evaluate(ToDataset(rows));",
        MemberKey.ToDataset => $"=> Api::RowData.ToDataset<{_types}, {targetType}>(rows);",
        MemberKey.ToStream => $"=> Api::RowData.ToStream<{_types}, {targetType}>(rows, shuffleBuffer, count);",
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "No such member."),
    };

    private string Predict(string ofClasses, string ofNumbers, string argument) => row.Target!.ClassType is { } classType
        ? $"=> Api::RowPredictor.{ofClasses}<{_types}, {classType}>(this, {argument});"
        : $"=> Api::RowPredictor.{ofNumbers}<{_types}>(this, {argument});";
}
