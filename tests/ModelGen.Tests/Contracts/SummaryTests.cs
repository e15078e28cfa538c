using System.Globalization;
using ModelGen.Tests.Models;

namespace ModelGen.Tests.Contracts;

public sealed class SummaryTests
{
    private const string Expected = """
        Model: "TinyClassifier"
        ┏━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━┳━━━━━━━━━┓
        ┃ Layer (type)   ┃ Output Shape ┃ Param # ┃
        ┡━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━╇━━━━━━━━━┩
        │ Dense1 (Dense) │ (None, 18)   │      72 │
        ├────────────────┼──────────────┼─────────┤
        │ Shift1 (Shift) │ (None, 18)   │      18 │
        └────────────────┴──────────────┴─────────┘
         Total params: 90 (360.00 B)
         Trainable params: 72 (288.00 B)
         Non-trainable params: 18 (72.00 B)

        """;

    [Fact]
    public void Summary_TinyClassifier_IsKerasTable() => Assert.Equal(Expected, new TinyClassifier().Summary());

    [Fact]
    public void Summary_LargeModelInAnyCulture_GroupsAndScalesTheNumbers()
    {
        ModelState state = new(TinyInfo.Dense("Large", 784, 1000, training: null), 0);
        CultureInfo culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            string summary = new TinyPredictor(state).Summary();

            Assert.Contains("│ 785,000 │", summary);
            Assert.Contains(" Total params: 786,000 (3.00 MB)\n", summary);
            Assert.Single(summary.Split('\n')[1..8].Select(line => line.Length).Distinct());
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }
}
