namespace ModelGen.Analyzers.Tests;

public sealed class MG0501Tests : ImportTests
{
    private const string Missing = "FromKeras = {|#0:\"net.json\"|}";

    [Fact]
    public Task FileThatIsNoAdditionalFile_Triggers() => Verify(
        Imported(arguments: Missing),
        "MG0501",
        "no additional file of the project is named net.json; write <AdditionalFiles Include=\"net.json\" /> in an ItemGroup of the project");

    [Fact]
    public Task FileOfAnotherName_Triggers() =>
        VerifyImport(Imported(arguments: "FromKeras = {|MG0501:\"et.json\"|}"), (FileName, Usual));

    [Fact]
    public Task TwoFilesOfTheName_Trigger() =>
        VerifyImport(Imported(arguments: "FromKeras = {|MG0501:\"net.json\"|}"), ("/app/a/net.json", Usual), ("/app/b/net.json", Usual));

    [Fact]
    public Task FileInTheFolderWritten_DoesNotTrigger() =>
        VerifyImport(Imported(arguments: "FromKeras = \"b/net.json\""), ("/app/a/net.json", Usual), ("/app/b/net.json", Usual));

    [Fact]
    public Task AdditionalFile_DoesNotTrigger() => VerifyImport(Imported(), (FileName, Usual));

    [Fact]
    public Task NoFileName_DoesNotTrigger() => Verify(Model("[Input(4)]\n[Dense(1)]\n[Loss(Loss.MeanSquaredError)]").Replace("[Model]", "[Model(FromKeras = null)]"));
}
