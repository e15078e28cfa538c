using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelGen.Generator;

/// <summary>
/// Turns a class declaration that carries <c>[Model]</c> into a <see cref="NetworkSpec"/> and the issues found. The
/// generator and the analyzers both call it, so that they can never disagree.
/// </summary>
internal static class NetworkParser
{
    /// <param name="type">The class.</param>
    /// <param name="declaration">The part of it with <c>[Model]</c>.</param>
    /// <param name="semantics">Of the declaration's file.</param>
    /// <param name="file">The file that <c>FromKeras</c> names; null where it names none.</param>
    /// <param name="cancellationToken">Ends the parsing.</param>
    public static ParseResult Parse(
        INamedTypeSymbol type,
        TypeDeclarationSyntax declaration,
        SemanticModel semantics,
        KerasFile? file,
        CancellationToken cancellationToken)
    {
        IssueList issues = new();
        bool canExtend = DeclarationRules.Check(type, declaration, issues);
        MarkerRules.Check(type, declaration, issues);

        IReadOnlyList<AttributeArguments> written = WrittenArguments.ReadAll(type, declaration, issues);
        CheckReferences(written, type, semantics, issues, cancellationToken);
        IReadOnlyList<AttributeArguments>? imported = Import(written, file, issues);
        IReadOnlyList<AttributeArguments> attributes = [.. written, .. imported ?? []];

        DeclaredRow? row = DeclaredRow.Read(type, written, issues);
        DeclaredModel model = new()
        {
            InferenceOnly = attributes.Any(static a => KnownNames.IsModel(a.AttributeName) && a.Bool("InferenceOnly", false)),
            IsHalfTyped = imported is null || declaration.AttributeLists.Any(static list => list.ContainsDiagnostics),
            HasUnknownAttributes = type.GetAttributes().Any(static a => a.AttributeClass is null or { TypeKind: TypeKind.Error }),
            WrittenInput = ReadInput(attributes),
            Row = row,
            Layers = [.. Standardization(row), .. new LayerReader(issues, cancellationToken).Read(attributes)],
            Losses = [.. attributes.Where(static a => a.AttributeName is KnownNames.Loss or KnownNames.OwnLoss).Select(LossSpec.Read)],
            Optimizers = ReadAll(attributes, OptimizerCatalog.Find, static (definition, a) => definition.Read(a)),
            Schedules = ReadAll(attributes, ScheduleCatalog.Find, static (definition, a) => definition.Read(a)),
            OwnMetrics = [.. attributes.Where(static a => a.AttributeName == KnownNames.OwnMetric).Select(static a => new OwnMetricSpec(a.Own, a.Ordinal))],
            Metrics = attributes.Where(static a => a.AttributeName == KnownNames.Metrics).Select(ReadMetrics).FirstOrDefault(),
        };

        TypeIdentity identity = Identify(type);
        canExtend = canExtend && (MemberRules.Check(type, identity, model, issues) & AliasRules.Check(declaration, semantics, issues));
        NetworkValidator.Validate(model, issues);

        // An attribute that does not bind is the compiler's error; what it would have said is not known.
        MemoryBudget? budget = attributes.Where(static a => a.AttributeName == KnownNames.MemoryBudget).Select(MemoryBudget.Read).FirstOrDefault();
        if (budget is not null && !issues.IsUnreadable(budget.Ordinal))
        {
            MemoryRules.Check(budget, issues);
        }

        bool isValid = canExtend && !model.IsHalfTyped && row is not { IsComplete: false } && !issues.HasErrors && attributes.All(static a => a.IsBound);
        NetworkSpec? network = isValid ? model.ToSpec(identity) : null;
        if (network is not null && budget is not null)
        {
            MemoryRules.Check(network, model.Surface, budget, issues, cancellationToken);
        }

        return new ParseResult(
            identity,
            model.Surface,
            issues.HasErrors ? null : network,
            issues.ToEquatableArray(),
            canExtend);
    }

    /// <summary>The attributes that the model's file stands for: none where it has no file, null where the file is not understood.</summary>
    private static IReadOnlyList<AttributeArguments>? Import(IReadOnlyList<AttributeArguments> written, KerasFile? file, IssueList issues) =>
        written.FirstOrDefault(static a => a.AttributeName == KnownNames.Model) is { } model && model.Text(DeclarationOrder.KerasArgument) is { } name
            ? new KerasRules(name, model, issues).Import(file, written)
            : [];

    /// <summary>Reports names that mean something else, or nothing yet. Of an attribute that cannot be read, nothing more is said.</summary>
    private static void CheckReferences(
        IEnumerable<AttributeArguments> attributes,
        INamedTypeSymbol type,
        SemanticModel semantics,
        IssueList issues,
        CancellationToken cancellationToken)
    {
        GeneratedConstantRules constants = new(type, semantics, cancellationToken);
        foreach (AttributeArguments attribute in attributes)
        {
            HiddenNameRules.Check(attribute, semantics, issues);
            if (constants.Check(attribute, issues) || !attribute.IsBound)
            {
                issues.Silence(attribute.Ordinal);
            }
        }
    }

    private static DeclaredInput? ReadInput(IEnumerable<AttributeArguments> attributes) => attributes
        .Where(static a => a.AttributeName == KnownNames.Input)
        .Select(static a => new DeclaredInput(new Shape(a.Ints("shape").ToEquatableArray()), a.Ordinal))
        .FirstOrDefault();

    /// <summary>The layer that standardizes columns of the rows, before all that are written.</summary>
    private static IEnumerable<LayerSpec> Standardization(DeclaredRow? row) => row is { Spec.Standardized: { } columns }
        ? [new NormalizationLayer(new LayerHeader("Standardization", Trainable: true, row.Ordinal), columns)]
        : [];

    private static MetricsSpec ReadMetrics(AttributeArguments attribute) =>
        new(attribute.Enums("kinds").ToEquatableArray(), attribute.Int("TopK", MetricsSpec.UsualTopK), attribute.Ordinal);

    private static IReadOnlyList<TSpec> ReadAll<TDefinition, TSpec>(
        IEnumerable<AttributeArguments> attributes,
        Func<string, TDefinition?> find,
        Func<TDefinition, AttributeArguments, TSpec> read)
        where TDefinition : class
    {
        List<TSpec> specs = [];
        foreach (AttributeArguments attribute in attributes)
        {
            if (find(attribute.AttributeName) is { } definition)
            {
                specs.Add(read(definition, attribute));
            }
        }

        return specs;
    }

    /// <summary>Where the class is.</summary>
    public static TypeIdentity Identify(INamedTypeSymbol type)
    {
        List<ContainingType> containers = [];
        for (INamedTypeSymbol? outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            containers.Insert(0, new ContainingType(Keyword(outer), outer.Name));
        }

        return new TypeIdentity(NamespaceOf(type.ContainingNamespace), containers.ToEquatableArray(), type.Name);
    }

    /// <summary>The dotted name without escapes, so that it can also name a file.</summary>
    private static string NamespaceOf(INamespaceSymbol? space)
    {
        if (space is null or { IsGlobalNamespace: true })
        {
            return "";
        }

        string outer = NamespaceOf(space.ContainingNamespace);
        return outer.Length == 0 ? space.Name : outer + "." + space.Name;
    }

    private static string Keyword(INamedTypeSymbol type) => (type.TypeKind, type.IsRecord) switch
    {
        (TypeKind.Struct, true) => "record struct",
        (TypeKind.Struct, false) => "struct",
        (TypeKind.Interface, _) => "interface",
        (_, true) => "record",
        _ => "class",
    };
}
