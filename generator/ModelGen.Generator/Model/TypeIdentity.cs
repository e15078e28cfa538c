namespace ModelGen.Generator;

/// <summary>Where the generated part goes: namespace, types around it and the class itself.</summary>
/// <param name="Namespace">Empty for the global namespace.</param>
/// <param name="Containers">From the outermost in.</param>
/// <param name="Name">The class's name.</param>
internal sealed record TypeIdentity(string Namespace, EquatableArray<ContainingType> Containers, string Name)
{
    /// <summary>The class's metadata name, unique in the compilation: <c>Company.Outer+Inner</c>.</summary>
    public string MetadataName
    {
        get
        {
            string nested = string.Concat(Containers.Select(static c => c.Name + "+")) + Name;
            return Namespace.Length == 0 ? nested : Namespace + "." + nested;
        }
    }
}

/// <summary>A type around the model.</summary>
/// <param name="Keyword"><c>class</c>, <c>struct</c>, <c>record</c>, <c>record struct</c> or <c>interface</c>.</param>
/// <param name="Name">The type's name.</param>
internal sealed record ContainingType(string Keyword, string Name);
