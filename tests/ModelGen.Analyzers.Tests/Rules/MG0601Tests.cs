using ModelGen.CodeFixes;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0601Tests : RowTests<RemoveAttributeCodeFixProvider>
{
    private const string Properties = "(float A, [Target] Species Species);";

    [Fact]
    public Task LessAccessibleRow_SaysTheWayOut() => Verify(
        Source($"record Row{Properties}", ThreeClasses, "{|#0:Model<Row>|}"),
        "MG0601",
        "Row is less accessible than Net, whose public members take it; make Row public, or Net less accessible");

    [Theory]
    [InlineData("file record Row" + Properties)]
    [InlineData("public partial record Row(float A) { [Target] public Species Species { get; init; } } public partial record Row { public float B { get; init; } }")]
    [InlineData("public record Row([Target] Species Species);")]
    [InlineData("public class Row { public float A; [Target] public Species Species { get; set; } }")]
    public Task UnusableType_Triggers(string type) => Verify(Source(type, ThreeClasses, "{|MG0601:Model<Row>|}"));

    [Theory]
    [InlineData("Model<int>")]
    [InlineData("Model<float[]>")]
    [InlineData("Model<Species>")]
    [InlineData("Model<string>")]
    public Task NoType_OfOnesOwn_Triggers(string marker) => Verify(Source("", ThreeClasses, $"{{|MG0601:{marker}|}}"));

    [Fact]
    public Task NullableRow_SaysTheWayOut() => Verify(
        Source($"public record struct Row{Properties}", ThreeClasses, "{|#0:Model<Row?>|}"),
        "MG0601",
        "Row? may be null, and a row is always there; write [Model<Row>]");

    [Theory]
    [InlineData("")]
    [InlineData("public float A { get; set; } [Target] public Species Species { get; set; }")]
    public Task ModelThatIsItsOwnRow_SaysTheWayOut(string properties) => VerifyGenerated(
        Source("", ThreeClasses, "{|#0:Model<Net>|}").Replace("class Net\n{", $"class Net\n{{\n{properties}"),
        "MG0601",
        "Net is the model itself, which cannot be its own row; write a record with a property for each column, and name that");

    [Fact]
    public Task PropertyOfSeveralInterfaces_SaysTheWayOut() => Verify(
        Source("public interface IA { float A { get; } } public interface IB { float A { get; } } public interface Row : IA, IB { [Target] Species Species { get; } }", ThreeClasses, "{|#0:Model<Row>|}"),
        "MG0601",
        "Row has A from several interfaces, so that nothing says which is meant; write A in Row itself");

    [Theory]
    [InlineData("public interface IA { float A { get; } } public interface IB { float A { get; } } public interface Row : IA, IB { new float A { get; } [Target] Species Species { get; } }")]
    [InlineData("public interface IA { float A { get; } } public interface IB : IA { new float A { get; } } public interface Row : IA, IB { [Target] Species Species { get; } }")]
    public Task PropertyThatHidesTheOthers_DoesNotTrigger(string type) => VerifyGenerated(Source(type, ThreeClasses));

    [Theory]
    [InlineData("public record Row" + Properties)]
    [InlineData("public readonly record struct Row" + Properties)]
    [InlineData("public struct Row { public float A { get; set; } [Target] public Species Species { get; set; } }")]
    [InlineData("public abstract class Base { public float A { get; set; } } public class Row : Base { [Target] public Species Species { get; set; } }")]
    [InlineData("public interface Row { float A { get; } [Target] Species Species { get; } }")]
    [InlineData("public partial record Row" + Properties + " public partial record Row { [Ignore] public float B => 2 * A; public static int Count => 1; }")]
    public Task UsableType_DoesNotTrigger(string type) => Verify(Source(type, ThreeClasses));

    [Fact]
    public Task InternalRow_OfAnInternalModel_DoesNotTrigger() =>
        VerifyGenerated(Source("record Row(float A, [Target] Species Species);", ThreeClasses).Replace("public partial class Net", "partial class Net"));

    [Fact]
    public Task GenericRow_DoesNotTrigger() =>
        VerifyGenerated(Source("public record Pair<T>(T A, [Target] Species Species);", ThreeClasses, "Model<Pair<float>>"));

    [Theory]
    [InlineData("Model<Unknown>")]
    [InlineData("Model<>")]
    [InlineData("Model<Row")]
    public Task HalfTyped_DoesNotTrigger(string marker) => VerifyHalfTyped(Source("public record Row(float A, [Target] Species Species);", ThreeClasses, marker));
}
