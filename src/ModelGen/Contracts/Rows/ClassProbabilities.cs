using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace ModelGen;

/// <summary>The probability of each class, in the order of the classes.</summary>
/// <typeparam name="T">The type of a class.</typeparam>
public sealed class ClassProbabilities<T> : IReadOnlyDictionary<T, float>
    where T : notnull
{
    private readonly T[] _classes;
    private readonly float[] _probabilities;

    internal ClassProbabilities(T[] classes, float[] probabilities)
    {
        _classes = classes;
        _probabilities = probabilities;
    }

    /// <summary>Number of classes.</summary>
    public int Count => _classes.Length;

    /// <summary>The classes.</summary>
    public IEnumerable<T> Keys => _classes;

    /// <summary>Their probabilities.</summary>
    public IEnumerable<float> Values => _probabilities;

    /// <summary>The probability of a class.</summary>
    /// <exception cref="KeyNotFoundException">It is none of the classes.</exception>
    public float this[T key] => TryGetValue(key, out float probability)
        ? probability
        : throw new KeyNotFoundException($"{key} is none of the classes {string.Join(", ", _classes)}.");

    /// <inheritdoc/>
    public bool ContainsKey(T key) => Array.IndexOf(_classes, key) >= 0;

    /// <inheritdoc/>
    public bool TryGetValue(T key, [MaybeNullWhen(false)] out float value)
    {
        int index = Array.IndexOf(_classes, key);
        value = index < 0 ? 0 : _probabilities[index];
        return index >= 0;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<T, float>> GetEnumerator()
    {
        for (int i = 0; i < _classes.Length; i++)
        {
            yield return KeyValuePair.Create(_classes[i], _probabilities[i]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
