namespace ModelGen.Generator;

/// <summary>A member of the generated class that callers see; the same for valid and for invalid networks.</summary>
/// <param name="Key">Names the member among those of <see cref="PublicSurfaceMembers"/>.</param>
/// <param name="Documentation">XML documentation, without the slashes.</param>
/// <param name="Signature">Everything before the body.</param>
/// <param name="StubBody">The body in a network that cannot be generated; calls <c>Invalid()</c>.</param>
internal sealed record PublicMember(string Key, string Documentation, string Signature, string StubBody = "throw Invalid();");
