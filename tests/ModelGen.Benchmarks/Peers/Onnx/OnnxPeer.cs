using Microsoft.ML.OnnxRuntime;

namespace ModelGen.Benchmarks;

/// <summary>The same network in ONNX Runtime, its input and output bound in advance.</summary>
internal sealed class OnnxPeer : IDisposable
{
    private readonly byte[] _model;
    private readonly string _outputName;
    private readonly float[] _outputs;
    private readonly OrtValue _input;
    private readonly OrtValue _output;
    private readonly RunOptions _options = new();
    private InferenceSession? _session;
    private OrtIoBinding? _binding;

    /// <param name="workload">The model and its batch.</param>
    public OnnxPeer(Workload workload)
    {
        OnnxGraph graph = new(workload);
        foreach (PeerLayer layer in PeerLayers.Of(workload.Info))
        {
            layer.AddTo(graph);
        }

        _model = graph.ToModel();
        _outputName = graph.Output;
        _outputs = new float[workload.Outputs.Length];
        _input = OrtValue.CreateTensorValueFromMemory(workload.Inputs, [workload.Rows, workload.Info.InputSize]);
        _output = OrtValue.CreateTensorValueFromMemory(_outputs, [workload.Rows, workload.Info.OutputSize]);
    }

    /// <summary>Opens a session with so many threads, in place of the last.</summary>
    public void UseThreads(int threads)
    {
        CloseSession();
        using SessionOptions options = new()
        {
            IntraOpNumThreads = threads,
            InterOpNumThreads = 1,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
        };
        _session = new InferenceSession(_model, options);
        _binding = _session.CreateIoBinding();
        _binding.BindInput(OnnxGraph.Input, _input);
        _binding.BindOutput(_outputName, _output);
    }

    /// <summary>Predicts the batch.</summary>
    public void Predict() => _session!.RunWithBinding(_options, _binding);

    /// <summary>Predicts the batch and returns the result.</summary>
    public float[] Predictions()
    {
        Predict();
        return _outputs;
    }

    /// <summary>Ends the session and its threads.</summary>
    public void Dispose()
    {
        CloseSession();
        _input.Dispose();
        _output.Dispose();
        _options.Dispose();
    }

    private void CloseSession()
    {
        _binding?.Dispose();
        _session?.Dispose();
    }
}
