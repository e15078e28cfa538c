namespace ModelGen.Generator;

/// <summary>The members of a model that takes rows of a type.</summary>
internal sealed class RowMembers(string name, string targetType, PublicSurface surface, RowSpec row)
{
    private readonly string _rows = $"Sys::Collections.Generic.IEnumerable<{row.Reference}>";

    public IEnumerable<PublicMember> All =>
        [.. Encoding, .. row.Target is null ? [] : Prediction(row.Target), .. HasTargets ? Training : []];

    /// <summary>The interfaces that the class implements for it.</summary>
    public IEnumerable<string> Interfaces =>
    [
        HasTargets ? $"Api::ITrainableOnRows<{name}, {row.Reference}, {targetType}>" : $"Api::IRowModel<{name}, {row.Reference}>",
        .. row.Target?.ClassType is { } type ? [Classifier(type)] : Array.Empty<string>(),
    ];

    private bool HasTargets => row.Target is not null && surface.Target is TargetKind.ClassNumber or TargetKind.Values;

    private string Classifier(string type) => $"Api::IRowClassifier<{name}, {row.Reference}, {type}>";

    private IEnumerable<PublicMember> Encoding =>
    [
        new PublicMember(
            MemberKey.Encode,
            $"""
            <summary>Writes a row as the numbers that the network reads; what each means stands in the method. Allocates nothing.</summary>
            <param name="row">The row; its target does not matter.</param>
            <param name="inputs">Receives {PublicSurfaceMembers.InputOf(surface)} numbers; may be longer.</param>
            {RowFailure}
            """,
            $"public static void Encode({row.Reference} row, Sys::Span<float> inputs)"),
    ];

    private IEnumerable<PublicMember> Prediction(ColumnSpec target)
    {
        string result = target.ClassType is { } type ? $"Api::Prediction<{type}>" : "float";
        string what = target.ClassType is null ? $"The {target.Property} that the model predicts" : $"The most likely {target.Property}, with probabilities";
        yield return new PublicMember(
            MemberKey.PredictRow,
            $"""
            <summary>{what}. Safe beside other predictions, not beside training.</summary>
            <param name="row">The row; its target does not matter.</param>
            {RowFailure}
            """,
            $"public {result} Predict({row.Reference} row)");
        yield return new PublicMember(
            MemberKey.PredictRows,
            $"""
            <summary>{what}, for each row.</summary>
            <param name="rows">The rows; their targets do not matter.</param>
            {RowsFailure}
            """,
            $"public {result}[] Predict({_rows} rows)");
        if (target.ClassType is { } classType)
        {
            yield return PublicMember.Property(MemberKey.Classes, "", $"static Sys::Collections.Generic.IReadOnlyList<{classType}> {Classifier(classType)}.Classes");
        }
    }

    private IEnumerable<PublicMember> Training =>
    [
        new PublicMember(
            MemberKey.EncodeTarget,
            "",
            $"static void Api::ITrainableOnRows<{name}, {row.Reference}, {targetType}>.EncodeTarget({row.Reference} row, Sys::Span<{targetType}> target)"),
        new PublicMember(
            MemberKey.FitRows,
            $"""
            <summary>Trains on rows for some epochs. They are read once, and kept as numbers.</summary>
            <param name="rows">The rows, each with its target.</param>
            <param name="options">Epochs, batch size, validation, ...; one epoch in batches of 32 by default.</param>
            <param name="cancellationToken">Ends the training after the current step, with the model valid.</param>
            <returns>Loss and metrics of each epoch.</returns>
            {RowsFailure}
            """,
            $"public Api::History Fit({_rows} rows, Api::FitOptions? options = null, Sys::Threading.CancellationToken cancellationToken = default)"),
        new PublicMember(
            MemberKey.EvaluateRows,
            $"""
            <summary>Computes loss and metrics of rows in inference mode.</summary>
            <param name="rows">The rows, each with its target.</param>
            {RowsFailure}
            """,
            $"public Api::EvaluationResult Evaluate({_rows} rows)"),
        new PublicMember(
            MemberKey.ToDataset,
            $"""
            <summary>Rows as a data set, for what takes one: validation, splitting, a second training.</summary>
            <param name="rows">The rows, each with its target.</param>
            {RowsFailure}
            """,
            $"public static Api::Dataset<{targetType}> ToDataset({_rows} rows)"),
        new PublicMember(
            MemberKey.ToStream,
            """
            <summary>Rows as a data set that is read anew for each epoch, for more of them than fit in memory.</summary>
            <param name="rows">Gives the rows, in the same order each time.</param>
            <param name="shuffleBuffer">Rows in memory, among which shuffling chooses the next; by default 10,000.</param>
            <param name="count">Number of rows where it is known.</param>
            """,
            $"public static Api::StreamingDataset<{targetType}> ToStream(Sys::Func<{_rows}> rows, int? shuffleBuffer = null, long? count = null)"),
    ];

    private static string RowFailure =>
        """<exception cref="Api::RowValueException">A property is null, or has a value that the model does not know.</exception>""";

    private static string RowsFailure =>
        """<exception cref="Sys::ArgumentException">A property of a row is null, or has a value that the model does not know; the message names both.</exception>""";
}
