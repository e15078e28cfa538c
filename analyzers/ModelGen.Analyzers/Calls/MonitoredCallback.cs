using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ModelGen.Analyzers;

/// <summary>A callback that is created here and watches a figure that is known.</summary>
/// <param name="Name">Its class.</param>
/// <param name="Key">The figure.</param>
/// <param name="Place">Where the figure is written, or else the callback.</param>
internal sealed record MonitoredCallback(string Name, string Key, IOperation Place)
{
    /// <summary>The figure that is watched when none is written.</summary>
    private const string Default = "val_loss";

    /// <summary>Reads a value of a list of callbacks; null when it watches nothing, or nothing that is known.</summary>
    public static MonitoredCallback? Read(IOperation value)
    {
        if (Origin.Of(value) is not IObjectCreationOperation { Type: INamedTypeSymbol type } creation
            || !LibraryTypes.IsMonitoringCallback(type.BaseType)
            || Saves(creation) is not (null or true))
        {
            return null;
        }

        return Origin.Property(creation, "Monitor") switch
        {
            null => new MonitoredCallback(type.Name, Default, value),
            { ConstantValue: { HasValue: true, Value: string key } } written => new MonitoredCallback(type.Name, key, written),
            _ => null,
        };
    }

    /// <summary>Whether a value of a list of callbacks is none of the library's, so that it may do anything.</summary>
    public static bool IsCustom(IOperation value) => Origin.Of(value).Type is not INamedTypeSymbol type || !LibraryTypes.IsOwn(type) || type.IsAbstract;

    /// <summary>Whether only improvements are saved; null where that is not written.</summary>
    private static bool? Saves(IOperation creation) => Origin.Property(creation, "SaveBestOnly") is { } written
        ? written.ConstantValue is { HasValue: true, Value: true }
        : null;
}
