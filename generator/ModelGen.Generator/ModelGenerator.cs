using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelGen.Generator;

/// <summary>
/// Writes the forward, backward and update code of every class marked with <c>[Model]</c>:
/// declaration → <see cref="ParseResult"/> → plan → text. It reports nothing; the analyzers call the same parser and do.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ModelGenerator : IIncrementalGenerator
{
    private readonly PlanOptions _options;

    /// <summary>Creates the generator, as the compiler does.</summary>
    public ModelGenerator()
        : this(PlanOptions.Default)
    {
    }

    /// <summary>Creates a generator that plans otherwise, for tests that compare.</summary>
    internal ModelGenerator(PlanOptions options) => _options = options;

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<ParseResult> models = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                KnownNames.Model,
                static (node, _) => node is TypeDeclarationSyntax,
                static (attributed, cancellation) => Parse(attributed, cancellation))
            .WithTrackingName(TrackingNames.Parse)
            .Where(static model => model is not null)
            .Select(static (model, _) => model!);

        // Names of generated files must differ by more than case; classes seldom do otherwise.
        IncrementalValueProvider<EquatableArray<string>> collisions = models
            .Select(static (model, _) => model.Type.MetadataName)
            .Collect()
            .Select(static (names, _) => HintName.Collisions(names))
            .WithTrackingName(TrackingNames.HintNames);

        IncrementalValuesProvider<EmissionInput> files = models
            .Combine(collisions)
            .Select(static (pair, _) => new EmissionInput(HintName.Of(pair.Left.Type.MetadataName, pair.Right), pair.Left))
            .WithTrackingName(TrackingNames.Emit);

        PlanOptions options = _options;
        context.RegisterSourceOutput(files, (output, file) =>
        {
            if (ModelEmitter.Emit(file.Model, options, output.CancellationToken) is { } text)
            {
                output.AddSource(file.HintName, text);
            }
        });
    }

    private static ParseResult? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)context.TargetSymbol;
        TypeDeclarationSyntax declaration = (TypeDeclarationSyntax)context.TargetNode;
        return DeclarationOrder.OwnsModel(type, declaration)
            ? NetworkParser.Parse(type, declaration, context.SemanticModel, cancellationToken)
            : null;
    }

    /// <summary>One file to write.</summary>
    private sealed record EmissionInput(string HintName, ParseResult Model);
}
