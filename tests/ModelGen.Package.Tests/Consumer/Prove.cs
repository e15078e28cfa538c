using Consumer;
using ModelGen;

// Prints how many gradients of models with pieces of the user's own were compared with differences.
Print(GradientCheck.Verify<OwnClassifier>());
Print(GradientCheck.Verify<TunedClassifier>());
Print(GradientCheck.Verify<OwnRegression>());

static void Print(GradientCheckResult result) => Console.WriteLine($"{result.Compared} compared, {result.Kinks} at kinks");
