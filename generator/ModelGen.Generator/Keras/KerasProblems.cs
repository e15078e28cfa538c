using Microsoft.CodeAnalysis.Text;

namespace ModelGen.Generator;

/// <summary>A part of a configuration that ModelGen has no counterpart of.</summary>
/// <param name="Place">Where it is.</param>
/// <param name="What">What it is: <c>kernel_constraint of Dense</c>.</param>
internal sealed record KerasProblem(TextSpan Place, string What);

/// <summary>Collects those parts.</summary>
internal sealed class KerasProblems
{
    private readonly List<KerasProblem> _all = [];

    public IReadOnlyList<KerasProblem> All => _all;

    public void Add(TextSpan place, string what) => _all.Add(new KerasProblem(place, what));
}
