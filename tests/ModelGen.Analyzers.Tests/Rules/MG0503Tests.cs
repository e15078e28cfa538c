namespace ModelGen.Analyzers.Tests;

public sealed class MG0503Tests : ImportTests
{
    [Fact]
    public Task PartsWithoutCounterpart_AreNamedInOneMessage() => VerifyImport(
        Imported(),
        """
        {
          "class_name": "Sequential",
          "config": {
            "layers": [
              {"class_name": "InputLayer", "config": {"batch_shape": [null, 28, 28, 1]}},
              {"class_name": {|#0:"Conv2D"|}, "config": {"filters": 8}},
              {"class_name": "Flatten", "config": {}},
              {"class_name": "Dense", "config": {"units": 3, "activation": "mish",
                "kernel_constraint": {"class_name": "MaxNorm", "config": {}}}}
            ]
          },
          "compile_config": {"optimizer": "lion", "loss": "mse"}
        }
        """,
        "MG0503",
        "net.json has what ModelGen does not: Conv2D (line 6), activation mish of Dense (line 8), kernel_constraint of Dense (line 9), lion (line 12); take it out of the Keras model, or write an optimizer such as [Adam] on the class instead");

    [Fact]
    public Task UnknownInputShape_Triggers() =>
        VerifyImport(Imported(), (FileName, Usual.Replace("[null, 4]", "{|MG0503:[null, null]|}")));

    [Fact]
    public Task KeysThatNobodyAsksFor_DoNotTrigger() =>
        VerifyImport(Imported(), (FileName, Usual.Replace("\"units\": 3", "\"units\": 3, \"quantization_config\": {\"mode\": 1}, \"kernel_constraint\": null")));
}
