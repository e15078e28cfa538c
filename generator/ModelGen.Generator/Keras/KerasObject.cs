using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace ModelGen.Generator;

/// <summary>
/// An object of a Keras configuration, a class name and settings, that becomes an attribute. Settings are taken one by one as
/// arguments; those without counterpart are refused, and those that nobody asks for are ignored, since each version adds some.
/// </summary>
internal sealed class KerasObject
{
    private readonly JsonValue _config;
    private readonly KerasProblems _problems;
    private readonly List<ImportedArgument> _arguments = [];

    private KerasObject(string className, TextSpan place, JsonValue config, KerasProblems problems)
    {
        ClassName = className;
        Place = place;
        _config = config;
        _problems = problems;
    }

    public string ClassName { get; }

    /// <summary>Whether it is a function, not an object of a class.</summary>
    public bool IsFunction { get; init; }

    /// <summary>Where the class is named.</summary>
    public TextSpan Place { get; }

    /// <summary>Dimensions of what flows into a layer, without the batch.</summary>
    public int InputRank { get; init; } = 1;

    /// <summary>What its settings have under the key; null where they have nothing, or JSON's null.</summary>
    public JsonValue? this[string key] => _config[key];

    /// <summary>Reads an object, or the name that stands for one with default settings. What is neither is reported.</summary>
    public static KerasObject? Read(JsonValue value, KerasProblems problems, int inputRank = 1)
    {
        JsonValue none = new(JsonKind.Object, value.Span);
        if (OwnName(value) is { } own)
        {
            problems.Add(own.Span, own.Text);
            return null;
        }

        if (value.Kind == JsonKind.String)
        {
            return new KerasObject(value.Text, value.Span, none, problems);
        }

        if (value["class_name"] is not { Kind: JsonKind.String } className)
        {
            problems.Add(value.Span, "a value that is no Keras object");
            return null;
        }

        // Functions are saved by name.
        return value["config"] is { Kind: JsonKind.String } function
            ? new KerasObject(function.Text, function.Span, none, problems) { IsFunction = true }
            : new KerasObject(className.Text, className.Span, value["config"] ?? none, problems) { InputRank = inputRank };
    }

    /// <summary>
    /// The name of a class or function that is not Keras's own: registered, "my_package>Dense", whatever it is called besides; or of a module
    /// of the user's. Else null.
    /// </summary>
    private static JsonValue? OwnName(JsonValue value) => new[] { value, value["class_name"], value["config"], value["registered_name"] }
        .FirstOrDefault(static name => name is { Kind: JsonKind.String } && name.Text.Contains('>'))
        ?? (value["module"] is { Kind: JsonKind.String } module && !IsOfKeras(module.Text) ? value["class_name"] : null);

    private static bool IsOfKeras(string module) => module.Split('.')[0] is "builtins" or "keras" or "tf_keras" or "tensorflow";

    /// <summary>The attribute of all that was taken; arguments of the constructor come first.</summary>
    public ImportedAttribute ToAttribute(string name) =>
        new(name, Place, [.. _arguments.OrderBy(static argument => char.IsUpper(argument.Name[0]))]);

    /// <summary>Adds an argument that is not under a key of its own.</summary>
    public void Add(string argument, object value, TextSpan? place = null) =>
        _arguments.Add(new ImportedArgument(argument, value, place ?? Place));

    /// <summary>Adds arguments that another object gave.</summary>
    public void Add(IEnumerable<ImportedArgument> arguments) => _arguments.AddRange(arguments);

    /// <summary>Reports the object as a whole.</summary>
    public void Refuse() => _problems.Add(Place, ClassName);

    /// <summary>Reports those of the settings that are there.</summary>
    public void RefuseAny(params string[] keys)
    {
        foreach (string key in keys)
        {
            if (this[key] is { Kind: not JsonKind.False } value)
            {
                Refuse(key, value);
            }
        }
    }

    /// <summary>Reports that a setting is missing which has no default.</summary>
    public void Require(string key)
    {
        if (this[key] is null)
        {
            _problems.Add(Place, $"{ClassName} without {key}");
        }
    }

    /// <summary>Reports a setting that is there and none of the usual values, which are numbers, names or lists of one of them.</summary>
    public void RefuseUnless(string key, params string[] usual)
    {
        if (this[key] is { } value && !usual.Contains(Single(value).Text))
        {
            Refuse(key, value);
        }
    }

    /// <summary>Reports a setting that is written as null, where that means something else than its absence.</summary>
    public void RefuseNull(string key)
    {
        if (_config.Members.FirstOrDefault(member => member.Name == key)?.Value is { Kind: JsonKind.Null } value)
        {
            Refuse(key, value);
        }
    }

    /// <summary>Reports an axis that is not the last one, over which layers here work.</summary>
    public void RefuseOtherAxis() => RefuseUnless("axis", "-1", InputRank.ToString(CultureInfo.InvariantCulture));

    /// <summary>Reports an initializer that is there and another one.</summary>
    public void RefuseMember(string key, string usual)
    {
        if (Object(key) is { } initializer && KerasNames.Initializers.Find(initializer.ClassName)?.Name != usual)
        {
            _problems.Add(initializer.Place, $"{key} {initializer.ClassName} of {ClassName}");
        }
    }

