using Microsoft.CodeAnalysis;

namespace ModelGen.Generator;

/// <summary>Reads layers in their order, with the layers of blocks in the place of the attributes that use them.</summary>
internal sealed class LayerReader(IssueList issues, CancellationToken cancellationToken)
{
    private const int MostLayers = 2000;

    private readonly List<LayerSpec> _layers = [];
    private readonly Dictionary<string, BlockContents?> _blocks = [];
    private readonly HashSet<string> _names = [];

    /// <summary>The layers of a model, or of a block by itself.</summary>
    public IReadOnlyList<LayerSpec> Read(IEnumerable<AttributeArguments> attributes)
    {
        ReadScope(attributes, LayerScope.Declaration);
        return _layers;
    }

    private void ReadScope(IEnumerable<AttributeArguments> attributes, LayerScope scope)
    {
        Dictionary<string, int> countOfKind = [];
        foreach (AttributeArguments attribute in attributes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (BlockUse.Read(attribute) is { } use)
            {
                ReadUse(use, scope, countOfKind);
            }
            else if (LayerCatalog.Find(attribute.AttributeName) is { } definition)
            {
                _layers.Add(definition.Read(attribute, scope.Header(attribute, Next(definition.Kind, countOfKind))));
            }
        }
    }

    private static string Next(string kind, Dictionary<string, int> countOfKind)
    {
        countOfKind.TryGetValue(kind, out int ordinal);
        countOfKind[kind] = ++ordinal;
        return FormattableString.Invariant($"{kind}{ordinal}");
    }

    private void ReadUse(BlockUse use, LayerScope scope, Dictionary<string, int> countOfKind)
    {
        if (use.Attribute.TypeArgument is IArrayTypeSymbol array)
        {
            BlockRules.ReportNoBlock(array, scope.Header(use.Attribute, "Block"), issues);
            return;
        }

        if (use.Block is not { } type)
        {
            // Half-typed: the compiler reports it, and what it would have said is not known.
            issues.Silence(scope.Ordinal ?? use.Attribute.Ordinal);
            return;
        }

        LayerHeader first = scope.Header(use.Attribute, type.Name);
        if (Find(type, first) is not { } block || !BlockRules.CheckRepeat(use, first, issues))
        {
            return;
        }

        for (int i = 0; i < use.Repeat && _layers.Count <= MostLayers; i++)
        {
            string own = use.NameOf(i) ?? Next(type.Name, countOfKind);
            LayerHeader header = first with { Name = scope.Prefix + own };
            LayerNameRules.CheckUse(own, header, _names, issues);
            ReadBlock(use, block, header);
        }

        if (_layers.Count > MostLayers)
        {
            BlockRules.ReportTooMany(use, first, MostLayers, issues);
        }
    }

    private void ReadBlock(BlockUse use, BlockContents block, LayerHeader header)
    {
        LayerHeader whole = header with { Trainable = true, WrittenName = null };
        if (use.IsResidual)
        {
            _layers.Add(new SkipLayer(whole with { Name = header.Name + ".Skip" }, header.Name));
        }

        ReadScope(block.Attributes, LayerScope.Inside(header, block.MetadataName));
        if (use.IsResidual)
        {
            _layers.Add(new AddLayer(whole with { Name = header.Name + ".Add" }, header.Name));
        }
    }

    /// <summary>The block, if it can be used here; else null, and what is wrong is reported.</summary>
    private BlockContents? Find(INamedTypeSymbol type, LayerHeader use)
    {
        if (!BlockRules.CheckIsBlock(type, use, issues))
        {
            return null;
        }

        string name = NetworkParser.Identify(type).MetadataName;
        if (!_blocks.TryGetValue(name, out BlockContents? block))
        {
            block = BlockContents.Read(type, cancellationToken);
            if (block is not null)
            {
                BlockRules.CheckAlone(block, cancellationToken);
                issues.LeaveToBlock(block);
            }

            _blocks.Add(name, block);
        }

        return block;
    }
}
