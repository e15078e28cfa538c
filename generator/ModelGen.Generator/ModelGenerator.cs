using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelGen.Generator;

/// <summary>
/// Writes the forward, backward and update code of every class marked with <c>[Model]</c> or <c>[Model&lt;T&gt;]</c>:
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
        IncrementalValuesProvider<Declaration> declarations = Declarations(context, KnownNames.Model);
        IncrementalValuesProvider<Declaration> onRows = Declarations(context, KnownNames.RowModelMetadata);

        IncrementalValuesProvider<ParseResult> imported = ImportedModels(context, declarations);

        // Names of generated files must differ by more than case; classes seldom do otherwise.
        IncrementalValueProvider<EquatableArray<string>> collisions = Names(declarations)
            .Combine(Names(onRows))
            .Select(static (names, _) => HintName.Collisions(names.Left.Concat(names.Right)))
            .WithTrackingName(TrackingNames.HintNames);

        Register(context, Written(declarations), collisions);
        Register(context, Written(onRows), collisions);
        Register(context, imported, collisions);
    }

    private static IncrementalValuesProvider<Declaration> Declarations(IncrementalGeneratorInitializationContext context, string marker) =>
        context.SyntaxProvider
            .ForAttributeWithMetadataName(
                marker,
                static (node, _) => node is TypeDeclarationSyntax,
                static (attributed, cancellation) => Parse(attributed, cancellation))
            .WithTrackingName(TrackingNames.Parse)
            .Where(static declaration => declaration is not null)
            .Select(static (declaration, _) => declaration!);

    private static IncrementalValuesProvider<ParseResult> Written(IncrementalValuesProvider<Declaration> declarations) => declarations
        .Where(static declaration => declaration.Model is not null)
        .Select(static (declaration, _) => declaration.Model!);

    private static IncrementalValueProvider<EquatableArray<string>> Names(IncrementalValuesProvider<Declaration> declarations) => declarations
        .Select(static (declaration, _) => declaration.MetadataName)
        .Collect()
        .Select(static (names, _) => names.ToEquatableArray());

    /// <summary>
    /// The models whose layers are in files. What reads attributes cannot read files, so these are found again in the compilation,
    /// and read anew with each; what comes out is compared.
    /// </summary>
    private static IncrementalValuesProvider<ParseResult> ImportedModels(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<Declaration> declarations) => declarations
        .Where(static declaration => declaration.KerasName is not null)
        .Combine(context.AdditionalTextsProvider.Collect())
        .Select(static (pair, cancellation) => new ImportInput(pair.Left.MetadataName, KerasFile.Find(pair.Left.KerasName!, pair.Right, cancellation)))
        .WithTrackingName(TrackingNames.Files)
        .Combine(context.CompilationProvider)
        .Select(static (pair, cancellation) => Parse(pair.Left, pair.Right, cancellation))
        .WithTrackingName(TrackingNames.Import)
        .Where(static model => model is not null)
        .Select(static (model, _) => model!);

    private void Register(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<ParseResult> models,
        IncrementalValueProvider<EquatableArray<string>> collisions)
    {
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

    private static Declaration? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)context.TargetSymbol;
        TypeDeclarationSyntax declaration = (TypeDeclarationSyntax)context.TargetNode;
        if (!DeclarationOrder.OwnsModel(type, declaration) || !context.Attributes.Contains(DeclarationOrder.Marker(type)!))
        {
            return null;
        }

        string name = NetworkParser.Identify(type).MetadataName;
        return DeclarationOrder.KerasName(type) is { } file
            ? new Declaration(name, null, file)
            : new Declaration(name, NetworkParser.Parse(type, declaration, context.SemanticModel, file: null, cancellationToken), null);
    }

    private static ParseResult? Parse(ImportInput input, Compilation compilation, CancellationToken cancellationToken) =>
        compilation.Assembly.GetTypeByMetadataName(input.MetadataName) is { } type
        && DeclarationOrder.FindModel(type, cancellationToken) is { } declaration
            ? NetworkParser.Parse(type, declaration, compilation.GetSemanticModel(declaration.SyntaxTree), input.File, cancellationToken)
            : null;

    /// <summary>A class with <c>[Model]</c>: its model, or the name of the file with its layers.</summary>
    private sealed record Declaration(string MetadataName, ParseResult? Model, string? KerasName);

    /// <summary>A class whose layers are in a file.</summary>
    private sealed record ImportInput(string MetadataName, KerasFile File);

    /// <summary>One file to write.</summary>
    private sealed record EmissionInput(string HintName, ParseResult Model);
}
