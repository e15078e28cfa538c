using System.Globalization;

namespace ModelGen;

/// <summary>A file from which a fit is resumed: the model with its optimizer state, the history, and what callbacks know.</summary>
internal static class Checkpoint
{
    /// <exception cref="IOException">The file cannot be written; the old one is unchanged.</exception>
    public static void Write(string path, TrainingContext context) => FileReplacement.Write(path, stream => Write(stream, context));

    public static void Write(Stream stream, TrainingContext context)
    {
        ModelState model = context.State;
        SortedDictionary<string, string> metadata = ModelFileMetadata.Of(model, includeOptimizer: true);
        CheckpointMetadata.Write(metadata, context);
        List<SafetensorsSource> tensors = [.. model.Parameters.Concat(model.OptimizerState).Select(SafetensorsSource.Of)];
        foreach (CallbackState state in Stateful(context, "The checkpoint").Select(static pair => pair.State))
        {
            foreach ((string key, string text) in state.Texts)
            {
                metadata[Name(state, key)] = text;
            }

            tensors.AddRange(state.Values.Select(pair => new SafetensorsSource(Name(state, pair.Key), [pair.Value.Length], pair.Value.CopyTo)));
        }

        SafetensorsWriter.Write(stream, metadata, tensors);
    }

    /// <summary>Sets model, history and callbacks to what they were.</summary>
    /// <exception cref="ModelFileException">The file is no checkpoint of such a fit, or damaged; the model is unchanged.</exception>
    public static void Restore(Stream stream, string source, TrainingContext context)
    {
        ModelFileContent content = ModelFileReader.Read(stream, context.State.Info, source, withCallbacks: true);
        CheckpointMetadata.RequireSameFit(content.Metadata, context, source);
        CheckpointMetadata.Restore(content.Metadata, context, source);
        RestoreCallbacks(content, source, context);
        context.State.CopyFrom(content.State);
    }

    private static void RestoreCallbacks(ModelFileContent content, string source, TrainingContext context)
    {
        (Callback Callback, CallbackState State)[] callbacks = [.. Stateful(context, source)];
        string[] expected = [.. callbacks.Select(static pair => pair.State.Owner)];
        string[] found = [.. content.Metadata.Keys.Concat(content.CallbackValues.Keys).Select(Owner).OfType<string>().Distinct()];
        if (!expected.ToHashSet().SetEquals(found))
        {
            throw new ModelFileException(
                source,
                $"it was made by a fit with the callbacks {Excerpt.Of(found)}, but this one has {Excerpt.Of(expected)}: pass the same ones, or delete the file to begin anew.");
        }

        foreach ((Callback callback, CallbackState present) in callbacks)
        {
            callback.RestoreState(Read(content, present.Owner, source), context);
        }
    }

    private static CallbackState Read(ModelFileContent content, string owner, string source)
    {
        CallbackState state = new(owner, source);
        string prefix = Name(state, "");
        foreach ((string name, string text) in content.Metadata.Where(pair => pair.Key.StartsWith(prefix, StringComparison.Ordinal)))
        {
            state.Set(name[prefix.Length..], text);
        }

        foreach ((string name, float[] values) in content.CallbackValues.Where(pair => pair.Key.StartsWith(prefix, StringComparison.Ordinal)))
        {
            state.Set(name[prefix.Length..], values);
        }

        return state;
    }

    /// <summary>The callbacks that have something to keep, and what it is at present; "EarlyStopping2" is the second of its kind.</summary>
    private static IEnumerable<(Callback Callback, CallbackState State)> Stateful(TrainingContext context, string source)
    {
        Dictionary<string, int> counts = [];
        foreach (Callback callback in context.Options.Callbacks)
        {
            string kind = callback.GetType().Name;
            counts[kind] = counts.GetValueOrDefault(kind) + 1;
            CallbackState state = new(string.Create(CultureInfo.InvariantCulture, $"{kind}{counts[kind]}"), source);
            callback.SaveState(state);
            if (!state.IsEmpty)
            {
                yield return (callback, state);
            }
        }
    }

    private static string Name(CallbackState state, string key) => $"{CheckpointMetadata.CallbackPrefix}{state.Owner}.{key}";

    private static string? Owner(string name)
    {
        if (!name.StartsWith(CheckpointMetadata.CallbackPrefix, StringComparison.Ordinal))
        {
            return null;
        }

        int begin = CheckpointMetadata.CallbackPrefix.Length;
        int end = name.IndexOf('.', begin);
        return end < 0 ? name[begin..] : name[begin..end];
    }
}
