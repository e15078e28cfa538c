using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ModelGen.Analyzers;
using ModelGen.CodeFixes;

namespace ModelGen.Generator.Tests;

/// <summary>Makes the code fix that writes the layers of a file as attributes, in a project as an editor has it.</summary>
internal static class WrittenLayers
{
    public static async Task<string> Of(string source, string fileName, string content)
    {
        using AdhocWorkspace workspace = new();
        Document document = CreateDocument(workspace, source, fileName, content);
        Compilation compilation = (await document.Project.GetCompilationAsync(Cancellation))!;
        ImmutableArray<Diagnostic> diagnostics = await compilation
            .WithAnalyzers([new NetworkAnalyzer()], document.Project.AnalyzerOptions)
            .GetAnalyzerDiagnosticsAsync(Cancellation);

        List<CodeAction> actions = [];
        Diagnostic hint = diagnostics.Single(static diagnostic => diagnostic.Id == "MG0505");
        await new WriteLayersCodeFixProvider().RegisterCodeFixesAsync(
            new CodeFixContext(document, hint, (action, _) => actions.Add(action), Cancellation));

        ImmutableArray<CodeActionOperation> operations = await Assert.Single(actions).GetOperationsAsync(Cancellation);
        Solution changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return (await changed.GetDocument(document.Id)!.GetTextAsync(Cancellation)).ToString();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Document CreateDocument(AdhocWorkspace workspace, string source, string fileName, string content)
    {
        CSharpCompilation settings = Compilations.Create();
        ProjectId project = ProjectId.CreateNewId();
        DocumentId document = DocumentId.CreateNewId(project);
        return workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(project, VersionStamp.Default, "Consumer", "Consumer", LanguageNames.CSharp, parseOptions: Compilations.ParseOptions, compilationOptions: settings.Options, metadataReferences: settings.References))
            .AddDocument(document, "Net.cs", SourceText.From(source))
            .AddAdditionalDocument(DocumentId.CreateNewId(project), Path.GetFileName(fileName), SourceText.From(content), filePath: fileName)
            .GetDocument(document)!;
    }
}
