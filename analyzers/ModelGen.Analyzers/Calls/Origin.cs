using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ModelGen.Analyzers;

/// <summary>Where a value comes from, as far as the code around it says for certain.</summary>
internal static class Origin
{
    /// <summary>The value without conversions; for a local that is assigned once, where it is declared, what it is assigned.</summary>
    public static IOperation Of(IOperation value)
    {
        IOperation bare = Bare(value);
        return bare is ILocalReferenceOperation { Local: var local } && Initializer(bare, local) is { } initializer
            ? Bare(initializer)
            : bare;
    }

    /// <summary>The local, parameter or own field that the value is; null when it is none, or a field of some other object.</summary>
    public static ISymbol? Variable(IOperation? value) => value is null ? null : Bare(value) switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field => field.Field,
        _ => null,
    };

    /// <summary>The number of values in an array that is created here; null when it is not known.</summary>
    public static long? Length(IOperation value) => Of(value) switch
    {
        IArrayCreationOperation { DimensionSizes: { Length: 1 } sizes } when sizes[0].ConstantValue is { HasValue: true, Value: int length } => length,
        ICollectionExpressionOperation { Elements: var elements } when !elements.Any(static e => e is ISpreadOperation) => elements.Length,
        _ => null,
    };

    /// <summary>The values of a list that is created here; null when they are not known.</summary>
    public static IReadOnlyList<IOperation>? Elements(IOperation value) => Of(value) switch
    {
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
        ICollectionExpressionOperation { Elements: var elements } => elements,
        _ => null,
    };

    /// <summary>What a call passes for a parameter, be it the default; null when it has no such parameter.</summary>
    public static IOperation? Argument(IInvocationOperation call, string parameter) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter)?.Value;

    /// <summary>What the initializer of an object that is created here writes into a property.</summary>
    public static IOperation? Property(IOperation value, string name) => Of(value) is IObjectCreationOperation { Initializer: { } initializer }
        ? initializer.Initializers
            .OfType<ISimpleAssignmentOperation>()
            .FirstOrDefault(assignment => assignment.Target is IPropertyReferenceOperation { Property.Name: var written } && written == name)?.Value
        : null;

    private static IOperation Bare(IOperation value) => value switch
    {
        IConversionOperation conversion => Bare(conversion.Operand),
        IParenthesizedOperation parenthesized => Bare(parenthesized.Operand),
        _ => value,
    };

    private static IOperation? Initializer(IOperation use, ILocalSymbol local)
    {
        IOperation root = use;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        IOperation? initializer = null;
        foreach (IOperation operation in root.Descendants())
        {
            if (operation is IVariableDeclaratorOperation { Symbol: var declared } declarator && Same(declared, local))
            {
                initializer = declarator.GetVariableInitializer()?.Value;
            }
            else if (Changes(operation, local))
            {
                return null;
            }
        }

        return initializer;
    }

    private static bool Changes(IOperation operation, ILocalSymbol local) => operation switch
    {
        IAssignmentOperation assignment => Mentions(assignment.Target, local),
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => Mentions(argument.Value, local),
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.RefKind: not RefKind.None } } alias => Mentions(alias.Value, local),
        _ => false,
    };

    private static bool Mentions(IOperation operation, ILocalSymbol local) => operation switch
    {
        ILocalReferenceOperation reference => Same(reference.Local, local),
        ITupleOperation tuple => tuple.Elements.Any(element => Mentions(element, local)),
        _ => false,
    };

    private static bool Same(ISymbol first, ISymbol second) => SymbolEqualityComparer.Default.Equals(first, second);
}
