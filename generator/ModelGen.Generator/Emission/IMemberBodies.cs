namespace ModelGen.Generator;

/// <summary>The bodies of public members.</summary>
internal interface IMemberBodies
{
    /// <summary>The statements of a member, or an expression body that starts with an arrow or a colon.</summary>
    string Of(MemberKey key);
}
