namespace ModelGen.Analyzers.Tests;

public sealed class MG0115Tests : RuleTests
{
    [Fact]
    public Task ClassWithoutBlock_SaysTheWayOut() => Verify(
        Using("[{|#0:Use<Plain>|}]"),
        "MG0115",
        "Plain is no block; write [Block] on it, with layers after it");

    [Theory]
    [InlineData("IComparable")]
    [InlineData("Action")]
    public Task NoClass_SaysTheWayOut(string type) => Verify(
        Using($"[{{|#0:Use<System.{type}>|}}]"),
        "MG0115",
        $"{type} is no class, so that it cannot be made a block; write a class in this project with [Block] and the layers, and use that");

    [Fact]
    public Task ClassOfAnotherAssembly_SaysTheWayOut() => Verify(
        Using("[{|#0:Use<System.Text.StringBuilder>|}]"),
        "MG0115",
        "StringBuilder is from the assembly System.Runtime, so that it cannot be made a block; write a class in this project with [Block] and the layers, and use that");

    [Theory]
    [InlineData("[{|MG0115:Use<string>|}]")]
    [InlineData("[{|MG0115:Residual<object>|}]")]
    public Task TypeOfAnotherAssembly_Triggers(string use) => Verify(Using(use));

    [Fact]
    public Task Array_SaysTheWayOut() => Verify(
        Using("[{|#0:Use<int[]>|}]"),
        "MG0115",
        "int[] is no class, so that it cannot be made a block; write a class in this project with [Block] and the layers, and use that");

    [Theory]
    [InlineData("Net")]
    [InlineData("Second")]
    public Task Model_SaysTheWayOut(string used) => VerifyGenerated(
        Hidden($"[{{|#0:Use<{used}>|}}]") + Another(Trained("")),
        "MG0115",
        $"{used} is a model, which cannot be used inside itself or another; put the layers into a class of their own with [Block], and use that");

    [Fact]
    public Task NarrowingResidual_SaysTheShapes() => Verify(
        Using("[{|#0:Residual<Narrow>|}]"),
        "MG0115",
        "Narrow1 makes 2 of 4, so that its input cannot be added to its output; give its last layer 4 units, or write [Use] for [Residual]");

    [Theory]
    [InlineData("[Use<Narrow>(Repeat = {|MG0115:0|})]")]
    [InlineData("[Use<Narrow>(Repeat = {|MG0115:-3|})]")]
    [InlineData("[Use<Narrow>(Repeat = {|MG0115:1001|})]")]
    [InlineData("[{|MG0115:Use<Twice>(Repeat = 999)|}]")]
    [InlineData("[{|MG0115:Residual<Plain>|}]")]
    public Task SenselessUse_Triggers(string use) => Verify(Using(use));

    [Fact]
    public Task BlockThatContainsItself_Triggers() => Verify(Using("[{|MG0115:Use<Endless>|}]") + """

        [Block]
        [Dense(4, Activation.Relu)]
        [{|MG0115:Use<Endless>|}]
        public class Endless;
        """);

    [Fact]
    public Task BlocksThatContainEachOther_Trigger() => Verify(Using("[{|MG0115:Use<First>|}]") + """

        [Block]
        [{|MG0115:Use<Second>|}]
        public class First;

        [Block]
        [{|MG0115:Residual<First>|}]
        public class Second;
        """);

    [Theory]
    [InlineData("[Use<Narrow>]")]
    [InlineData("[Use<Twice>(Repeat = 3)]\n[Residual<Keeping>(Repeat = 2, Name = \"Trunk\")]")]
    [InlineData("[Residual<Keeping>]")]
    public Task SensibleUse_DoesNotTrigger(string use) => Verify(Using(use));

    [Theory]
    [InlineData("[Use<>]")]
    [InlineData("[Use<Unknown>]")]
    [InlineData("[Use<Narrow]")]
    [InlineData("[Residual<Narrow>(Repeat = )]")]
    public Task HalfTyped_DoesNotTrigger(string use) => VerifyHalfTyped(Using(use).Replace("Dense(2, Activation.Relu)", "Dense(4, Activation.Relu)"));

    private static string Using(string use) => Hidden(use) + """

        public class Plain;

        [Block]
        [Dense(2, Activation.Relu)]
        public class Narrow;

        [Block]
        [Dense(6, Activation.Relu)]
        [Dense(4)]
        public class Keeping;

        [Block]
        [Use<Narrow>(Repeat = 2)]
        [Dense(4, Activation.Relu)]
        public class Twice;
        """;
}
