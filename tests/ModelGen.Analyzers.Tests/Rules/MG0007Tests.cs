namespace ModelGen.Analyzers.Tests;

public sealed class MG0007Tests : RuleTests
{
    [Theory]
    [InlineData("public int {|MG0007:InputSize|} = 4;")]
    [InlineData("public int {|MG0007:Info|} { get; }")]
    [InlineData("private class {|MG0007:Parameters|};")]
    [InlineData("public event System.Action {|MG0007:Fit|};")]
    [InlineData("public void {|MG0007:Step|}() { }")]
    [InlineData("public float[] {|MG0007:Predict|}(System.ReadOnlySpan<float> x) => [];")]
    [InlineData("public static Net {|MG0007:Load|}(string file) => null;")]
    [InlineData("public History {|MG0007:Fit|}(Dataset<float> data, FitOptions o, System.Threading.CancellationToken c) => null;")]
    [InlineData("private double {|MG0007:WeightPenalty|}() => 0;")]
    [InlineData("private readonly int {|MG0007:_modelState|};")]
    [InlineData("private int {|MG0007:RunForward|};")]
    [InlineData("private int {|MG0007:Dense1_Forward|};")]
    [InlineData("private enum {|MG0007:TrainingBuffers|} { A }")]
    public Task MemberOfAGeneratedName_TriggersAlone(string member) => VerifyGenerated(With(member));

    [Theory]
    [InlineData("public {|MG0007:Net|}() { }")]
    [InlineData("public {|MG0007:Net|}(int size) { }")]
    [InlineData("internal {|MG0007:Net|}(ModelState mine) { }")]
    [InlineData("public {|MG0007:Net|}(string path) { }")]
    [InlineData("public {|MG0007:Net|}(string path) : base() { }")]
    public Task ConstructorThatDoesNotSuitTheGenerated_TriggersAlone(string constructor) => VerifyGenerated(With(constructor));

    [Fact]
    public Task PrimaryConstructor_TriggersAlone() =>
        VerifyGenerated(With("public int Size => size;").Replace("class Net", "class {|MG0007:Net|}(int size)"));

    [Theory]
    [InlineData("Predict")]
    [InlineData("Step")]
    [InlineData("InputSize")]
    [InlineData("RunForward")]
    public Task ClassNamedLikeAGeneratedMember_TriggersAlone(string name) =>
        VerifyGenerated(With("").Replace("class Net", $"class {{|MG0007:{name}|}}"));

    [Fact]
    public Task MemberOnAnotherPart_TriggersThere() =>
        VerifyGenerated(With("") + "\npartial class Net { int {|MG0007:Step|}; }");

    [Fact]
    public Task Method_SaysWithWhatItCollides() => VerifyGenerated(
        With("public float[] {|#0:Predict|}(System.ReadOnlySpan<float> x) => [];"),
        "MG0007",
        "Predict(ReadOnlySpan<float>) collides with Predict(ReadOnlySpan<float>), which ModelGen writes into Net; rename it");

    [Fact]
    public Task Constructor_SaysHowToChain() => VerifyGenerated(
        With("public {|#0:Net|}(string path) { }"),
        "MG0007",
        "Net(string) does not chain to a constructor that ModelGen writes, so that the model would have no parameters; write ': this()' or ': this(seed)' after it");

    [Fact]
    public Task PrimaryConstructor_SaysWhatToWrite() => VerifyGenerated(
        With("public string Path => path;").Replace("class Net", "class {|#0:Net|}(string path)"),
        "MG0007",
        "Net has a primary constructor, to which the constructors that ModelGen writes do not chain; write 'public Net(string) : this()' in its body instead");

    [Theory]
    [InlineData("public Net(string path) : this() { }\npublic Net(double x) : this(7) { }\nstatic Net() { }")]
    [InlineData("public float[] Predict(float[] first, float[] second) => [];")]
    [InlineData("public float Fit(string path) => 0;\nprivate void RunForward() { }")]
    [InlineData("public int Rows { get; set; }\npublic static Net Shared { get; } = new(7);\npublic Net Copy() => new();")]
    [InlineData("public override string ToString() => nameof(Net);\npublic static implicit operator bool(Net net) => true;\npublic int this[int i] => i;")]
    public Task OtherMember_DoesNotTrigger(string member) => VerifyGenerated(With(member));

