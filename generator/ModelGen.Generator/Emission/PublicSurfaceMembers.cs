namespace ModelGen.Generator;

/// <summary>The public members of a model, as the declaration decides them.</summary>
internal sealed class PublicSurfaceMembers(TypeIdentity type, PublicSurface surface)
{
    private readonly string _name = Identifier.Escape(type.Name);

    /// <summary>The interfaces that the class implements.</summary>
    public string Interfaces => string.Join(", ", [Interface, .. RowMembers?.Interfaces ?? []]);

    /// <summary>All members.</summary>
    public IEnumerable<PublicMember> All => [.. Common, .. Training, .. Rows];

    /// <summary>The element type of targets: class numbers, or values.</summary>
    public string TargetType => surface.Target == TargetKind.ClassNumber ? "int" : "float";

    /// <summary>Members of every model, <c>Info</c> first.</summary>
    public IEnumerable<PublicMember> Common => new CommonMembers(_name, surface).All;

    /// <summary>Members of a model that can be trained.</summary>
    public IEnumerable<PublicMember> Training => surface.Target == TargetKind.None
        ? []
        : new TrainingMembers(_name, TargetType, surface).All;

    /// <summary>Members of a model that takes rows of a type.</summary>
    public IEnumerable<PublicMember> Rows => RowMembers?.All ?? [];

    private string Interface => surface.Target switch
    {
        TargetKind.None => $"Api::IModel<{_name}>",
        TargetKind.External => $"Api::ITrainable<{_name}>",
        _ => $"Api::ITrainable<{_name}, {TargetType}>",
    };

    private RowMembers? RowMembers => surface.Row is { } row ? new RowMembers(_name, TargetType, surface, row) : null;

    /// <summary>The shape of a row of input, for comments; the constant's name where it is not known.</summary>
    public static string InputOf(PublicSurface surface) => surface.Input.IsKnown ? surface.Input.ToString() : "InputSize";

    /// <summary>The number of values in a row of output, for comments; the constant's name where it is not known.</summary>
    public static string OutputOf(PublicSurface surface) => surface.OutputSize == 0 ? "OutputSize" : Code.Format($"{surface.OutputSize}");
}
