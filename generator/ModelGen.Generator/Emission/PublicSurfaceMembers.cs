namespace ModelGen.Generator;

/// <summary>The public members of a model, as the declaration decides them.</summary>
internal sealed class PublicSurfaceMembers(TypeIdentity type, PublicSurface surface)
{
    private const string ReadOnlySpan = "Sys::ReadOnlySpan<float>";
    private const string Span = "Sys::Span<float>";

    private readonly string _name = Identifier.Escape(type.Name);
    private readonly string _input = surface.InputSize == 0 ? "InputSize" : Code.Format($"{surface.InputSize}");
    private readonly string _output = surface.OutputSize == 0 ? "OutputSize" : Code.Format($"{surface.OutputSize}");

    /// <summary>The interfaces that the class implements.</summary>
    public string Interfaces => surface.Target switch
    {
        TargetKind.None => $"Api::IModel<{_name}>",
        TargetKind.External => $"Api::ITrainable<{_name}>",
        _ => $"Api::ITrainable<{_name}, {TargetType}>",
    };

    /// <summary>The element type of targets: class numbers, or values.</summary>
    public string TargetType => surface.Target == TargetKind.ClassNumber ? "int" : "float";

    /// <summary>Members of every model.</summary>
    public IEnumerable<PublicMember> Common
    {
        get
        {
            yield return new PublicMember("Info", "<summary>The architecture: layers in order, parameters, training; with a fingerprint.</summary>", "public static Api::ModelInfo Info", "get => throw Invalid();");
            yield return new PublicMember("Constructor", "<summary>Creates a model with freshly drawn parameters, from seed 0.</summary>", $"public {_name}()");
            yield return new PublicMember("SeededConstructor", "<summary>Creates a model with freshly drawn parameters.</summary>\n<param name=\"seed\">Decides everything random in the model; the same seed gives the same bits.</param>", $"public {_name}(int seed)");
            yield return new PublicMember("Parameters", "<summary>The parameters by name, such as <c>Dense1.Kernel</c>, in their logical row-major layout.</summary>", "public Api::ParameterCollection Parameters", "get => throw Invalid();");
            yield return new PublicMember("State", "", "Api::ModelState Api::IModel.State", "get => throw Invalid();");
            yield return new PublicMember("Create", "", $"static {_name} Api::IModel<{_name}>.Create(Api::ModelState state)");
            yield return new PublicMember("Load", "<summary>Loads a model saved by <c>Save</c>.</summary>\n<param name=\"path\">A safetensors file of this very architecture.</param>\n<exception cref=\"Api::ModelFileException\">The file is damaged, or of another architecture.</exception>", $"public static {_name} Load(string path)");
            yield return new PublicMember("LoadStream", "<summary>Loads a model saved by <c>Save</c>.</summary>\n<param name=\"stream\">A safetensors file of this very architecture, from the current position on.</param>\n<exception cref=\"Api::ModelFileException\">The data are damaged, or of another architecture.</exception>", $"public static {_name} Load(Sys::IO.Stream stream)");
            yield return new PublicMember("Predict", $"<summary>Computes the outputs of whole rows. Safe beside other predictions, not beside training; allocates nothing.</summary>\n<param name=\"inputs\">[rows × {_input}], row-major, at least one row.</param>\n<param name=\"outputs\">Receives [rows × {_output}]; may be longer.</param>\n<exception cref=\"Sys::ArgumentException\">The inputs hold no whole rows, or the outputs are too short.</exception>", $"public void Predict({ReadOnlySpan} inputs, {Span} outputs)");
            yield return new PublicMember("PredictArray", $"<summary>Computes the outputs of whole rows.</summary>\n<param name=\"inputs\">[rows × {_input}], row-major, at least one row.</param>\n<returns>[rows × {_output}]</returns>\n<exception cref=\"Sys::ArgumentException\">The inputs hold no whole rows.</exception>", $"public float[] Predict({ReadOnlySpan} inputs)");
            if (surface.IsClassifier)
            {
                yield return new PublicMember("PredictClass", $"<summary>The most likely class of one row.</summary>\n<param name=\"input\">[{_input}]</param>\n<returns>The class's number, from 0.</returns>\n<exception cref=\"Sys::ArgumentException\">The input is not one row.</exception>", $"public int PredictClass({ReadOnlySpan} input)");
            }
        }
    }

