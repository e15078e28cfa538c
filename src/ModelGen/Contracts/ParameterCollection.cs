using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace ModelGen;

/// <summary>The parameters of a model, or its optimizer's state, in stored order and by name.</summary>
public sealed class ParameterCollection : IReadOnlyList<Parameter>
{
    private readonly Parameter[] _parameters;
    private readonly Dictionary<string, Parameter> _byName;
    private readonly string _owner;

    /// <param name="owner">What the names belong to, for messages: "DigitClassifier".</param>
    /// <param name="parameters">The parameters, in stored order.</param>
    internal ParameterCollection(string owner, Parameter[] parameters)
    {
        _owner = owner;
        _parameters = parameters;
        _byName = parameters.ToDictionary(parameter => parameter.Name, StringComparer.Ordinal);
    }

    /// <summary>Number of parameters.</summary>
    public int Count => _parameters.Length;

    /// <summary>The names, in stored order.</summary>
    public IEnumerable<string> Names => _parameters.Select(parameter => parameter.Name);

    /// <summary>The parameter at a place in the stored order.</summary>
    public Parameter this[int index] => _parameters[index];

    /// <summary>The parameter of a name such as "Dense1.Kernel"; case matters.</summary>
    /// <exception cref="KeyNotFoundException">There is no such parameter; the message lists those there are.</exception>
    public Parameter this[string name] => TryGet(name, out Parameter? parameter)
        ? parameter
        : throw new KeyNotFoundException($"{_owner} has no parameter '{name}'. It has: {Known()}.");

    /// <summary>Looks for a parameter by name; case matters.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out Parameter? parameter) => _byName.TryGetValue(name, out parameter);

    /// <summary>The parameters in stored order.</summary>
    public IEnumerator<Parameter> GetEnumerator() => ((IEnumerable<Parameter>)_parameters).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private string Known() => _parameters.Length == 0 ? "none" : string.Join(", ", Names);
}
