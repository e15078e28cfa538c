using ModelGen;

namespace Consumer;

[Model]
[Input(4)]
[Dense(1)]
[Loss(Loss.MeanSquaredError)]
internal partial class OldModel
{
}
