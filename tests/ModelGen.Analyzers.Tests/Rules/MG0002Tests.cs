using ModelGen.CodeFixes;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0002Tests : RuleTests<MakePartialCodeFixProvider>
{
    private const string Net = "[Model]\n[Input(4)]\n[Dense(1)]\n[Loss(Loss.MeanSquaredError)]\npartial class Net;";

    [Fact]
    public Task ContainerWithoutPartial_TriggersAtItsName() => Verify(
        $$"""
        using ModelGen;

        partial class Outer
        {
            struct {|#0:Middle|}
            {
                partial interface Inner
                {
                    {{Net}}
                }
            }
        }
        """,
        "MG0002",
        "Middle, which contains Net, is not partial; write 'partial' on it");

    [Fact]
    public Task PartialContainers_DoNotTrigger() =>
        Verify($"using ModelGen;\npartial class Outer {{ partial record Inner {{ {Net} }} }}");

    [Fact]
    public Task HalfTyped_DoesNotThrow() => HalfTyped.Run($"using ModelGen;\nclass {{ struct {{ {Net}");

    [Fact]
    public Task Fix_AddsPartialToAllContainersOnce() => VerifyFix(
        $"using ModelGen;\npublic class {{|MG0002:Outer|}} {{ record struct {{|MG0002:Inner|}} {{ {Net} }} {Net} }}",
        $"using ModelGen;\npublic partial class Outer {{ partial record struct Inner {{ {Net} }} {Net} }}");
}
