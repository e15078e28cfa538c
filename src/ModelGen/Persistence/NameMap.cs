namespace ModelGen;

/// <summary>
/// Whose names a file of weights has, for <see cref="ModelFile.Load{TModel}(string, NameMap)"/> and
/// <see cref="ModelFile.Save(IModel, string, NameMap)"/>. Layers that are not named in it have their own name in the file too.
/// </summary>
/// <remarks>
/// Weights mean the same only in the same network: PyTorch's batch normalization has an epsilon of 1e-5 and a momentum of 1 − 0.1
/// (<c>[BatchNorm(Epsilon = 1e-5, Momentum = 0.9)]</c>), and images are flattened with their channels last here.
/// </remarks>
public sealed class NameMap
{
    private readonly NamingConvention _convention;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    private NameMap(NamingConvention convention, (string Layer, string Name)[] layers)
    {
        ArgumentNullException.ThrowIfNull(layers);
        _convention = convention;
        foreach ((string layer, string name) in layers)
        {
            ArgumentException.ThrowIfNullOrEmpty(layer, nameof(layers));
            ArgumentException.ThrowIfNullOrEmpty(name, nameof(layers));
            if (!_names.TryAdd(layer, name))
            {
                throw new ArgumentException($"The layer '{layer}' is named twice, '{_names[layer]}' and '{name}'.", nameof(layers));
            }
        }
    }

    /// <summary>
    /// The names of PyTorch's <c>state_dict()</c>: "fc1.weight", [units × in] and transposed on the way, "fc1.bias", "bn1.running_mean", "bn1.running_var".
    /// </summary>
    /// <param name="layers">The module of each layer, ("Dense1", "fc1"); in an <c>nn.Sequential</c> it is a number, ("Dense1", "0").</param>
    /// <exception cref="ArgumentException">A layer is named twice.</exception>
    public static NameMap PyTorch(params (string Layer, string Name)[] layers) => new(NamingConvention.PyTorch, layers);

    /// <summary>Keras's names, of the layer and of its weight: "dense.kernel", [in × units], "dense.bias", "batch_normalization.gamma", "batch_normalization.moving_mean".</summary>
    /// <param name="layers">Keras's name of each layer, ("Dense1", "dense").</param>
    /// <exception cref="ArgumentException">A layer is named twice.</exception>
    public static NameMap Keras(params (string Layer, string Name)[] layers) => new(NamingConvention.Keras, layers);

    /// <summary>How to write the map, for messages.</summary>
    internal string Call => $"{nameof(NameMap)}.{_convention.Framework}";

    internal bool Names(string layer) => _names.ContainsKey(layer);

    /// <summary>The model's parameters by their names in the file, in the order of the layers.</summary>
    /// <exception cref="ArgumentException">The map names a layer that the model does not have, or gives two parameters the same name.</exception>
    /// <exception cref="NotSupportedException">The framework has no such parameter.</exception>
    internal OrderedDictionary<string, MappedParameter> Apply(ModelState state)
    {
        RequireLayers(state.Info);
        OrderedDictionary<string, MappedParameter> parameters = new(StringComparer.Ordinal);
        foreach (Parameter parameter in ModelFileMatch.InLayerOrder(state.Parameters, state.Info).Where(static parameter => parameter.Info.Role != NamingConvention.Count))
        {
            string name = $"{NameOf(parameter.Info.Layer)}.{Name(parameter.Info)}";
            if (!parameters.TryAdd(name, new MappedParameter(parameter, _convention.TransposesKernels && parameter.Shape.Count == 2)))
            {
                throw new ArgumentException($"{Call} gives {parameters[name].Parameter.Name} and {parameter.Name} the same name, '{name}': name each layer's own.");
            }
        }

        return parameters;
    }

    /// <summary>Whether a tensor belongs to a layer of the model, but means nothing here.</summary>
    internal bool Ignores(string tensor, ModelInfo info)
        => info.Layers.Any(layer => _convention.Ignored.Any(ignored => tensor == $"{NameOf(layer.Name)}.{ignored}"));

    private string NameOf(string layer) => _names.GetValueOrDefault(layer, layer);

    private string Name(ParameterInfo parameter) => _convention.Names.TryGetValue(parameter.Role, out string? name)
        ? name
        : throw new NotSupportedException($"{parameter.Name} has no counterpart in {_convention.Framework}.");

    private void RequireLayers(ModelInfo info)
    {
        string? unknown = _names.Keys.FirstOrDefault(name => info.Layers.All(layer => layer.Name != name));
        if (unknown is not null)
        {
            throw new ArgumentException(
                $"{Call} names the layer '{unknown}', which {info.Name} does not have. It has: {string.Join(", ", info.Layers.Select(static layer => layer.Name))}.");
        }
    }
}
