using System.Text;
using ModelGen.Tests;

namespace ModelGen.Generator.Tests;

/// <summary>Files of Keras that are damaged.</summary>
internal static class KerasCorpus
{
    private static readonly byte[][] Files =
    [
        .. new[]
        {
            KerasText.Digits,
            KerasText.Model(
                string.Join(
                    ",\n",
                    KerasText.Input("8, 8, 1"),
                    KerasText.Object("Rescaling", "\"scale\": 0.00392156862745098, \"offset\": -1.0"),
                    KerasText.Object("RandomFlip", "\"mode\": \"horizontal\""),
                    KerasText.Object("RandomZoom", "\"height_factor\": [-0.2, 0.1], \"width_factor\": null, \"fill_mode\": \"constant\", \"fill_value\": 1e-3"),
                    KerasText.Object("Flatten", "\"data_format\": \"channels_last\""),
                    KerasText.Object("Dense", "\"units\": 12, \"name\": \"größe\", \"kernel_regularizer\": {\"class_name\": \"L1L2\", \"config\": {\"l1\": 0.1, \"l2\": 0.2}}"),
                    KerasText.Object("LeakyReLU", "\"negative_slope\": 0.30000001192092896"),
                    KerasText.Object("Dense", "\"units\": 2, \"activation\": \"linear\", \"trainable\": false")),
                KerasText.Compilation(
                    KerasText.Object("SGD", "\"learning_rate\": {\"class_name\": \"PiecewiseConstantDecay\", \"config\": {\"boundaries\": [10, 20], \"values\": [0.1, 0.01, 0.001]}}"),
                    "{\"class_name\": \"Huber\", \"config\": {\"delta\": 2.0}}",
                    "[\"mae\", {\"class_name\": \"R2Score\", \"config\": {}}]")),
            """{"class_name": "Sequential", "config": {"layers": [{"class_name": "Sequential", "config": {"layers": [{"class_name": "BatchNormalization", "config": {"batch_input_shape": [null, 8], "axis": [1]}}]}}, {"class_name": "Dense", "config": {"units": 2}}]}, "keras_version": "2.15.0"}""",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    public static byte[] Mutant(Random random) => Mutations.Mutate(Files[random.Next(Files.Length)], random);

    /// <summary>A file as the compiler reads it: what is no UTF-8 becomes U+FFFD.</summary>
    public static string Text(byte[] file) => Encoding.UTF8.GetString(file);
}
