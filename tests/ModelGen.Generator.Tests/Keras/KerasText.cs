namespace ModelGen.Generator.Tests;

/// <summary>Configurations as Keras saves them.</summary>
internal static class KerasText
{
    /// <summary>A model with a bit of everything.</summary>
    public static string Digits { get; } = Model(
        string.Join(
            ",\n",
            Input("64"),
            Object("Dense", "\"units\": 32, \"activation\": \"relu\", \"kernel_regularizer\": {\"class_name\": \"L2\", \"config\": {\"l2\": 0.001}}, \"name\": \"dense\""),
            Object("Dropout", "\"rate\": 0.2"),
            Object("Dense", "\"units\": 16, \"use_bias\": false, \"name\": \"narrow\""),
            Object("BatchNormalization", "\"momentum\": 0.9"),
            Object("ReLU"),
            Object("Dense", "\"units\": 10, \"activation\": \"softmax\", \"name\": \"dense_2\"")),
        Compilation(
            Object("SGD", "\"learning_rate\": {\"class_name\": \"ExponentialDecay\", \"config\": {\"initial_learning_rate\": 0.1, \"decay_steps\": 100, \"decay_rate\": 0.9}}, \"momentum\": 0.9"),
            "\"sparse_categorical_crossentropy\"",
            "[\"accuracy\"]"));

    /// <summary>A model of Keras 3, as in a .keras file, with keys that nobody asks for.</summary>
    public static string Model(string layers, string compilation = "null") =>
        $$"""
        {
          "module": "keras",
          "class_name": "Sequential",
          "config": {
            "name": "sequential",
            "trainable": true,
            "dtype": {"module": "keras", "class_name": "DTypePolicy", "config": {"name": "float32"}, "registered_name": null},
            "layers": [
              {{layers}}
            ],
            "build_input_shape": [null, 4]
          },
          "registered_name": null,
          "build_config": {"input_shape": [null, 4]},
          "compile_config": {{compilation}}
        }
        """;

    /// <summary>A layer, optimizer or whatever else, with its settings.</summary>
    public static string Object(string className, string config = "") =>
        $$"""{"module": "keras", "class_name": "{{className}}", "config": { {{config}} }, "registered_name": null}""";

    public static string Input(string shape) => Object("InputLayer", $"\"batch_shape\": [null, {shape}], \"dtype\": \"float32\", \"sparse\": false, \"name\": \"input_layer\"");

    public static string Compilation(string optimizer, string loss = "\"mse\"", string metrics = "null") =>
        $$"""{"optimizer": {{optimizer}}, "loss": {{loss}}, "loss_weights": null, "metrics": {{metrics}}, "weighted_metrics": null, "run_eagerly": false, "jit_compile": true}""";
}
