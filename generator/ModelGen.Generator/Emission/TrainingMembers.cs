namespace ModelGen.Generator;

/// <summary>The members of a model that can be trained.</summary>
internal sealed class TrainingMembers(string name, string targetType, PublicSurface surface)
{
    private const string Inputs = "Sys::ReadOnlySpan<float> inputs";
    private const string Outputs = "Sys::Span<float> outputs";

    private readonly string _input = PublicSurfaceMembers.InputOf(surface);
    private readonly string _output = PublicSurfaceMembers.OutputOf(surface);
    private readonly string _batch = $"{Inputs}, Sys::ReadOnlySpan<{targetType}> targets, Sys::ReadOnlySpan<float> sampleWeights";

    public IEnumerable<PublicMember> All =>
        [.. Progress, .. surface.Target == TargetKind.External ? Array.Empty<PublicMember>() : [.. WithLoss], .. WithoutLoss];

    private IEnumerable<PublicMember> Progress =>
    [
        PublicMember.SettableProperty(
            MemberKey.LearningRate,
            """
            <summary>The learning rate of the next update. Setting it replaces the schedule.</summary>
            <exception cref="Sys::ArgumentOutOfRangeException">The value is negative or not finite.</exception>
            """,
            "public float LearningRate"),
        PublicMember.Property(MemberKey.Step, "<summary>Number of updates applied.</summary>", "public long Step"),
    ];

    private IEnumerable<PublicMember> WithLoss => [.. Batches, .. Explicit, .. DataSets];

    private IEnumerable<PublicMember> Batches =>
    [
        new PublicMember(
            MemberKey.TrainOnBatch,
            $"""
            <summary>One training step: forward, backward, update.</summary>
            {BatchDocumentation}
            <returns>The loss with penalties, before the update.</returns>
            {FailureDocumentation}
            """,
            $"public float TrainOnBatch({_batch} = default)"),
        new PublicMember(
            MemberKey.ComputeGradients,
            $"""
            <summary>Computes loss and gradients in training mode; the parameters stay as they are.</summary>
            {BatchDocumentation}
            <param name="outputs">Empty, or receives the outputs, [rows × {_output}].</param>
            <returns>The loss with penalties.</returns>
            {FailureDocumentation}
            """,
            $"public float ComputeGradients({_batch} = default, {Outputs} = default)"),
        new PublicMember(
            MemberKey.ComputeLoss,
            $"""
            <summary>Computes the loss in inference mode; nothing changes.</summary>
            {BatchDocumentation}
            <param name="outputs">Empty, or receives the outputs, [rows × {_output}].</param>
            <returns>The loss with penalties.</returns>
            {FailureDocumentation}
            """,
            $"public float ComputeLoss({_batch} = default, {Outputs} = default)"),
    ];

    private IEnumerable<PublicMember> Explicit =>
    [
        new PublicMember(MemberKey.TrainStep, "", $"Api::BatchLoss Api::ITrainable<{name}, {targetType}>.TrainStep({_batch}, {Outputs})"),
        new PublicMember(MemberKey.EvaluateStep, "", $"Api::BatchLoss Api::ITrainable<{name}, {targetType}>.EvaluateStep({_batch}, {Outputs})"),
    ];

    private IEnumerable<PublicMember> DataSets =>
    [
        new PublicMember(
            MemberKey.Fit,
            $"""
            <summary>Trains on a data set for some epochs.</summary>
            <param name="train">Rows of {_input} values.</param>
            <param name="options">Epochs, batch size, validation, ...; one epoch in batches of 32 by default.</param>
            <param name="cancellationToken">Ends the training after the current step, with the model valid.</param>
            <returns>Loss and metrics of each epoch.</returns>
            """,
            $"public Api::History Fit(Api::Dataset<{targetType}> train, Api::FitOptions? options = null, Sys::Threading.CancellationToken cancellationToken = default)"),
        new PublicMember(
            MemberKey.Evaluate,
            $"""
            <summary>Computes loss and metrics in inference mode.</summary>
            <param name="data">Rows of {_input} values.</param>
            """,
            $"public Api::EvaluationResult Evaluate(Api::Dataset<{targetType}> data)"),
    ];

    private IEnumerable<PublicMember> WithoutLoss =>
    [
        new PublicMember(
            MemberKey.Forward,
            $"""
            <summary>Computes the outputs in training mode (dropout on, batch statistics) and remembers what <see cref="Backward"/> needs.</summary>
            <param name="inputs">[rows × {_input}], row-major, at least one row.</param>
            <param name="outputs">Receives [rows × {_output}]; may be longer.</param>
            """,
            $"public void Forward({Inputs}, {Outputs})"),
        new PublicMember(
            MemberKey.Backward,
            $"""
            <summary>Computes the gradients of the parameters, penalties included, for the last <see cref="Forward"/>: for losses of one's own.</summary>
            <param name="outputGradients">[rows × {_output}]: derivatives of the loss by the outputs.</param>
            <param name="inputGradients">Empty, or receives the derivatives by the inputs, [rows × {_input}].</param>
            <exception cref="Sys::InvalidOperationException">There was no <see cref="Forward"/> since the last update.</exception>
            """,
            "public void Backward(Sys::ReadOnlySpan<float> outputGradients, Sys::Span<float> inputGradients = default)"),
        new PublicMember(
            MemberKey.ApplyGradients,
            """
            <summary>Clips the computed gradients as declared and lets the optimizer apply them.</summary>
            <exception cref="Sys::InvalidOperationException">No gradients were computed.</exception>
            """,
            "public void ApplyGradients()"),
    ];

    private string Targets => surface.Target == TargetKind.ClassNumber
        ? $"One class number a row, from 0 to {(surface.OutputSize == 0 ? "OutputSize - 1" : Code.Format($"{surface.OutputSize - 1}"))}."
        : $"[rows × {_output}]";

    private string BatchDocumentation =>
        $"""
        <param name="inputs">[rows × {_input}], row-major, at least one row.</param>
        <param name="targets">{Targets}</param>
        <param name="sampleWeights">Empty, or one weight a row: the loss is Σ w·l / rows.</param>
        """;

    private static string FailureDocumentation =>
        """<exception cref="Sys::ArgumentException">A span has the wrong length, or a target is out of range. Nothing has changed.</exception>""";
}
