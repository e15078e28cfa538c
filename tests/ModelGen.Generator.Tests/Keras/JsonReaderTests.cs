namespace ModelGen.Generator.Tests;

/// <summary>JSON is read as its standard says, no less and no more.</summary>
public sealed class JsonReaderTests
{
    [Theory]
    [InlineData("null", "Null")]
    [InlineData(" true\r\n", "True")]
    [InlineData("\tfalse", "False")]
    [InlineData("-0.5e+3", "Number")]
    [InlineData("0", "Number")]
    [InlineData("1E5", "Number")]
    [InlineData("\"\"", "String")]
    [InlineData("[ ]", "Array")]
    [InlineData("{ }", "Object")]
    [InlineData("[1, [2, {\"a\": null}], \"b\"]", "Array")]
    public void Valid_text_is_read(string text, string kind)
    {
        (JsonValue? value, JsonError? error) = JsonReader.Read(text);
        Assert.Null(error);
        Assert.Equal(kind, value!.Kind.ToString());
        Assert.Equal(text.Trim(), text.Substring(value.Span.Start, value.Span.Length));
    }

    [Theory]
    [InlineData("", 0, "the text ends where a value is expected")]
    [InlineData("  ", 2, "the text ends")]
    [InlineData("nul", 0, "a value is expected")]
    [InlineData("NaN", 0, "a value is expected")]
    [InlineData("-Infinity", 1, "the number is not written as JSON has it")]
    [InlineData("01", 1, "the number")]
    [InlineData("1.", 2, "the number")]
    [InlineData(".5", 0, "a value is expected")]
    [InlineData("1e", 2, "the number")]
    [InlineData("+1", 0, "a value is expected")]
    [InlineData("1 2", 2, "there is more")]
    [InlineData("\0", 0, "a value is expected")]
    [InlineData("[1,]", 3, "a value is expected")]
    [InlineData("[1 2]", 3, "',' or ']' is expected")]
    [InlineData("[", 1, "the text ends")]
    [InlineData("{\"a\" 1}", 5, "':' is expected")]
    [InlineData("{\"a\": 1,}", 8, "a name in quotes is expected")]
    [InlineData("{a: 1}", 1, "a name in quotes is expected")]
    [InlineData("{\"a\": 1 \"b\": 2}", 8, "',' or '}' is expected")]
    [InlineData("{\"a\": 1, \"a\": 2}", 9, "the name \"a\" is there twice")]
    [InlineData("\"a", 2, "the string has no end on its line")]
    [InlineData("\"a\nb\"", 2, "the string has no end on its line")]
    [InlineData("\"\\x\"", 1, "the escape is none of JSON's")]
    [InlineData("\"\\u12\"", 1, "the escape is none of JSON's")]
    [InlineData("// comment", 0, "a value is expected")]
    public void Invalid_text_is_refused_at_its_place(string text, int position, string message)
    {
        (JsonValue? value, JsonError? error) = JsonReader.Read(text);
        Assert.Null(value);
        Assert.Equal(position, error!.Position);
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Escapes_are_read() => Assert.Equal(
        "\"\\/\b\f\n\r\té😀", JsonReader.Read("""  "\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00"  """).Value!.Text);

    [Fact]
    public void Members_are_found_by_name()
    {
        JsonValue value = JsonReader.Read("""{ "a": 1, "b": null }""").Value!;
        Assert.Equal("1", value["a"]!.Text);
        Assert.Null(value["b"]);
        Assert.Null(value["c"]);
    }

    [Fact]
    public void Objects_of_many_members_are_read()
    {
        string text = $"{{{string.Join(',', Enumerable.Range(0, 200_000).Select(static number => Code.Format($"\"{number}\":{number}")))}}}";
        Assert.Equal("199999", JsonReader.Read(text).Value!["199999"]!.Text);
    }

    [Fact]
    public void Deep_nesting_is_refused_before_the_stack_ends()
    {
        Assert.Null(JsonReader.Read(new string('[', 64) + new string(']', 64)).Error);
        Assert.Equal("it is nested deeper than 64 levels", JsonReader.Read(new string('[', 100_000)).Error!.Message);
    }
}
