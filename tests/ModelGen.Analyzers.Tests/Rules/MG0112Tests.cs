namespace ModelGen.Analyzers.Tests;

public sealed class MG0112Tests : RuleTests
{
    [Theory]
    [InlineData("[{|MG0112:RandomFlip|}]")]
    [InlineData("[Rescaling(2)]\n[{|MG0112:RandomRotation(0.1)|}]")]
    [InlineData("[{|MG0112:RandomZoom(0.1)|}]\n[Dense(3, Activation.Relu)]")]
    public Task Vector_Triggers(string layers) => Verify(Hidden(layers));

    [Theory]
    [InlineData("[Flatten]\n[{|MG0112:RandomFlip|}]")]
    [InlineData("[Normalization]\n[{|MG0112:RandomZoom(0.1)|}]\n[Flatten]")]
    [InlineData("[Dropout(0.1)]\n[{|MG0112:RandomFlip|}]\n[Flatten]")]
    [InlineData("[RandomFlip]\n[Activation(Activation.Relu)]\n[{|MG0112:RandomRotation(0.1)|}]\n[Flatten]")]
    public Task AfterAnotherLayer_Triggers(string layers) => Verify(Image(layers));

    [Theory]
    [InlineData("RandomRotation({|MG0112:30|})")]
    [InlineData("RandomRotation({|MG0112:-1.01|})")]
    [InlineData("RandomRotation({|MG0112:-1.5|}, 0)")]
    [InlineData("RandomRotation(high: {|MG0112:2|}, low: {|MG0112:-2|})")]
    [InlineData("RandomRotation({|MG0112:0.2|}, 0.1)")]
    [InlineData("RandomZoom({|MG0112:20|})")]
    [InlineData("RandomZoom({|MG0112:1|})")]
    [InlineData("RandomZoom({|MG0112:-1|}, 0)")]
    [InlineData("RandomZoom({|MG0112:-0.9999999999|}, 0)")]
    [InlineData("RandomZoom(-0.5, {|MG0112:1.5|})")]
    public Task FactorOutOfItsRange_Triggers(string layer) => Verify(Image($"[{layer}]\n[Flatten]"));

    [Theory]
    [InlineData("[RandomFlip]\n[RandomRotation(0.1)]\n[RandomZoom(0.2)]")]
    [InlineData("[Rescaling(1 / 255.0)]\n[RandomFlip(FlipMode.Horizontal)]\n[Rescaling(2, -1)]\n[RandomRotation(-1, 1, Fill = FillMode.Constant, FillValue = -1)]\n[Normalization]")]
    [InlineData("[RandomRotation(30 / 360.0)]\n[RandomRotation(-0.1)]\n[RandomRotation(0)]\n[RandomRotation(0.1, 0.1)]")]
    [InlineData("[RandomZoom(0.99)]\n[RandomZoom(0, 1)]\n[RandomZoom(-0.5, -0.25, Interpolation = Interpolation.Nearest)]")]
    public Task AugmentationOfImages_DoesNotTrigger(string layers) => Verify(Image(layers + "\n[Flatten]"));

    [Fact]
    public Task Vector_SaysItsShape() => Verify(
        Hidden("[{|#0:RandomFlip|}]"),
        "MG0112",
        "RandomFlip1 works on images but Input is 4, a vector; write [Input(height, width, channels)], and [Flatten] after the augmentation");

    [Fact]
    public Task AfterAnotherLayer_SaysWhich() => Verify(
        Image("[Rescaling(2)]\n[Flatten(Name = \"Pixels\")]\n[{|#0:RandomFlip|}]"),
        "MG0112",
        "RandomFlip1 comes after Pixels, but augmentation changes the images of the input; move it before Pixels");

    [Fact]
    public Task Degrees_SaysHowToWriteThem() => Verify(
        Image("[RandomRotation({|#0:30|})]\n[Flatten]"),
        "MG0112",
        "RandomRotation1 has factor 30; it is a share of a full turn from -1 to 1, so write degrees as in 30 / 360.0");

    [Fact]
    public Task Percentage_SaysTheRange() => Verify(
        Image("[RandomZoom({|#0:20|})]\n[Flatten]"),
        "MG0112",
        "RandomZoom1 has factor 20; it is a share of the image's size, above -1 and at most 1, such as 0.2");

    [Fact]
    public Task DenseOnAnImage_IsTheRuleOfVectors() => Verify(
        Model("[Input(28, 28, 1)]\n[RandomFlip]\n[{|MG0110:Dense(8)|}]\n[Loss(Loss.MeanSquaredError)]"));

    [Theory]
    [InlineData("[RandomRotation]")]
    [InlineData("[RandomRotation(]")]
    [InlineData("[RandomRotation(30, )]")]
    [InlineData("[RandomRotation(30, Fill = )]")]
    [InlineData("[RandomZoom(\"20\")]")]
    [InlineData("[RandomZoom(1, 2, 3)]")]
    [InlineData("[RandomFlip(FlipMode.)]")]
    public Task HalfTyped_DoesNotTrigger(string layer) => VerifyHalfTyped(Image(layer + "\n[Flatten]"));

    private static string Image(string layers) => Model($"[Input(28, 28, 1)]\n{layers}\n[Dense(8)]\n[Loss(Loss.MeanSquaredError)]");
}