    /// <summary>Members of a model that can be trained.</summary>
    public IEnumerable<PublicMember> Training
    {
        get
        {
            if (surface.Target == TargetKind.None)
            {
                yield break;
            }

            yield return new PublicMember("LearningRate", "<summary>The learning rate of the next update. Setting it replaces the schedule.</summary>\n<exception cref=\"Sys::ArgumentOutOfRangeException\">The value is negative or not finite.</exception>", "public float LearningRate", "get => throw Invalid();\nset => throw Invalid();");
            yield return new PublicMember("Step", "<summary>Number of updates applied.</summary>", "public long Step", "get => throw Invalid();");
            if (surface.Target != TargetKind.External)
            {
                foreach (PublicMember member in WithLoss)
                {
                    yield return member;
                }
            }

            yield return new PublicMember("Forward", $"<summary>Computes the outputs in training mode (dropout on, batch statistics) and remembers what <see cref=\"Backward\"/> needs.</summary>\n<param name=\"inputs\">[rows × {_input}], row-major, at least one row.</param>\n<param name=\"outputs\">Receives [rows × {_output}]; may be longer.</param>", $"public void Forward({ReadOnlySpan} inputs, {Span} outputs)");
            yield return new PublicMember("Backward", $"<summary>Computes the gradients of the parameters, penalties included, for the last <see cref=\"Forward\"/>: for losses of one's own.</summary>\n<param name=\"outputGradients\">[rows × {_output}]: derivatives of the loss by the outputs.</param>\n<param name=\"inputGradients\">Empty, or receives the derivatives by the inputs, [rows × {_input}].</param>\n<exception cref=\"Sys::InvalidOperationException\">There was no <see cref=\"Forward\"/>.</exception>", $"public void Backward({ReadOnlySpan} outputGradients, {Span} inputGradients = default)");
            yield return new PublicMember("ApplyGradients", "<summary>Clips the computed gradients as declared and lets the optimizer apply them.</summary>\n<exception cref=\"Sys::InvalidOperationException\">No gradients were computed.</exception>", "public void ApplyGradients()");
        }
    }

    private IEnumerable<PublicMember> WithLoss
    {
        get
        {
            string targets = surface.Target == TargetKind.ClassNumber
                ? $"One class number a row, from 0 to {(surface.OutputSize == 0 ? "OutputSize - 1" : Code.Format($"{surface.OutputSize - 1}"))}."
                : $"[rows × {_output}]";
            string common = $"\n<param name=\"inputs\">[rows × {_input}], row-major, at least one row.</param>\n<param name=\"targets\">{targets}</param>\n<param name=\"sampleWeights\">Empty, or one weight a row: the loss is Σ w·l / rows.</param>";
            string outputs = $"\n<param name=\"outputs\">Empty, or receives the outputs, [rows × {_output}].</param>";
            string failure = "\n<exception cref=\"Sys::ArgumentException\">A span has the wrong length, or a target is out of range. Nothing has changed.</exception>";
            string interfaceName = $"Api::ITrainable<{_name}, {TargetType}>";
            string batch = $"{ReadOnlySpan} inputs, Sys::ReadOnlySpan<{TargetType}> targets, {ReadOnlySpan} sampleWeights";

            yield return new PublicMember("TrainOnBatch", $"<summary>One training step: forward, backward, update.</summary>{common}\n<returns>The loss with penalties, before the update.</returns>{failure}", $"public float TrainOnBatch({batch} = default)");
            yield return new PublicMember("ComputeGradients", $"<summary>Computes loss and gradients in training mode; the parameters stay as they are.</summary>{common}{outputs}\n<returns>The loss with penalties.</returns>{failure}", $"public float ComputeGradients({batch} = default, {Span} outputs = default)");
            yield return new PublicMember("ComputeLoss", $"<summary>Computes the loss in inference mode; nothing changes.</summary>{common}{outputs}\n<returns>The loss with penalties.</returns>{failure}", $"public float ComputeLoss({batch} = default, {Span} outputs = default)");
            yield return new PublicMember("TrainStep", "", $"Api::BatchLoss {interfaceName}.TrainStep({batch}, {Span} outputs)");
            yield return new PublicMember("EvaluateStep", "", $"Api::BatchLoss {interfaceName}.EvaluateStep({batch}, {Span} outputs)");
            yield return new PublicMember("Fit", $"<summary>Trains on a data set for some epochs.</summary>\n<param name=\"train\">Rows of {_input} values.</param>\n<param name=\"options\">Epochs, batch size, validation, ...; one epoch in batches of 32 by default.</param>\n<param name=\"cancellationToken\">Ends the training after the current step, with the model valid.</param>\n<returns>Loss and metrics of each epoch.</returns>", $"public Api::History Fit(Api::Dataset<{TargetType}> train, Api::FitOptions? options = null, Sys::Threading.CancellationToken cancellationToken = default)");
            yield return new PublicMember("Evaluate", $"<summary>Computes loss and metrics in inference mode.</summary>\n<param name=\"data\">Rows of {_input} values.</param>", $"public Api::EvaluationResult Evaluate(Api::Dataset<{TargetType}> data)");
        }
    }
}
