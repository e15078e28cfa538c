using Microsoft.CodeAnalysis.Text;

namespace ModelGen.Generator;

/// <summary>Writes one model's file.</summary>
internal static class ModelEmitter
{
    /// <summary>The file's text; null where a generated part could not compile.</summary>
    public static SourceText? Emit(ParseResult model, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return null;
    }
}