    [Fact]
    public Task MemberOfTrainingInAModelThatOnlyPredicts_DoesNotTrigger() =>
        VerifyGenerated(Model("[Input(4)]\n[Dense(1)]").Replace("[Model]", "[Model(InferenceOnly = true)]").Replace("{\n}", "{ public int Step; public void Fit() { } }"));

    [Theory]
    [InlineData("class Loss { }")]
    [InlineData("namespace Loss { class Other { } }")]
    public Task TypeThatHidesAnEnum_Triggers(string sibling) => VerifyHalfTyped(
        $$"""
        namespace Demo
        {
            using ModelGen;

            {{sibling}}

            [Model]
            [Input(4)]
            [Dense(1)]
            [Loss({|MG0007:Loss.MeanSquaredError|})]
            partial class Net { }
        }
        """);

    [Theory]
    [InlineData("public float Loss { get; set; }")]
    [InlineData("public static void Loss() { }")]
    [InlineData("public class Loss { }")]
    public Task MemberThatHidesAnEnum_Triggers(string member) => VerifyHalfTyped(
        Model($"[Input(4)]\n[Dense(1)]\n[Loss({{|MG0007:Loss.MeanSquaredError|}})]").Replace("{\n}", $"{{ {member} }}"));

    [Fact]
    public Task HiddenEnumWrittenInFull_DoesNotTrigger() => VerifyGenerated(
        Model("[Input(4)]\n[Dense(1)]\n[Loss(ModelGen.Loss.MeanSquaredError)]").Replace("{\n}", "{ public float Loss { get; set; } }"));

    [Fact]
    public Task MemberOfTheEnumsTypeAndName_DoesNotTrigger() => VerifyGenerated(With("public Loss Loss { get; set; }"));

    [Theory]
    [InlineData("public long Step { get; }")]
    [InlineData("public virtual void ApplyGradients() { }")]
    [InlineData("internal static int InputSize;")]
    public Task InheritedMemberOfAGeneratedName_Triggers(string member) => VerifyGenerated(Derived($"public class Base {{ {member} }}"));

    [Fact]
    public Task InheritedMember_SaysWhoseItIs() => VerifyGenerated(
        Derived("public class Base { protected int Step; }").Replace("{|MG0007:Net|}", "{|#0:Net|}"),
        "MG0007",
        "Net inherits Step of Base, which collides with Step that ModelGen writes; rename it there, or hold a Base in a member instead");

    [Theory]
    [InlineData("public class Base { public Base(int x) { } }")]
    [InlineData("public class Base { private Base() { } public static Base Of() => new(); }")]
    [InlineData("public class Base { public required string Title { get; set; } }")]
    public Task BaseThatGeneratedCodeCannotCreate_Triggers(string baseClass) => VerifyHalfTyped(Derived(baseClass));

    [Fact]
    public Task BaseThatIsAModel_Triggers() => VerifyGenerated(
        Derived("[Model] [Input(4)] [Dense(1)] [Loss(Loss.MeanSquaredError)] public partial class Base { }"));

    [Theory]
    [InlineData("public class Base { private int Step; protected Base(int x = 0) { } public string Title { get; set; } }")]
    [InlineData("public abstract class Base { protected Base() { } public void Predict(string text) { } }")]
    public Task BaseThatLeavesRoom_DoesNotTrigger(string baseClass) =>
        VerifyGenerated(Derived(baseClass).Replace("{|MG0007:Net|}", "Net"));

    [Fact]
    public Task RequiredMember_Triggers() => VerifyGenerated(With("public required string {|MG0007:Title|} { get; set; }"));

    [Theory]
    [InlineData("Api")]
    [InlineData("Kernels")]
    [InlineData("Sys")]
    public Task GlobalAliasOfTheGeneratedFile_Triggers(string alias) => VerifyGenerated(
        $"global using {alias} = System.Collections;\n" + With("").Replace("class Net", "class {|MG0007:Net|}"));

    [Fact]
    public Task AliasOfTheFileAlone_DoesNotTrigger() => VerifyGenerated("using Sys = System.Collections;\n" + With(""));

    [Theory]
    [InlineData("public Net(")]
    [InlineData("public Net(int")]
    [InlineData("public float Predict(System.ReadOnlySpan<")]
    [InlineData("public Step")]
    [InlineData("int")]
    public Task HalfTyped_DoesNotThrow(string member) => HalfTyped.Run(With(member));

    private static string Derived(string baseClass) =>
        With("").Replace("class Net", "class {|MG0007:Net|} : Base") + "\n" + baseClass;

    private static string With(string members) => Trained("").Replace("{\n}", $"{{\n{members}\n}}");
}
