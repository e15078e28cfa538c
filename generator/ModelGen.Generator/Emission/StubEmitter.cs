namespace ModelGen.Generator;

/// <summary>
/// Writes an invalid network: the same public members with bodies that throw, so that the user sees the one mistake and
/// not a compiler error at every use of the class.
/// </summary>
internal static class StubEmitter
{
    /// <summary>The method that makes the exception.</summary>
    public const string Failure = "InvalidNetwork";

    public static void Write(SourceWriter writer, ParseResult model)
    {
        PublicSurfaceMembers members = new(model.Type, model.Surface);
        string reason = Reason(model);
        FileFrame.Write(
            writer,
            model.Type,
            $"{model.Type.Name}: cannot be generated.\n{reason}",
            "",
            members.Interfaces,
            model.Surface.Row,
            body => WriteMembers(body, model.Surface, members, reason));
    }

    private static string Reason(ParseResult model) => model.Issues.FirstOrDefault(static issue => issue.Severity == IssueSeverity.Error) is { } error
        ? $"{error.Rule}: {error.Message}."
        : "An attribute of the class, or a block that it uses, has an error.";

    private static void WriteMembers(SourceWriter writer, PublicSurface surface, PublicSurfaceMembers members, string reason)
    {
        ConstantEmitter.Write(writer, surface, parameterCount: 0, trainableParameterCount: 0);
        foreach (PublicMember member in members.All)
        {
            writer.Line();
            FileFrame.Documentation(writer, member.Documentation);
            using (writer.Open(member.Signature))
            {
                writer.Line(member.StubBody);
            }
        }

        writer.Line();
        writer.Line($"private static Sys::InvalidOperationException {Failure}() =>");
        writer.Line($"    new({CSharpLiteral.Text(reason)});");
    }
}
