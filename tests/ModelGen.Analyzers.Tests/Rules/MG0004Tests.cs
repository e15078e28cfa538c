using ModelGen.CodeFixes;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0004Tests : RuleTests<MoveToModelCodeFixProvider>
{
    [Fact]
    public Task LayerOnAnotherPart_Triggers() => Verify(
        """
        using ModelGen;

        [Model]
        [Input(4)]
        [Dense(1)]
        {|#1:[Loss(Loss.MeanSquaredError)]|}
        partial class Net;

        [{|#0:Dropout(0.5)|}]
        partial class Net;
        """,
        "MG0004",
        "[Dropout] is on another part of Net than [Model], and layers apply in the order of one declaration; move it there");

    [Fact]
    public Task AttributeOfAnotherLibraryOnAnotherPart_DoesNotTrigger() =>
        Verify(Trained("") + "\n[System.Obsolete]\npartial class Net;");

    [Fact]
    public Task HalfTyped_DoesNotTrigger() => VerifyHalfTyped(Trained("") + "\n[Dro]\npartial class Net;");

    [Fact]
    public Task Fix_MovesListsWithTheirComments() => VerifyFix(
        """
        using ModelGen;

        [Model]
        [Input(4)] // four values
        partial class Net;

        // A comment on the part.

        // The only layer.
        [{|MG0004:Dense(1,
            Name = "Only")|}] // one unit
        [{|MG0004:Loss(Loss.MeanSquaredError)|}, {|MG0004:Sgd|}]
        partial class Net
        {
        }
        """.Replace("partial class Net;", "partial class {|MG0008:{|MG0201:Net|}|};"),
        """
        using ModelGen;

        [Model]
        [Input(4)] // four values
        // The only layer.
        [Dense(1,
            Name = "Only")] // one unit
        [Loss(Loss.MeanSquaredError), Sgd]
        partial class Net;

        // A comment on the part.

        partial class Net
        {
        }
        """);

    [Fact]
    public Task Fix_TakesOurAttributesOutOfAMixedList() => VerifyFix(
        """
        using System;
        using ModelGen;

        partial class Outer
        {
            [Model, Input(4), Dense(2), Loss(Loss.External)] partial class Net;

            [Obsolete, {|MG0004:Dropout(0.5)|}]
            partial class Net;
        }
        """,
        """
        using System;
        using ModelGen;

        partial class Outer
        {
            [Model, Input(4), Dense(2), Loss(Loss.External)] [Dropout(0.5)]
            partial class Net;

            [Obsolete]
            partial class Net;
        }
        """);

    [Fact]
    public async Task Fix_OverSeveralDocuments_MovesAll()
    {
        DeclarationFixTest<MoveToModelCodeFixProvider> test = new();
        test.TestState.Sources.Add(("A.cs", "using ModelGen;\n\n[Model]\n[Input(4)]\n[Loss(Loss.External)]\npartial class {|MG0008:Net|};\n"));
        test.TestState.Sources.Add(("B.cs", "using ModelGen;\n\n[{|MG0004:Dense(8, Activation.Relu)|}]\npartial class Net;\n"));
        test.TestState.Sources.Add(("C.cs", "using ModelGen;\n\n[{|MG0004:Dense(8, Activation.Relu)|}]\npartial class Net;\n"));
        test.FixedState.Sources.Add(("A.cs", "using ModelGen;\n\n[Model]\n[Input(4)]\n[Loss(Loss.External)]\n[Dense(8, Activation.Relu)]\n[Dense(8, Activation.Relu)]\npartial class Net;\n"));
        test.FixedState.Sources.Add(("B.cs", "using ModelGen;\n\npartial class Net;\n"));
        test.FixedState.Sources.Add(("C.cs", "using ModelGen;\n\npartial class Net;\n"));
        await test.RunAsync(Cancellation);
    }
}
