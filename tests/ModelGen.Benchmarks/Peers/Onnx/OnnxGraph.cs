using System.Runtime.InteropServices;

namespace ModelGen.Benchmarks;

/// <summary>A chain of nodes from "input" to "output", as an ONNX file; the field numbers are those of onnx.proto.</summary>
/// <param name="workload">The model, for its parameters, and the rows of its batch.</param>
internal sealed class OnnxGraph(Workload workload)
{
    /// <summary>The name of the graph's input.</summary>
    public const string Input = "input";

    private const int FloatType = 1;
    private const int FloatAttribute = 1;
    private const int IrVersion = 8;
    private const int OperatorSet = 17;

    private readonly ProtobufWriter _graph = new();
    private string _last = Input;
    private int _nodes;

    /// <summary>The name of the graph's output: of its last node.</summary>
    public string Output => _last;

    /// <summary>Adds a node that reads the last one's result.</summary>
    /// <param name="operation">The operator.</param>
    /// <param name="attribute">A number that it takes.</param>
    /// <param name="parameters">Names of the model's parameters that it reads.</param>
    public void AddNode(string operation, (string Name, float Value)? attribute = null, params string[] parameters)
    {
        Array.ForEach(parameters, AddParameter);
        string output = $"{operation}{_nodes++}";
        _graph.Write(1, node =>
        {
            Array.ForEach([_last, .. parameters], name => node.Write(1, name));
            node.Write(2, output);
            node.Write(4, operation);
            if (attribute is { } value)
            {
                node.Write(5, message => WriteAttribute(message, value.Name, value.Value));
            }
        });
        _last = output;
    }

    /// <summary>The file.</summary>
    public byte[] ToModel()
    {
        _graph.Write(2, workload.Info.Name);
        _graph.Write(11, message => WriteShape(message, Input, workload.Rows, workload.Info.InputSize));
        _graph.Write(12, message => WriteShape(message, _last, workload.Rows, workload.Info.OutputSize));
        ProtobufWriter model = new();
        model.Write(1, IrVersion);
        model.Write(7, _graph.ToArray());
        model.Write(8, static set => set.Write(2, OperatorSet));
        return model.ToArray();
    }

    private static void WriteAttribute(ProtobufWriter message, string name, float value)
    {
        message.Write(1, name);
        message.Write(2, value);
        message.Write(20, FloatAttribute);
    }

    private static void WriteShape(ProtobufWriter message, string name, params int[] extents)
    {
        message.Write(1, name);
        message.Write(2, type => type.Write(1, tensor =>
        {
            tensor.Write(1, FloatType);
            tensor.Write(2, shape => Array.ForEach(extents, extent => shape.Write(1, dimension => dimension.Write(1, extent))));
        }));
    }

    private void AddParameter(string name)
    {
        Parameter parameter = workload.State.Parameters[name];
        float[] values = new float[parameter.Count];
        parameter.CopyTo(values);
        _graph.Write(5, tensor =>
        {
            foreach (int extent in parameter.Shape)
            {
                tensor.Write(1, extent);
            }

            tensor.Write(2, FloatType);
            tensor.Write(8, name);
            tensor.Write(9, MemoryMarshal.AsBytes<float>(values));
        });
    }
}
