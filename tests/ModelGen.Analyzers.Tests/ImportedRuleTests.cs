namespace ModelGen.Analyzers.Tests;

/// <summary>Rules on layers and training speak of models in files too, and show the place in the file.</summary>
public sealed class ImportedRuleTests : ImportTests
{
    [Fact]
    public Task SettingOfALayer_IsShownInTheFile() => VerifyImport(
        Imported(), (FileName, Usual.Replace("\"units\": 3", "\"units\": {|MG0101:0|}")));

    [Fact]
    public Task Layer_IsShownInTheFile() => VerifyImport(
        Imported(),
        Usual.Replace("[null, 4]", "[null, 2, 2, 1]").Replace("\"Dense\"", "{|#0:\"Dense\"|}"),
        "MG0110",
        "Dense1 expects a flat input but Input is 2×2×1; insert [Flatten] before it");

    [Fact]
    public Task Training_IsShownInTheFile() => VerifyImport(
        Imported(), (FileName, Usual.Replace("\"sparse_categorical_crossentropy\"", "{|MG0215:\"mse\"|}").Replace("softmax", "sigmoid")));

    [Fact]
    public Task ModelThatIsNotCompiled_NeedsALoss() => VerifyImport(
        Imported().Replace("class Net", "class {|MG0201:Net|}"),
        (FileName, Usual.Replace("\"compile_config\"", "\"build_config\"")));

    [Fact]
    public Task ModelThatIsNotCompiled_MayOnlyPredict() => VerifyImport(
        Imported(arguments: "FromKeras = \"net.json\", InferenceOnly = true"),
        (FileName, Usual));

    [Fact]
    public Task FileWithoutInput_NeedsOneOnTheClass() => VerifyImport(
        Imported().Replace("class Net", "class {|MG0009:Net|}"),
        (FileName, Usual.Replace("{\"class_name\": \"InputLayer\", \"config\": {\"batch_shape\": [null, 4]}},", "")));

    [Fact]
    public Task FiguresOfTheFile_AreNotSaidToBeUnknown() => VerifyImport(
        Imported() + """

        public static class Use
        {
            public static Callback Stop() => new EarlyStopping { Monitor = "val_accuracy" };
        }
        """,
        (FileName, Usual));
}