    /// <summary>Reads a number; the fallback where there is none.</summary>
    public double Number(string key, double fallback) => this[key] is { } value ? Number(key, value) ?? fallback : fallback;

    public void TakeNumber(string argument, string key, double? fallback = null)
    {
        if (this[key] is { } value && Number(key, value) is { } number && number != fallback)
        {
            Add(argument, number, value.Span);
        }
    }

    public void TakeInteger(string argument, string key, int? fallback = null)
    {
        if (this[key] is { } value && Integer(key, value) is { } number && number != fallback)
        {
            Add(argument, number, value.Span);
        }
    }

    public void TakeFlag(string argument, string key, bool fallback)
    {
        if (this[key] is not { } value)
        {
            return;
        }

        if (value.Kind is not (JsonKind.True or JsonKind.False))
        {
            Refuse(key, value);
        }
        else if (value.Kind == JsonKind.True != fallback)
        {
            Add(argument, !fallback, value.Span);
        }
    }

    /// <summary>Takes a name, or an object with a name, that is a member of an enum; returns the object where there is one.</summary>
    public KerasObject? TakeMember(string argument, string key, KerasNames names, string? fallback)
    {
        if (Object(key) is not { } named)
        {
            return null;
        }

        if (names.Find(named.ClassName) is not { } member)
        {
            _problems.Add(named.Place, $"{key} {named.ClassName} of {ClassName}");
        }
        else if (member.Name != fallback)
        {
            Add(argument, member, named.Place);
        }

        return named;
    }

    /// <summary>Takes a regularizer as the arguments <c>{prefix}L1</c> and <c>{prefix}L2</c>.</summary>
    /// <param name="prefix">What the arguments' names begin with.</param>
    /// <param name="key">Where the regularizer is.</param>
    /// <param name="takesL1">Whether there is an argument for L1.</param>
    public void TakePenalty(string prefix, string key, bool takesL1 = true)
    {
        const double UsualFactor = 0.01;
        if (this[key] is not { } value || Read(value, _problems) is not { } penalty)
        {
            return;
        }

        string kind = KerasNames.Plain(penalty.ClassName);
        if (kind is not ("l1" or "l2" or "l1l2"))
        {
            _problems.Add(penalty.Place, $"{key} {penalty.ClassName} of {ClassName}");
            return;
        }

        double l1 = kind == "l2" ? 0 : penalty.Number("l1", kind == "l1" ? UsualFactor : 0);
        double l2 = kind == "l1" ? 0 : penalty.Number("l2", kind == "l2" ? UsualFactor : 0);
        foreach ((string norm, double factor) in new[] { ("L1", l1), ("L2", l2) })
        {
            if (norm == "L1" && factor != 0 && !takesL1)
            {
                _problems.Add(penalty.Place, $"{key} {penalty.ClassName} of {ClassName}");
            }
            else if (factor != 0)
            {
                Add(prefix + norm, factor, penalty.Place);
            }
        }
    }

    /// <summary>The numbers of a list; a number alone is a list of one.</summary>
    public IReadOnlyList<double> Numbers(string key) => this[key] switch
    {
        null => [],
        { Kind: JsonKind.Array } list => [.. list.Items.Select(item => Number(key, item) ?? 0)],
        { } value => Number(key, value) is { } number ? [number] : [],
    };

    /// <summary>The whole numbers of a list.</summary>
    public IReadOnlyList<int> Integers(string key) => [.. (this[key]?.Items ?? []).Select(item => Integer(key, item) ?? 0)];

    /// <summary>Reads a whole number; null where there is none.</summary>
    public int? Integer(string key) => this[key] is { } value ? Integer(key, value) : null;

    /// <summary>Reads the object under a key.</summary>
    public KerasObject? Object(string key) => this[key] is { } value ? Read(value, _problems) : null;

    /// <summary>Reports a setting, with its value where that is a word or number.</summary>
    public void Refuse(string key, JsonValue value) => _problems.Add(value.Span, $"{key}{Written(Single(value))} of {ClassName}");

    private static string Written(JsonValue value) => value.Kind switch
    {
        JsonKind.String or JsonKind.Number => " " + value.Text,
        JsonKind.True => " true",
        JsonKind.False => " false",
        JsonKind.Null => " null",
        _ => "",
    };

    private static JsonValue Single(JsonValue value) => value is { Kind: JsonKind.Array, Items.Count: 1 } ? value.Items[0] : value;

    private int? Integer(string key, JsonValue value)
    {
        if (Number(key, value) is not { } number)
        {
            return null;
        }

        if (number == (int)number)
        {
            return (int)number;
        }

        Refuse(key, value);
        return null;
    }

    /// <summary>A number that is finite as a <c>float</c>. Keras computes settings in float32; what it makes of 0.001 is written 0.001 again.</summary>
    private double? Number(string key, JsonValue value)
    {
        if (value.Kind != JsonKind.Number
            || !double.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            || float.IsInfinity((float)number))
        {
            Refuse(key, value);
            return null;
        }

        float narrow = (float)number;
        return narrow == number
            ? double.Parse(narrow.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
            : number;
    }
}
