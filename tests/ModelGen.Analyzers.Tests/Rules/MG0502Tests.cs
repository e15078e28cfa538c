namespace ModelGen.Analyzers.Tests;

public sealed class MG0502Tests : ImportTests
{
    [Fact]
    public Task NoJson_SaysLineAndColumn() => VerifyImport(
        Imported(),
        "{\n  \"class_name\": {|#0:|}Sequential\n}",
        "MG0502",
        "net.json cannot be read at line 2, column 17: it is no JSON: a value is expected");

    [Fact]
    public Task OtherJson_Triggers() => VerifyImport(
        Imported(),
        "{|#0:|}{\"Logging\": 1}",
        "MG0502",
        "net.json cannot be read at line 1, column 1: it is no model of Keras, whose JSON has a class_name and a config; save it with model.to_json()");

    [Fact]
    public Task FunctionalModel_Triggers() => VerifyImport(
        Imported(),
        "{\"class_name\": {|#0:|}\"Functional\", \"config\": {\"layers\": []}}",
        "MG0502",
        "net.json cannot be read at line 1, column 16: it is a Functional model, and only Sequential ones are a list of layers; build it as keras.Sequential");

    [Fact]
    public Task EmptyFile_Triggers() => VerifyImport(Imported(), (FileName, "{|MG0502:|}"));

    [Fact]
    public Task SequentialModel_DoesNotTrigger() => VerifyImport(Imported(), (FileName, Usual));
}
