using System.Reflection;
using System.Runtime.Loader;

namespace ModelGen.EndToEnd.Tests;

/// <summary>An assembly of model classes that was compiled and loaded during the test.</summary>
internal sealed class CompiledModels(MemoryStream image)
{
    private readonly Assembly _assembly = new AssemblyLoadContext("models", isCollectible: true).LoadFromStream(image);

    /// <summary>The model class of that full name.</summary>
    public Type this[string fullName] => _assembly.GetType(fullName, throwOnError: true)!;

    /// <summary>All types, nested ones included.</summary>
    public IEnumerable<Type> Types => _assembly.GetTypes();

    /// <summary>
    /// Calls the static generic method of <paramref name="host"/> with the model class and its target type
    /// (<see cref="int"/> or <see cref="float"/>) as type arguments; the method's own exceptions come through.
    /// </summary>
    public void Run(Type host, string method, string fullName, params object?[] arguments)
    {
        Type model = this[fullName];
        Type target = model.GetInterface("ITrainable`2")?.GetGenericArguments()[1]
            ?? throw new InvalidOperationException($"{fullName} cannot be trained with a loss of its own.");
        host.GetMethod(method, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!
            .MakeGenericMethod(model, target)
            .Invoke(null, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null);
    }
}
