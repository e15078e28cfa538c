using ModelGen.CodeFixes;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0005Tests : RuleTests<AddModelCodeFixProvider>
{
    [Fact]
    public Task LayersWithoutModel_TriggerOnce() => Verify(
        "using ModelGen;\n\n[{|#0:Input(4)|}]\n[Dense(1)]\n[Loss(Loss.MeanSquaredError)]\npartial class Net;",
        "MG0005",
        "Net has [Input] but not [Model], so that nothing is generated; write [Model] before it");

    [Fact]
    public Task LayersOfTwoPartsWithoutModel_TriggerOnce() =>
        Verify("using ModelGen;\n\n[{|MG0005:Dense(1)|}]\npartial class Net;\n\n[Dense(2)]\npartial class Net;");

    [Fact]
    public Task LayersWithModel_DoNotTrigger() => Verify(Trained(""));

    [Fact]
    public Task ClassWithOtherAttributes_DoesNotTrigger() => Verify("[System.Obsolete]\npublic class Net;");

    [Fact]
    public Task HalfTyped_DoesNotTrigger() => VerifyHalfTyped("using ModelGen;\n\n[Mod]\n[Den(\npartial class Net;");

    [Fact]
    public Task Fix_AddsModelUnderTheDocumentation() => VerifyFix(
        """
        using System;
        using ModelGen;

        /// <summary>Mine.</summary>
        // First.
        [Obsolete, {|MG0005:Input(4)|}]
        [Dense(1)]
        [Loss(Loss.External)]
        partial class Net;
        """,
        """
        using System;
        using ModelGen;

        /// <summary>Mine.</summary>
        // First.
        [Model]
        [Obsolete, Input(4)]
        [Dense(1)]
        [Loss(Loss.External)]
        partial class Net;
        """);

    [Fact]
    public Task Fix_OfSeveral_AddsModelToAllAndTheUsing() => VerifyFix(
        """
        [{|MG0005:ModelGen.Input(4)|}] [ModelGen.Dense(1), ModelGen.Loss(ModelGen.Loss.External)] partial class A;
        [{|MG0005:ModelGen.Input(4)|}]
        [ModelGen.Dense(1), ModelGen.Loss(ModelGen.Loss.External)] partial class B;
        """,
        """
        using ModelGen;

        [Model]
        [ModelGen.Input(4)] [ModelGen.Dense(1), ModelGen.Loss(ModelGen.Loss.External)] partial class A;
        [Model]
        [ModelGen.Input(4)]
        [ModelGen.Dense(1), ModelGen.Loss(ModelGen.Loss.External)] partial class B;
        """);
}
