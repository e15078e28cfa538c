using Microsoft.CodeAnalysis.Text;

namespace ModelGen.Generator;

/// <summary>Something in a configuration that ModelGen has no counterpart of.</summary>
/// <param name="Place">Where it is.</param>
/// <param name="What">What it is: <c>kernel_constraint of Dense</c>.</param>
/// <param name="Part">The part of the model that it belongs to.</param>
internal sealed record KerasProblem(TextSpan Place, string What, KerasPart Part);

/// <summary>Collects them.</summary>
internal sealed class KerasProblems
{
    private readonly List<KerasProblem> _all = [];

    public IReadOnlyList<KerasProblem> All => _all;

    /// <summary>The part that is being read.</summary>
    public KerasPart Part { get; set; }

    public void Add(TextSpan place, string what) => _all.Add(new KerasProblem(place, what, Part));
}
