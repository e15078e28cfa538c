namespace ModelGen.Torch.Tests;

/// <summary>What an optimizer remembers of one parameter from step to step.</summary>
/// <param name="like">The parameter.</param>
internal sealed class OptimizerMemory(Tensor like)
{
    private readonly Dictionary<string, Tensor> _slots = [];

    /// <summary>A tensor of the parameter's shape; all <paramref name="first"/> at the first step.</summary>
    public Tensor Slot(string name, double first = 0)
    {
        if (!_slots.TryGetValue(name, out Tensor? slot))
        {
            slot = torch.full_like(like, first, requires_grad: false).MoveToOuterDisposeScope();
            _slots.Add(name, slot);
        }

        return slot;
    }
}
