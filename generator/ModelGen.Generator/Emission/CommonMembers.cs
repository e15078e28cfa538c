namespace ModelGen.Generator;

/// <summary>The members of every model.</summary>
internal sealed class CommonMembers(string name, PublicSurface surface)
{
    private readonly string _input = PublicSurfaceMembers.InputOf(surface);
    private readonly string _output = PublicSurfaceMembers.OutputOf(surface);

    public IEnumerable<PublicMember> All =>
        [.. Creation, .. Plumbing, .. Loading, .. Prediction, .. surface.IsClassifier ? [PredictClass] : Array.Empty<PublicMember>()];

    private IEnumerable<PublicMember> Creation =>
    [
        PublicMember.Property(
            MemberKey.Info,
            $"<summary>The architecture from {_input} to {_output} values a row: layers in order, parameters, training; with a fingerprint.</summary>",
            "public static Api::ModelInfo Info"),
        new PublicMember(
            MemberKey.Constructor,
            "<summary>Creates a model with freshly drawn parameters, from seed 0.</summary>",
            $"public {name}()"),
        new PublicMember(
            MemberKey.SeededConstructor,
            """
            <summary>Creates a model with freshly drawn parameters.</summary>
            <param name="seed">Decides everything random in the model; the same seed gives the same bits.</param>
            """,
            $"public {name}(int seed)"),
        PublicMember.Property(
            MemberKey.Parameters,
            "<summary>The parameters by name, such as <c>Dense1.Kernel</c>, in their logical row-major layout.</summary>",
            "public Api::ParameterCollection Parameters"),
    ];

    private IEnumerable<PublicMember> Plumbing =>
    [
        PublicMember.Property(MemberKey.State, "", "Api::ModelState Api::IModel.State"),
        new PublicMember(MemberKey.Create, "", $"static {name} Api::IModel<{name}>.Create(Api::ModelState state)"),
    ];

    private IEnumerable<PublicMember> Loading =>
    [
        new PublicMember(
            MemberKey.Load,
            """
            <summary>Loads a model saved by <c>Save</c>.</summary>
            <param name="path">A safetensors file of this very architecture.</param>
            <exception cref="Api::ModelFileException">The file is damaged, or of another architecture.</exception>
            """,
            $"public static {name} Load(string path)"),
        new PublicMember(
            MemberKey.LoadStream,
            """
            <summary>Loads a model saved by <c>Save</c>.</summary>
            <param name="stream">A safetensors file of this very architecture, from the current position on.</param>
            <exception cref="Api::ModelFileException">The data are damaged, or of another architecture.</exception>
            """,
            $"public static {name} Load(Sys::IO.Stream stream)"),
        new PublicMember(
            MemberKey.LoadNamed,
            "<inheritdoc cref=\"Api::ModelFile.Load{TModel}(string, Api::NameMap)\"/>",
            $"public static {name} Load(string path, Api::NameMap mapNames)"),
    ];

    private IEnumerable<PublicMember> Prediction =>
    [
        new PublicMember(
            MemberKey.Predict,
            $"""
            <summary>Computes the outputs of whole rows. Safe beside other predictions, not beside training; allocates nothing.</summary>
            <param name="inputs">[rows × {_input}], row-major, at least one row.</param>
            <param name="outputs">Receives [rows × {_output}]; may be longer.</param>
            <exception cref="Sys::ArgumentException">The inputs hold no whole rows, or the outputs are too short.</exception>
            """,
            "public void Predict(Sys::ReadOnlySpan<float> inputs, Sys::Span<float> outputs)"),
        new PublicMember(
            MemberKey.PredictArray,
            $"""
            <summary>Computes the outputs of whole rows.</summary>
            <param name="inputs">[rows × {_input}], row-major, at least one row.</param>
            <returns>[rows × {_output}]</returns>
            <exception cref="Sys::ArgumentException">The inputs hold no whole rows.</exception>
            """,
            "public float[] Predict(Sys::ReadOnlySpan<float> inputs)"),
    ];

    private PublicMember PredictClass => new(
        MemberKey.PredictClass,
        $"""
        <summary>The most likely class of one row.</summary>
        <param name="input">[{_input}]</param>
        <returns>The class's number, from 0.</returns>
        <exception cref="Sys::ArgumentException">The input is not one row.</exception>
        """,
        "public int PredictClass(Sys::ReadOnlySpan<float> input)");
}
