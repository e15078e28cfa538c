using System.Buffers.Binary;
using System.Text;

namespace ModelGen.EndToEnd.Tests;

/// <summary>Weights as PyTorch and Keras write them, in networks of both: outputs are those of the formulas, in double precision.</summary>
public sealed class ForeignWeightsTests
{
    private const int Inputs = 3;
    private const int Units = 4;
    private const int Outputs = 2;

    private static readonly double[] Input = [0.5, -1.25, 2];

    [Fact]
    public void PyTorch_NetworkWithBatchNorm_ComputesWhatItsFormulasSay()
    {
        // nn.Linear: y = x·weightᵀ + bias, weight [out × in].
        double[] fc1 = Numbers(Units * Inputs, 1), bias1 = Numbers(Units, 2), fc2 = Numbers(Outputs * Units, 3), bias2 = Numbers(Outputs, 4);
        double[] gamma = Numbers(Units, 5), beta = Numbers(Units, 6), mean = Numbers(Units, 7), variance = [0.5, 1, 2, 4];
        byte[] file = File(
            ("fc1.weight", "F32", [Units, Inputs], fc1), ("fc1.bias", "F32", [Units], bias1),
            ("bn.weight", "F32", [Units], gamma), ("bn.bias", "F32", [Units], beta),
            ("bn.running_mean", "F32", [Units], mean), ("bn.running_var", "F32", [Units], variance), ("bn.num_batches_tracked", "I64", [], [12]),
            ("fc2.weight", "F32", [Outputs, Units], fc2), ("fc2.bias", "F32", [Outputs], bias2));

        TorchNet model = ModelFile.Load<TorchNet>(
            new MemoryStream(file), NameMap.PyTorch(("Dense1", "fc1"), ("BatchNorm1", "bn"), ("Dense2", "fc2")));

        double[] hidden = new double[Units];
        for (int unit = 0; unit < Units; unit++)
        {
            double sum = bias1[unit] + Enumerable.Range(0, Inputs).Sum(k => Input[k] * fc1[unit * Inputs + k]);
            hidden[unit] = Math.Max(0, (sum - mean[unit]) / Math.Sqrt(variance[unit] + 1e-5) * gamma[unit] + beta[unit]);
        }

        RequireOutputs(model, unit => bias2[unit] + Enumerable.Range(0, Units).Sum(k => hidden[k] * fc2[unit * Units + k]));
    }

    [Fact]
    public void Keras_NetworkWithNormalization_ComputesWhatItsFormulasSay()
    {
        // Dense: y = x·kernel + bias, kernel [in × out].
        double[] kernel1 = Numbers(Inputs * Units, 1), bias1 = Numbers(Units, 2), kernel2 = Numbers(Units * Outputs, 3), bias2 = Numbers(Outputs, 4);
        double[] gamma = Numbers(Units, 5), beta = Numbers(Units, 6), mean = Numbers(Units, 7), variance = [0.5, 1, 2, 4];
        double[] inputMean = Numbers(Inputs, 8), inputVariance = [0.25, 2, 9];
        byte[] file = File(
            ("normalization.mean", "F32", [Inputs], inputMean), ("normalization.variance", "F32", [Inputs], inputVariance), ("normalization.count", "I32", [], [0]),
            ("dense.kernel", "F32", [Inputs, Units], kernel1), ("dense.bias", "F32", [Units], bias1),
            ("batch_normalization.gamma", "F32", [Units], gamma), ("batch_normalization.beta", "F32", [Units], beta),
            ("batch_normalization.moving_mean", "F32", [Units], mean), ("batch_normalization.moving_variance", "F32", [Units], variance),
            ("dense_1.kernel", "F32", [Units, Outputs], kernel2), ("dense_1.bias", "F32", [Outputs], bias2));

        string path = Path.GetTempFileName();
        System.IO.File.WriteAllBytes(path, file);
        KerasNet model = KerasNet.Load(
            path,
            NameMap.Keras(("Normalization1", "normalization"), ("Dense1", "dense"), ("BatchNorm1", "batch_normalization"), ("Dense2", "dense_1")));
        System.IO.File.Delete(path);

        double[] hidden = new double[Units];
        for (int unit = 0; unit < Units; unit++)
        {
            double sum = bias1[unit] + Enumerable.Range(0, Inputs).Sum(k => (Input[k] - inputMean[k]) / Math.Sqrt(inputVariance[k]) * kernel1[k * Units + unit]);
            hidden[unit] = (Math.Tanh(sum) - mean[unit]) / Math.Sqrt(variance[unit] + 1e-3) * gamma[unit] + beta[unit];
        }

        RequireOutputs(model, unit => bias2[unit] + Enumerable.Range(0, Units).Sum(k => hidden[k] * kernel2[k * Outputs + unit]));
        Assert.Equal([1f], Values(model.Parameters["Normalization1.Count"]));
    }

    private static void RequireOutputs<TModel>(TModel model, Func<int, double> expected)
        where TModel : class, IModel<TModel>
    {
        float[] outputs = new float[Outputs];
        model.Predict([.. Input.Select(static value => (float)value)], outputs);
        for (int unit = 0; unit < Outputs; unit++)
        {
            Assert.Equal(expected(unit), outputs[unit], 2e-6);
        }
    }

    private static float[] Values(Parameter parameter)
    {
        float[] values = new float[parameter.Count];
        parameter.CopyTo(values);
        return values;
    }

    // Eighths: the same in float and double.
    private static double[] Numbers(int count, int seed)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.Next(-8, 9) / 8.0)];
    }

    /// <summary>The layout of Python's safetensors: I64 before F32 before I32, each sorted by name; no metadata.</summary>
    private static byte[] File(params (string Name, string Type, int[] Shape, double[] Values)[] tensors)
    {
        using MemoryStream data = new();
        List<string> entries = [];
        string[] types = ["I64", "F32", "I32"];
        foreach ((string name, string type, int[] shape, double[] values) in tensors
            .OrderBy(tensor => Array.IndexOf(types, tensor.Type)).ThenBy(static tensor => tensor.Name, StringComparer.Ordinal))
        {
            long begin = data.Length;
            foreach (double value in values)
            {
                data.Write(type switch
                {
                    "I64" => BitConverter.GetBytes((long)value),
                    "I32" => BitConverter.GetBytes((int)value),
                    _ => BitConverter.GetBytes((float)value),
                });
            }

            entries.Add($"\"{name}\":{{\"dtype\":\"{type}\",\"shape\":[{string.Join(',', shape)}],\"data_offsets\":[{begin},{data.Length}]}}");
        }

        byte[] header = Encoding.UTF8.GetBytes($"{{{string.Join(',', entries)}}}");
        byte[] length = new byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)header.Length);
        return [.. length, .. header, .. data.ToArray()];
    }
}

/// <summary>nn.Linear(3, 4), nn.BatchNorm1d(4), ReLU, nn.Linear(4, 2).</summary>
[Model]
[Input(3)]
[Dense(4)]
[BatchNorm(Epsilon = 1e-5, Momentum = 0.9)]
[Activation(Activation.Relu)]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
internal sealed partial class TorchNet;

/// <summary>Normalization, Dense(4, tanh), BatchNormalization, Dense(2).</summary>
[Model]
[Input(3)]
[Normalization]
[Dense(4, Activation.Tanh)]
[BatchNorm]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
internal sealed partial class KerasNet;
