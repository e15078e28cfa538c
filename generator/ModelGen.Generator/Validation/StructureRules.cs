namespace ModelGen.Generator;

/// <summary>Rules on input and layers: present, and a shape that exists.</summary>
internal static class StructureRules
{
    public static void Check(DeclaredModel model, IssueList issues)
    {
        if (model.Layers.Count == 0 && !model.IsHalfTyped)
        {
            issues.Error("MG0008", AttributeTarget.Class, $"the model has no layers; write at least one, such as [Dense(10)]");
        }

        if (model.Input is not null)
        {
            CheckInput(model.Input, issues);
        }
        else if (!model.IsHalfTyped && model.Row is null)
        {
            issues.Error("MG0009", AttributeTarget.Class, $"the model has no input; write [Input(n)] with the number of values in a row");
        }

        LayerNameRules.Check(model.Layers, issues);
    }

    private static void CheckInput(DeclaredInput input, IssueList issues)
    {
        EquatableArray<int> dimensions = input.Shape.Dimensions;
        if (dimensions.Count == 0)
        {
            issues.Error("MG0012", new AttributeTarget(input.Ordinal), $"Input has no dimensions; write [Input(n)] for a vector or [Input(height, width, channels)] for an image");
            return;
        }

        for (int i = 0; i < dimensions.Count; i++)
        {
            if (dimensions[i] < 1)
            {
                issues.Error("MG0012", new AttributeTarget(input.Ordinal, "shape", i), $"dimension {i + 1} of Input is {dimensions[i]}; write at least 1");
            }
        }

        if (dimensions.Count is not (1 or 3))
        {
            string way = dimensions.Count == 2 && dimensions.All(static d => d >= 1)
                ? FormattableString.Invariant($"[Input({dimensions[0]}, {dimensions[1]}, 1)] for an image with one channel or [Input({input.Shape.LongSize})] for a vector")
                : "[Input(n)] for a vector or [Input(height, width, channels)] for an image";
            issues.Error("MG0012", new AttributeTarget(input.Ordinal, "shape"), $"Input is {input.Shape}, which has {dimensions.Count} dimensions; write {way}");
        }
    }
}
