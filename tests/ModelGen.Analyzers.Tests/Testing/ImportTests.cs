using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace ModelGen.Analyzers.Tests;

/// <summary>What the tests of rules on models in Keras files call. Files carry markup as sources do.</summary>
public abstract class ImportTests : RuleTests
{
    protected const string FileName = "/app/net.json";

    /// <summary>A correct model.</summary>
    protected const string Usual =
        """
        {
          "class_name": "Sequential",
          "config": {
            "layers": [
              {"class_name": "InputLayer", "config": {"batch_shape": [null, 4]}},
              {"class_name": "Dense", "config": {"units": 3, "activation": "softmax"}}
            ]
          },
          "compile_config": {"optimizer": "adam", "loss": "sparse_categorical_crossentropy", "metrics": ["accuracy"]}
        }
        """;

    /// <summary>A model class of the file, with these attributes.</summary>
    protected static string Imported(string attributes = "", string arguments = "FromKeras = \"net.json\"") => $$"""
        using ModelGen;

        [Model({{arguments}})]
        {{attributes}}
        public partial class Net
        {
        }
        """;

    /// <summary>The diagnostics in source and files are those marked, and no others.</summary>
    protected static Task VerifyImport(string source, params (string Name, string Content)[] files) => Test(source, files).RunAsync(Cancellation);

    /// <summary>The diagnostic at <c>{|#0:...|}</c>, in the source or a file, has the message.</summary>
    protected static Task VerifyImport(string source, string content, string rule, string message, DiagnosticSeverity severity = DiagnosticSeverity.Error)
    {
        DeclarationTest test = Test(source, [(FileName, content)]);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(rule, severity).WithLocation(0).WithMessage(message));
        return test.RunAsync(Cancellation);
    }

    private static DeclarationTest Test(string source, (string Name, string Content)[] files)
    {
        DeclarationTest test = new() { TestCode = source };
        foreach ((string name, string content) in files)
        {
            test.TestState.AdditionalFiles.Add((name, content));
        }

        return test;
    }
}
