using ModelGen;

namespace Consumer;

/// <summary>A model with a mistake, which only the package's analyzers can report.</summary>
[Model]
[Input(12)]
[Dense(0)]
[Loss(Loss.MeanSquaredError)]
public partial class BrokenClassifier;
