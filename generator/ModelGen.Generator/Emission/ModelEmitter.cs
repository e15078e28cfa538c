using Microsoft.CodeAnalysis.Text;

namespace ModelGen.Generator;

/// <summary>Writes one model's file.</summary>
internal static class ModelEmitter
{
    /// <summary>The file's text; null where a generated part could not compile.</summary>
    public static SourceText? Emit(ParseResult model, PlanOptions options, CancellationToken cancellationToken)
    {
        if (!model.CanExtend)
        {
            return null;
        }

        SourceWriter writer = new();
        if (model.Network is { } network)
        {
            new NetworkEmitter(Planner.Plan(network, model.Surface, options, cancellationToken), cancellationToken).Write(writer);
        }
        else
        {
            StubEmitter.Write(writer, model);
        }

        return writer.ToSourceText();
    }
}
