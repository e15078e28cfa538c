using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelGen.Generator;

/// <summary>Rules on the type of a row itself: generated code can name it, and its properties have an order.</summary>
internal static class RowTypeRules
{
    /// <summary>Why a type cannot be that of rows, and the way out; null when it can.</summary>
    /// <param name="row">The type.</param>
    /// <param name="model">The model class; null where only the type is looked at.</param>
    public static string? Obstacle(ITypeSymbol row, INamedTypeSymbol? model) => row switch
    {
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: var there } =>
            $"{there[0].Name}? may be null, and a row is always there; write [Model<{there[0].Name}>]",
        _ when SymbolEqualityComparer.Default.Equals(row, model) =>
            $"{row.Name} is the model itself, which cannot be its own row; write a record with a property for each column, and name that",
        not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface, SpecialType: SpecialType.None, IsTupleType: false } =>
            $"{row.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)} has no properties of yours; write a record with a property for each column",
        { IsRefLikeType: true } =>
            $"{row.Name} is a ref struct, of which no list can be made; remove 'ref'",
        INamedTypeSymbol type when TypeReference.IsFileLocal(type) =>
            $"{row.Name} is local to its file, so that generated code cannot name it; remove 'file'",
        INamedTypeSymbol type when model is not null && Access(type) < Access(model) =>
            $"{row.Name} is less accessible than {model.Name}, whose public members take it; make {row.Name} {Word(model)}, or {model.Name} less accessible",
        _ when Parts(row) > 1 =>
            $"the properties of {row.Name} are in several parts of it, which have no order among each other; write them into one",
        _ when Ambiguous(row) is { } property =>
            $"{row.Name} has {property} from several interfaces, so that nothing says which is meant; write {property} in {row.Name} itself",
        _ => null,
    };

    /// <summary>A property that an interface inherits from several others of which none hides it; null where there is none.</summary>
    private static string? Ambiguous(ITypeSymbol row) => row.TypeKind != TypeKind.Interface
        ? null
        : row.AllInterfaces
            .SelectMany(static type => type.GetMembers().OfType<IPropertySymbol>().Where(RowReader.IsReadable))
            .Where(property => row.GetMembers(property.Name).IsEmpty)
            .GroupBy(static property => property.Name)
            .FirstOrDefault(static same => same.Count(property => same.All(other => !other.ContainingType.AllInterfaces.Contains(property.ContainingType))) > 1)?.Key;

    /// <summary>In how many declarations the type itself has properties.</summary>
    private static int Parts(ITypeSymbol row) => row.GetMembers().OfType<IPropertySymbol>()
        .Where(static property => property is { IsStatic: false, DeclaredAccessibility: Accessibility.Public } && !new RowAttributes(property).IsIgnored)
        .SelectMany(static property => property.DeclaringSyntaxReferences)
        .Select(static reference => reference.GetSyntax().FirstAncestorOrSelf<TypeDeclarationSyntax>())
        .Distinct()
        .Count();

    private static string Word(INamedTypeSymbol model) => Access(model) switch
    {
        Level.Public => "public",
        Level.Internal => "internal",
        _ => "as accessible",
    };

    /// <summary>From where a type can be named: what is the least of its own accessibility and that of the types around it.</summary>
    private static Level Access(INamedTypeSymbol type) => TypeReference.Around(type).Concat(type.TypeArguments.OfType<INamedTypeSymbol>().SelectMany(TypeReference.Around)).Min(static outer => outer.DeclaredAccessibility switch
    {
        Accessibility.Public => Level.Public,
        Accessibility.Internal or Accessibility.ProtectedOrInternal => Level.Internal,
        Accessibility.Protected or Accessibility.ProtectedAndInternal => Level.Derived,
        _ => Level.Inside,
    });

    private enum Level
    {
        Inside,
        Derived,
        Internal,
        Public,
    }
}
