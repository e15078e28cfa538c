namespace ModelGen.EndToEnd.Tests;

/// <summary>What the properties of a row become.</summary>
public sealed class EncodingTests
{
    private static readonly EveryKind Row = new(
        1.5f, -2.25, 3.125m, (Half)4.5, 5, -6, -7, 8, -9, 10, -11, 12, true, Grade.Middle, "a \"b\"\n", -1, "ignored");

    [Fact]
    public void EveryKind_IsWrittenInTheOrderOfDeclaration()
    {
        float[] inputs = new float[KindsModel.InputSize];
        KindsModel.Encode(Row, inputs);
        Assert.Equal(
            [1.5f, -2.25f, 3.125f, 4.5f, 5, -6, -7, 8, -9, 10, -11, 12, 1, 0, 1, 0, 0, 1, 0, 1, 6.5f],
            inputs);
    }

    [Fact]
    public void Enum_GoesByTheOrderOfItsMembers_NotByTheirValues()
    {
        float[] inputs = new float[KindsModel.InputSize];
        KindsModel.Encode(Row with { Grade = Grade.Low }, inputs);
        Assert.Equal([1, 0, 0], inputs[13..16]);
        KindsModel.Encode(Row with { Grade = Grade.Top }, inputs);
        Assert.Equal([0, 0, 1], inputs[13..16]);
    }

    [Fact]
    public void Schema_SaysWhatIsWhat() => Assert.Equal(
        [
            "Grade: one-hot of Low, Middle, High", "Text: one-hot of \"red\", \"a \\\"b\\\"\\n\"", "Integer: one-hot of 4, -1", "Sum: number", "target Target: number",
        ],
        KindsModel.Info.Schema.Skip(13));

    [Fact]
    public void ValueOutsideTheChoice_SaysWhich()
    {
        float[] inputs = new float[KindsModel.InputSize];
        RowValueException grade = Assert.Throws<RowValueException>(() => KindsModel.Encode(Row with { Grade = (Grade)8 }, inputs));
        RowValueException text = Assert.Throws<RowValueException>(() => KindsModel.Encode(Row with { Text = "green" }, inputs));
        RowValueException nothing = Assert.Throws<RowValueException>(() => KindsModel.Encode(Row with { Text = null! }, inputs));
        Assert.Equal("Grade is 8, which is none of the values that the model was declared with.", grade.Message);
        Assert.Equal("Text is green, which is none of the values that the model was declared with.", text.Message);
        Assert.StartsWith("Text is null:", nothing.Message);
        Assert.Equal(["Grade", "Text", "Text"], [grade.Property, text.Property, nothing.Property]);
    }

    [Fact]
    public void Missing_IsShownByAColumn()
    {
        OptionalWithTarget none = new();
        OptionalWithTarget all = new() { Number = 3, Flag = true, Grade = Grade.High, Text = "a" };
        float[] inputs = new float[OptionalModel.InputSize];
        OptionalModel.Encode(none, inputs);
        Assert.Equal([0, 1, 0, 1, 0, 0, 0, 1, 0, 0, 1, 1, 1, 0, 0, 1], inputs);
        OptionalModel.Encode(all, inputs);
        Assert.Equal([3, 0, 1, 0, 0, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 1], inputs);
    }

    [Fact]
    public void MissingThatIsAnError_SaysWhichProperty()
    {
        float[] inputs = new float[OptionalModel.InputSize];
        Assert.Equal("Required", Assert.Throws<RowValueException>(() => OptionalModel.Encode(new() { Required = null }, inputs)).Property);
        Assert.Equal("RequiredGrade", Assert.Throws<RowValueException>(() => OptionalModel.Encode(new() { RequiredGrade = null }, inputs)).Property);
        Assert.Equal("RequiredFlag", Assert.Throws<RowValueException>(() => OptionalModel.Encode(new() { RequiredFlag = null }, inputs)).Property);
    }

    [Fact]
    public void Encode_ClearsWhatWasThere_AndNoMore()
    {
        float[] inputs = Enumerable.Repeat(9f, OptionalModel.InputSize + 1).ToArray();
        OptionalModel.Encode(new() { Number = 3 }, inputs);
        Assert.Equal([3, 0, 0, 1, 0, 0, 0, 1, 0, 0, 1, 1, 1, 0, 0, 1, 9], inputs);
    }

    [Fact]
    public void Encode_AllocatesNothing()
    {
        float[] inputs = new float[KindsModel.InputSize];
        KindsModel.Encode(Row, inputs);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            KindsModel.Encode(Row, inputs);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void NoRow_OrNoRoom_SaysSo()
    {
        Assert.Equal("row", Assert.Throws<ArgumentNullException>(() => KindsModel.Encode(null!, new float[KindsModel.InputSize])).ParamName);
        Assert.StartsWith("A row is 21 numbers, but there is room for 20.", Assert.Throws<ArgumentException>(() => KindsModel.Encode(Row, new float[20])).Message);
    }

    [Fact]
    public void BadRow_AmongOthers_IsNamed()
    {
        OptionalWithTarget good = new() { Result = Grade.High };
        ArgumentException noTarget = Assert.Throws<ArgumentException>(() => OptionalModel.ToDataset([good, new()]));
        ArgumentException missing = Assert.Throws<ArgumentException>(() => new OptionalModel().Fit([good, good, new() { Required = null, Result = Grade.Low }]));
        ArgumentException nothing = Assert.Throws<ArgumentException>(() => new OptionalModel().Predict([good, null!]));
        ArgumentException predicted = Assert.Throws<ArgumentException>(() => new OptionalModel().Predict([new OptionalWithTarget { Required = null }]));
        Assert.StartsWith("Row 1: Result is null, but it is the target: rows to train on need one.", noTarget.Message);
        Assert.StartsWith("Row 2: Required is null:", missing.Message);
        Assert.StartsWith("Row 1 is null.", nothing.Message);
        Assert.StartsWith("Row 0: Required is null:", predicted.Message);
    }
}
