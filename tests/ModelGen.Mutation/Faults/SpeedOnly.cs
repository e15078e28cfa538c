using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelGen.Mutation;

/// <summary>
/// Members that decide how fast something is computed, and never what: every result has the same bits with any other value,
/// so that no test of results could tell.
/// </summary>
internal static class SpeedOnly
{
    private static readonly HashSet<string> Members =
    [
        // Hints to the processor.
        "Prefetch.ToFirstLevel",
        "Prefetch.FloatsPerLine",
        "PanelBlock.Prefetch",

        // How a product is cut into blocks and tiles.
        "BlockedProduct.BlockRows",
        "BlockedProduct.LeastRows",
        "BlockedProduct.MaximumSteps",
        "BlockedProduct.Pays",
        "DenseKernel.PackedRows",
        "DenseKernel.SinkRows",
        "TileProduct.MaximumRows",
        "TileProduct.NextHeight",
        "WeightGradientJob.PackedColumns",

        // Who computes.
        "Crew.PausesPerSpin",
        "Crew.SpinsBeforeParking",
        "Team.MinimumWork",

        // How many rows go through a network at a time.
        "Classification.ChunkRows",
        "FeatureStatistics.PieceRows",
        "Planner.CachedWeights",
        "Planner.ChunkFloats",
        "Planner.ChunkRows",
        "Planner.MaximumChunkRows",
        "Trainer.EvaluationRows",
        "Workspace.ChunkRows",
    ];

    private static readonly string[] Hints = ["Expect", "Prefetch", "ToFirstLevel"];

    /// <summary>Whether a member of the type around it is one of them.</summary>
    public static bool Contains(SyntaxNode member, string name) =>
        member.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type && Members.Contains($"{type.Identifier.Text}.{name}");

    /// <summary>Whether a statement only asks for memory that will be wanted soon.</summary>
    public static bool IsHint(ExpressionStatementSyntax statement) =>
        statement.Expression is InvocationExpressionSyntax call && call.Expression switch
        {
            MemberAccessExpressionSyntax access => Hints.Contains(access.Name.Identifier.Text),
            IdentifierNameSyntax name => Hints.Contains(name.Identifier.Text),
            _ => false,
        };
}
