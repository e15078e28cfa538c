using Microsoft.CodeAnalysis.Diagnostics;
using ModelGen.Generator;

namespace ModelGen.Analyzers;

/// <summary>An analyzer that has nothing to do in a project without the library, nor in generated code.</summary>
public abstract class LibraryAnalyzer : DiagnosticAnalyzer
{
    private protected LibraryAnalyzer()
    {
    }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownNames.Model) is not null)
            {
                Register(start);
            }
        });
    }

    /// <summary>Registers what is done in a project with the library.</summary>
    private protected abstract void Register(CompilationStartAnalysisContext start);
}
