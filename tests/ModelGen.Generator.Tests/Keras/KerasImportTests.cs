using ModelGen.CodeFixes;

namespace ModelGen.Generator.Tests;

/// <summary>What the parts of a Keras configuration become, written as attributes.</summary>
public sealed class KerasImportTests
{
    public static TheoryData<string, string, string> Layers => new()
    {
        { "Dense", "\"units\": 8", "[Dense(8)]" },
        { "Dense", "\"units\": 8, \"activation\": \"linear\", \"use_bias\": true, \"name\": \"dense_3\"", "[Dense(8)]" },
        { "Dense", "\"units\": 8, \"activation\": \"swish\", \"use_bias\": false, \"name\": \"hidden\"", "[Dense(8, Activation.Silu, Name = \"hidden\", UseBias = false)]" },
        { "Dense", "\"units\": 8, \"activation\": {\"module\": \"builtins\", \"class_name\": \"function\", \"config\": \"leaky_relu\"}", "[Dense(8, Activation.LeakyRelu)]" },
        { "Dense", "\"units\": 8, \"activation\": {\"class_name\": \"LeakyReLU\", \"config\": {\"negative_slope\": 0.20000000298023224}}", "[Dense(8, Activation.LeakyRelu)]" },
        { "Dense", "\"units\": 8, \"trainable\": false, \"kernel_constraint\": null", "[Dense(8, Trainable = false)]" },
        { "Dense", "\"units\": 8, \"kernel_initializer\": {\"class_name\": \"HeNormal\", \"config\": {\"seed\": null}}, \"bias_initializer\": \"ones\"", "[Dense(8, KernelInitializer = Initializer.HeNormal, BiasInitializer = Initializer.Ones)]" },
        { "Dense", "\"units\": 8, \"kernel_regularizer\": {\"class_name\": \"L2\", \"config\": {\"l2\": 0.0010000000474974513}}", "[Dense(8, KernelL2 = 0.001)]" },
        { "Dense", "\"units\": 8, \"bias_regularizer\": {\"class_name\": \"L1L2\", \"config\": {\"l1\": 0.1, \"l2\": 0.2}}, \"activity_regularizer\": \"l1\"", "[Dense(8, BiasL1 = 0.1, BiasL2 = 0.2, ActivityL1 = 0.01)]" },
        { "Dropout", "\"rate\": 0.2, \"seed\": null, \"noise_shape\": null, \"name\": \"no-identifier\"", "[Dropout(0.2)]" },
        { "BatchNormalization", "\"axis\": -1, \"momentum\": 0.99, \"epsilon\": 0.001, \"center\": true, \"scale\": true, \"synchronized\": false", "[BatchNorm]" },
        { "BatchNormalization", "\"axis\": [1], \"momentum\": 0.9, \"epsilon\": 1e-5, \"center\": false, \"scale\": false, \"gamma_initializer\": {\"class_name\": \"Ones\", \"config\": {}}", "[BatchNorm(Momentum = 0.9, Epsilon = 1E-05, Center = false, Scale = false)]" },
        { "Activation", "\"activation\": \"relu\"", "[Activation(Activation.Relu)]" },
        { "ReLU", "\"max_value\": null, \"negative_slope\": 0.0, \"threshold\": 0.0", "[Activation(Activation.Relu)]" },
        { "ReLU", "\"negative_slope\": 0.1", "[Activation(Activation.LeakyRelu, NegativeSlope = 0.1)]" },
        { "LeakyReLU", "\"alpha\": 0.30000001192092896", "[Activation(Activation.LeakyRelu, NegativeSlope = 0.3)]" },
        { "LeakyReLU", "\"negative_slope\": 0.2", "[Activation(Activation.LeakyRelu)]" },
        { "ELU", "\"alpha\": 0.5", "[Activation(Activation.Elu, Alpha = 0.5)]" },
        { "Softmax", "\"axis\": -1", "[Activation(Activation.Softmax)]" },
        { "Flatten", "\"data_format\": \"channels_last\"", "[Flatten]" },
        { "Rescaling", "\"scale\": 0.00392156862745098, \"offset\": 0.0", "[Rescaling(0.00392156862745098)]" },
        { "Rescaling", "\"scale\": 2, \"offset\": -1.0", "[Rescaling(2.0, -1.0)]" },
        { "Normalization", "\"axis\": [-1], \"invert\": false, \"mean\": null, \"variance\": null", "[Normalization]" },
        { "RandomFlip", "\"mode\": \"horizontal\", \"seed\": 3", "[RandomFlip(FlipMode.Horizontal)]" },
        { "RandomFlip", "\"mode\": \"horizontal_and_vertical\"", "[RandomFlip]" },
        { "RandomRotation", "\"factor\": [-0.1, 0.1], \"fill_mode\": \"reflect\", \"fill_value\": 0.0, \"interpolation\": \"bilinear\"", "[RandomRotation(0.1)]" },
        { "RandomRotation", "\"factor\": 0.1, \"fill_mode\": \"constant\", \"fill_value\": 1.0, \"interpolation\": \"nearest\"", "[RandomRotation(0.1, Fill = FillMode.Constant, FillValue = 1.0, Interpolation = Interpolation.Nearest)]" },
        { "RandomZoom", "\"height_factor\": [-0.2, 0.1], \"width_factor\": null", "[RandomZoom(-0.2, 0.1)]" },
    };

    [Theory]
    [MemberData(nameof(Layers))]
    public void Layer_becomes_an_attribute(string className, string config, string attribute) =>
        Assert.Equal(attribute, Assert.Single(Attributes(KerasText.Model(KerasText.Object(className, config).Replace("\"config\": { ", "\"config\": { \"batch_shape\": [null, 4], ", StringComparison.Ordinal)))[1..]));

    public static TheoryData<string, string> Optimizers => new()
    {
        { "\"adam\"", "[Adam]" },
        { "{\"class_name\": \"Adam\", \"config\": {\"learning_rate\": 0.0005000000237487257, \"beta_1\": 0.8, \"beta_2\": 0.999, \"epsilon\": 1e-07, \"amsgrad\": true, \"use_ema\": false, \"ema_momentum\": 0.99, \"clipnorm\": 1.0, \"weight_decay\": null}}", "[Adam(ClipNorm = 1.0, LearningRate = 0.0005, Beta1 = 0.8, AmsGrad = true)]" },
        { "{\"class_name\": \"Adam\", \"config\": {\"weight_decay\": 0.01}}", "[AdamW(WeightDecay = 0.01)]" },
        { "{\"class_name\": \"AdamW\", \"config\": {\"weight_decay\": 0.004, \"global_clipnorm\": 2}}", "[AdamW(GlobalClipNorm = 2.0)]" },
        { "{\"class_name\": \"SGD\", \"config\": {\"learning_rate\": 0.1, \"momentum\": 0.9, \"nesterov\": true}}", "[Sgd(LearningRate = 0.1, Momentum = 0.9, Nesterov = true)]" },
        { "{\"class_name\": \"RMSprop\", \"config\": {\"rho\": 0.95, \"momentum\": 0.5, \"centered\": true, \"clipvalue\": 0.5}}", "[RmsProp(ClipValue = 0.5, Rho = 0.95, Momentum = 0.5, Centered = true)]" },
        { "{\"class_name\": \"Adagrad\", \"config\": {\"initial_accumulator_value\": 0.2, \"epsilon\": 1e-6}}", "[Adagrad(InitialAccumulator = 0.2, Epsilon = 1E-06)]" },
        { "{\"class_name\": \"SGD\", \"config\": {\"learning_rate\": {\"class_name\": \"ExponentialDecay\", \"config\": {\"initial_learning_rate\": 0.1, \"decay_steps\": 100, \"decay_rate\": 0.9, \"staircase\": true}}}}", "[Sgd(LearningRate = 0.1)] [ExponentialDecay(0.9, EverySteps = 100)]" },
        { "{\"class_name\": \"SGD\", \"config\": {\"learning_rate\": {\"class_name\": \"InverseTimeDecay\", \"config\": {\"initial_learning_rate\": 0.1, \"decay_steps\": 100.0, \"decay_rate\": 2, \"staircase\": false}}}}", "[Sgd(LearningRate = 0.1)] [InverseTimeDecay(2.0, OverSteps = 100)]" },
        { "{\"class_name\": \"SGD\", \"config\": {\"learning_rate\": {\"class_name\": \"PolynomialDecay\", \"config\": {\"initial_learning_rate\": 0.1, \"decay_steps\": 100, \"end_learning_rate\": 0.01, \"power\": 0.5, \"cycle\": true}}}}", "[Sgd(LearningRate = 0.1)] [PolynomialDecay(End = 0.01, Power = 0.5, Cycle = true, OverSteps = 100)]" },
        { "{\"class_name\": \"SGD\", \"config\": {\"learning_rate\": {\"class_name\": \"PolynomialDecay\", \"config\": {\"initial_learning_rate\": 0.1, \"decay_steps\": 100, \"end_learning_rate\": 0.0001, \"power\": 1.0, \"cycle\": false}}}}", "[Sgd(LearningRate = 0.1)] [PolynomialDecay(OverSteps = 100)]" },
        { "{\"class_name\": \"SGD\", \"config\": {\"learning_rate\": {\"class_name\": \"CosineDecay\", \"config\": {\"initial_learning_rate\": 0.0, \"decay_steps\": 100, \"alpha\": 0.1, \"warmup_target\": 0.1, \"warmup_steps\": 10}}}}", "[Sgd(LearningRate = 0.0)] [CosineDecay(Alpha = 0.1, WarmupSteps = 10, WarmupTarget = 0.1, OverSteps = 100)]" },
        { "{\"class_name\": \"SGD\", \"config\": {\"learning_rate\": {\"class_name\": \"PiecewiseConstantDecay\", \"config\": {\"boundaries\": [10, 20], \"values\": [0.1, 0.01, 0.001]}}}}", "[Sgd] [PiecewiseConstant(new[] { 10, 20 }, new[] { 0.1, 0.01, 0.001 })]" },
    };

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void Optimizer_becomes_attributes(string optimizer, string attributes) => Assert.Equal(
        attributes,
        string.Join(' ', Attributes(KerasText.Model(KerasText.Object("Dense", "\"units\": 1"), KerasText.Compilation(optimizer)))[3..]));

    public static TheoryData<string, string> Losses => new()
    {
        { "\"mse\"", "[Loss(Loss.MeanSquaredError)]" },
        { "[\"mse\"]", "[Loss(Loss.MeanSquaredError)]" },
        { "\"mean_absolute_error\"", "[Loss(Loss.MeanAbsoluteError)]" },
        { "{\"class_name\": \"function\", \"config\": \"categorical_crossentropy\"}", "[Loss(Loss.CategoricalCrossentropy)]" },
        { "{\"class_name\": \"SparseCategoricalCrossentropy\", \"config\": {\"from_logits\": true, \"ignore_class\": null, \"reduction\": \"sum_over_batch_size\"}}", "[Loss(Loss.SparseCategoricalCrossentropy, FromLogits = true)]" },
        { "{\"class_name\": \"BinaryCrossentropy\", \"config\": {\"from_logits\": false, \"label_smoothing\": 0.1, \"axis\": -1}}", "[Loss(Loss.BinaryCrossentropy, LabelSmoothing = 0.1)]" },
        { "{\"class_name\": \"Huber\", \"config\": {\"delta\": 2.0}}", "[Loss(Loss.Huber, Delta = 2.0)]" },
    };

    [Theory]
    [MemberData(nameof(Losses))]
    public void Loss_becomes_an_attribute(string loss, string attribute) => Assert.Equal(
        attribute,
        Attributes(KerasText.Model(KerasText.Object("Dense", "\"units\": 1"), KerasText.Compilation("\"adam\"", loss)))[2]);

    public static TheoryData<string, string> Metrics => new()
    {
        { "[\"accuracy\"]", "[Metrics(Metric.Accuracy)]" },
        { "[[\"acc\", \"mae\"]]", "[Metrics(Metric.Accuracy, Metric.MeanAbsoluteError)]" },
        { "[{\"class_name\": \"AUC\", \"config\": {\"num_thresholds\": 200}}, {\"class_name\": \"RootMeanSquaredError\", \"config\": {}}]", "[Metrics(Metric.Auc, Metric.RootMeanSquaredError)]" },
        { "[]", "[Adam]" },
    };

    [Theory]
    [MemberData(nameof(Metrics))]
    public void Metrics_become_an_attribute(string metrics, string attribute) => Assert.Equal(
        attribute,
        Attributes(KerasText.Model(KerasText.Object("Dense", "\"units\": 1"), KerasText.Compilation("\"adam\"", metrics: metrics)))[^1]);

    public static TheoryData<string, string> OtherForms => new()
    {
        { """{"class_name": "Sequential", "config": {"name": "s", "layers": [{"class_name": "InputLayer", "config": {"batch_input_shape": [null, 8, 8, 1]}}, {"class_name": "Flatten", "config": {}}]}, "keras_version": "2.15.0", "backend": "tensorflow"}""", "[Input(8, 8, 1)] [Flatten]" },
        { """{"class_name": "Sequential", "config": {"name": "s", "layers": [{"class_name": "Dense", "config": {"batch_input_shape": [null, 8], "units": 2}}]}}""", "[Input(8)] [Dense(2)]" },
        { """{"class_name": "Sequential", "config": [{"class_name": "Dense", "config": {"batch_input_shape": [null, 8], "units": 2}}]}""", "[Input(8)] [Dense(2)]" },
        { """{"class_name": "Sequential", "config": {"layers": [{"class_name": "Dense", "config": {"units": 2}, "build_config": {"input_shape": [null, 8]}}]}}""", "[Input(8)] [Dense(2)]" },
        { """{"class_name": "Sequential", "config": {"layers": [{"class_name": "Dense", "config": {"units": 2}}]}}""", "[Dense(2)]" },
        { """{"class_name": "Sequential", "config": {"layers": [{"class_name": "Sequential", "config": {"layers": [{"class_name": "RandomFlip", "config": {}}]}}, {"class_name": "Flatten", "config": {}}]}}""", "[RandomFlip] [Flatten]" },
    };

    [Theory]
    [MemberData(nameof(OtherForms))]
    public void Older_and_nested_forms_are_read(string text, string attributes) => Assert.Equal(attributes, string.Join(' ', Attributes(text)));

    [Theory]
    [InlineData("Conv2D", "\"filters\": 8", "Conv2D")]
    [InlineData("Dense", "\"units\": 8, \"activation\": \"mish\"", "activation mish of Dense")]
    [InlineData("Dense", "\"units\": \"many\"", "units many of Dense")]
    [InlineData("Dense", "\"units\": 2.5", "units 2.5 of Dense")]
    [InlineData("Dense", "\"units\": 8, \"use_bias\": 1", "use_bias 1 of Dense")]
    [InlineData("Dense", "\"units\": 8, \"kernel_constraint\": {\"class_name\": \"MaxNorm\", \"config\": {}}", "kernel_constraint of Dense")]
    [InlineData("Dense", "\"units\": 8, \"kernel_initializer\": \"orthogonal\"", "kernel_initializer orthogonal of Dense")]
    [InlineData("Dense", "\"units\": 8, \"kernel_regularizer\": \"orthogonal_regularizer\"", "kernel_regularizer orthogonal_regularizer of Dense")]
    [InlineData("Dense", "\"units\": 8, \"dtype\": \"mixed_float16\"", "dtype mixed_float16 of Dense")]
    [InlineData("Dropout", "\"rate\": 0.1, \"noise_shape\": [null, 1]", "noise_shape of Dropout")]
    [InlineData("Dropout", "\"rate\": 1e300", "rate 1e300 of Dropout")]
    [InlineData("BatchNormalization", "\"axis\": 2", "axis 2 of BatchNormalization")]
    [InlineData("BatchNormalization", "\"gamma_regularizer\": \"l1\"", "gamma_regularizer l1 of BatchNormalization")]
    [InlineData("BatchNormalization", "\"beta_initializer\": \"ones\"", "beta_initializer ones of BatchNormalization")]
    [InlineData("ReLU", "\"max_value\": 6.0", "max_value 6.0 of ReLU")]
    [InlineData("Dense", "\"units\": 8, \"activation\": {\"class_name\": \"LeakyReLU\", \"config\": {\"negative_slope\": 0.1}}", "LeakyReLU")]
    [InlineData("Dense", "\"units\": 8, \"activation\": {\"class_name\": \"LeakyReLU\", \"config\": {}}", "LeakyReLU")]
    [InlineData("Dense", "\"units\": 8, \"activation\": {\"class_name\": \"LeakyReLU\", \"config\": {\"negative_slope\": 0.0}}", "LeakyReLU")]
    [InlineData("Dense", "\"units\": 8, \"activation\": {\"class_name\": \"leaky_relu\", \"config\": {\"negative_slope\": 0.3}}", "leaky_relu")]
    [InlineData("Activation", "\"activation\": {\"class_name\": \"Softmax\", \"config\": {\"axis\": 0}}", "axis 0 of Softmax")]
    [InlineData("Dense", "\"units\": 8, \"activation\": {\"class_name\": \"gelu\", \"config\": {\"approximate\": true}}", "approximate true of gelu")]
    [InlineData("Dense", "\"units\": 8, \"activation\": {\"class_name\": \"ReLU\", \"config\": {\"max_value\": 6.0}}", "max_value 6.0 of ReLU")]
    [InlineData("Activation", "\"activation\": {\"class_name\": \"ELU\", \"config\": {\"alpha\": 0.3}}", "alpha 0.3 of ELU")]
    [InlineData("Flatten", "\"data_format\": \"channels_first\"", "data_format channels_first of Flatten")]
    [InlineData("Normalization", "\"mean\": 0.5, \"variance\": 2.0", "mean 0.5 of Normalization")]
    [InlineData("RandomZoom", "\"height_factor\": 0.1, \"width_factor\": 0.2", "width_factor 0.2 of RandomZoom")]
    [InlineData("Rescaling", "\"scale\": [1, 2]", "scale of Rescaling")]
    [InlineData("Dense", "\"units\": 8, \"bias_constraint\": {\"class_name\": \"NonNeg\", \"config\": {}}", "bias_constraint of Dense")]
    [InlineData("Dense", "\"units\": 8, \"lora_rank\": 4", "lora_rank 4 of Dense")]
    [InlineData("BatchNormalization", "\"renorm\": true", "renorm true of BatchNormalization")]
    [InlineData("BatchNormalization", "\"gamma_constraint\": {\"class_name\": \"NonNeg\", \"config\": {}}", "gamma_constraint of BatchNormalization")]
    [InlineData("BatchNormalization", "\"beta_constraint\": {\"class_name\": \"NonNeg\", \"config\": {}}", "beta_constraint of BatchNormalization")]
    [InlineData("ReLU", "\"threshold\": 0.5", "threshold 0.5 of ReLU")]
    [InlineData("Softmax", "\"axis\": 2", "axis 2 of Softmax")]
    [InlineData("Normalization", "\"axis\": 2", "axis 2 of Normalization")]
    [InlineData("Normalization", "\"variance\": 2.0", "variance 2.0 of Normalization")]
    [InlineData("BatchNormalization", "\"activity_regularizer\": \"l2\"", "activity_regularizer l2 of BatchNormalization")]
    [InlineData("Dropout", "\"rate\": 0.5, \"activity_regularizer\": \"l2\"", "activity_regularizer l2 of Dropout")]
    [InlineData("ReLU", "\"activity_regularizer\": \"l2\"", "activity_regularizer l2 of ReLU")]
    [InlineData("Activation", "\"activation\": \"relu\", \"activity_regularizer\": \"l2\"", "activity_regularizer l2 of Activation")]
    [InlineData("Normalization", "\"axis\": null", "axis null of Normalization")]
    [InlineData("Sequential", "\"layers\": {\"a\": 1}", "Sequential")]
    [InlineData("Normalization", "\"invert\": true", "invert true of Normalization")]
    [InlineData("RandomFlip", "\"mode\": \"horizontal\", \"data_format\": \"channels_first\"", "data_format channels_first of RandomFlip")]
    [InlineData("RandomRotation", "\"factor\": 0.1, \"data_format\": \"channels_first\"", "data_format channels_first of RandomRotation")]
    [InlineData("RandomZoom", "\"height_factor\": 0.1, \"data_format\": \"channels_first\"", "data_format channels_first of RandomZoom")]
    public void Part_without_counterpart_is_named(string className, string config, string what)
    {
        string text = KerasText.Model(KerasText.Object(className, config));
        KerasProblem problem = KerasImport.Read(text).Problems[0];
        Assert.Equal(what, problem.What);
        Assert.NotEqual(0, problem.Place.Length);
        Assert.Contains(text.Substring(problem.Place.Start, problem.Place.Length), $"\"{className}\" {config}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"lion\"", "\"mse\"", "null", "lion")]
    [InlineData("{\"class_name\": \"Adam\", \"config\": {\"use_ema\": true}}", "\"mse\"", "null", "use_ema true of Adam")]
    [InlineData("{\"class_name\": \"SGD\", \"config\": {\"weight_decay\": 0.1}}", "\"mse\"", "null", "weight_decay 0.1 of SGD")]
    [InlineData("{\"class_name\": \"Adagrad\", \"config\": {\"weight_decay\": 0.1}}", "\"mse\"", "null", "weight_decay 0.1 of Adagrad")]
    [InlineData("{\"class_name\": \"RMSprop\", \"config\": {\"weight_decay\": 0.1}}", "\"mse\"", "null", "weight_decay 0.1 of RMSprop")]
    [InlineData("{\"class_name\": \"SGD\", \"config\": {\"learning_rate\": {\"class_name\": \"CosineDecayRestarts\", \"config\": {}}}}", "\"mse\"", "null", "learning_rate of SGD")]
    [InlineData("\"adam\"", "\"kl_divergence\"", "null", "kl_divergence")]
    [InlineData("{\"class_name\": \"SGD\", \"config\": {\"decay\": 0.5}}", "\"mse\"", "null", "decay 0.5 of SGD")]
    [InlineData("\"adam\"", "\"binary_crossentropy\"", "[{\"class_name\": \"BinaryAccuracy\", \"config\": {\"threshold\": 0.9}}]", "threshold 0.9 of BinaryAccuracy")]
    [InlineData("\"adam\"", "\"binary_crossentropy\"", "[{\"class_name\": \"AUC\", \"config\": {\"curve\": \"PR\"}}]", "curve PR of AUC")]
    [InlineData("\"adam\"", "{\"class_name\": \"MeanSquaredError\", \"config\": {\"reduction\": \"sum\"}}", "null", "reduction sum of MeanSquaredError")]
    [InlineData("\"adam\"", "\"mse\"", "{\"out\": [\"mae\"]}", "metrics that are no list")]
    [InlineData("\"adam\"", "\"mse\"", "[{\"class_name\": \"F1Score\", \"config\": {\"threshold\": 0.5, \"average\": \"weighted\"}}]", "average weighted of F1Score")]
    [InlineData("\"adam\"", "\"mse\"", "[{\"class_name\": \"F1Score\", \"config\": {\"threshold\": 0.5, \"average\": null}}]", "F1Score of each class by itself")]
    [InlineData("{\"class_name\": \"SGD\", \"config\": {\"learning_rate\": {\"class_name\": \"PiecewiseConstantDecay\", \"config\": {\"boundaries\": [1e12], \"values\": [0.1, 0.01]}}}}", "\"mse\"", "null", "boundaries 1e12 of PiecewiseConstantDecay")]
    [InlineData("\"adam\"", "\"mse\"", "[\"accuracy\", \"binary_accuracy\"]", "a second Accuracy, binary_accuracy")]
    [InlineData("\"adam\"", "{\"class_name\": \"MeanSquaredError\", \"config\": {\"reduction\": null}}", "null", "reduction null of MeanSquaredError")]
    [InlineData("\"adam\"", "{\"module\": \"builtins\", \"class_name\": \"function\", \"config\": \"my_package>huber\"}", "null", "my_package>huber")]
    [InlineData("\"adam\"", "{\"class_name\": \"Huber\", \"config\": {}, \"registered_name\": \"my>Huber\"}", "null", "my>Huber")]
    [InlineData("\"adam\"", "\"mse\"", "[{\"class_name\": \"AUC\", \"config\": {\"num_thresholds\": 20}}]", "num_thresholds 20 of AUC")]
    [InlineData("\"adam\"", "\"mse\"", "[{\"class_name\": \"AUC\", \"config\": {\"from_logits\": true}}]", "from_logits true of AUC")]
    [InlineData("\"adam\"", "\"mse\"", "[{\"class_name\": \"R2Score\", \"config\": {\"class_aggregation\": null}}]", "class_aggregation null of R2Score")]
    [InlineData("\"adam\"", "[\"mse\", \"mae\"]", "null", "a loss that is none of Keras's")]
    [InlineData("\"adam\"", "\"mse\"", "[null]", "a value that is no Keras object")]
    [InlineData("\"adam\"", "\"mse\"", "[\"cosine_similarity\"]", "cosine_similarity")]
    public void Training_without_counterpart_is_named(string optimizer, string loss, string metrics, string what) => Assert.Equal(
        what,
        Assert.Single(KerasImport.Read(KerasText.Model(KerasText.Object("Dense", "\"units\": 1"), KerasText.Compilation(optimizer, loss, metrics))).Problems).What);

    public static TheoryData<int, string, string, string?> Meanings => new()
    {
        { 1, "\"bce\"", "\"binary_accuracy\"", null },
        { 3, "\"bce\"", "\"binary_accuracy\"", "binary_accuracy of several outputs" },
        { 3, "\"bce\"", "\"accuracy\"", null },
        { 3, "\"mse\"", "\"Accuracy\"", null },
        { 3, "\"mse\"", Metric("Accuracy"), "Accuracy of equal numbers" },
        { 1, "\"mse\"", "\"categorical_accuracy\"", "categorical_accuracy of one output" },
        { 3, "\"categorical_crossentropy\"", "\"categorical_accuracy\"", null },
        { 3, "\"sparse_categorical_crossentropy\"", "\"categorical_accuracy\"", "categorical_accuracy of class numbers" },
        { 3, "\"sparse_categorical_crossentropy\"", "\"sparse_categorical_accuracy\"", null },
        { 3, "\"mse\"", "\"sparse_categorical_accuracy\"", "sparse_categorical_accuracy of targets that are no class numbers" },
        { 3, "null", "\"sparse_categorical_accuracy\"", null },
        { 3, "\"mse\"", Metric("SparseTopKCategoricalAccuracy"), "SparseTopKCategoricalAccuracy of targets that are no class numbers" },
        { 3, "\"mse\"", Metric("TopKCategoricalAccuracy", "\"k\": 1e12"), "k 1e12 of TopKCategoricalAccuracy" },
        { 3, "\"categorical_crossentropy\"", Metric("Precision", "\"thresholds\": null"), "Precision of several classes" },
        { 3, "\"categorical_crossentropy\"", Metric("Recall"), "Recall of several classes" },
        { 3, "\"bce\"", Metric("Recall", "\"thresholds\": [0.5]"), null },
        { 1, "\"bce\"", Metric("Precision", "\"thresholds\": 0.7"), "thresholds 0.7 of Precision" },
        { 1, "\"bce\"", Metric("F1Score", Macro + "\"threshold\": 0.5"), null },
        { 1, "\"bce\"", Metric("F1Score", Macro + "\"threshold\": null"), "F1Score of one output without a threshold" },
        { 3, "\"mse\"", Metric("F1Score", Macro + "\"threshold\": null"), null },
        { 3, "\"mse\"", Metric("F1Score", Macro + "\"threshold\": 0.5"), "F1Score of several outputs with a threshold" },
        { 3, "\"bce\"", Metric("F1Score", Macro + "\"threshold\": null"), "F1Score of several decisions" },
        { 3, "\"categorical_crossentropy\"", "\"f1_score\"", "f1_score of each class by itself" },
        { 3, "\"mse\"", Metric("F1Score", "\"average\": null"), "F1Score of each class by itself" },
        { 1, "\"bce\"", Function("precision"), "precision of your own" },
        { 1, "\"mse\"", Function("r2_score"), "r2_score of your own" },
        { 1, "\"mse\"", Function("mean_absolute_error"), null },
        { 1, OnLogits, "\"accuracy\"", "accuracy of logits without a threshold of 0" },
        { 1, OnLogits, "\"binary_accuracy\"", "binary_accuracy of logits without a threshold of 0" },
        { 1, OnLogits, Metric("BinaryAccuracy", "\"threshold\": 0.0"), null },
        { 1, OnLogits, Metric("BinaryAccuracy", "\"threshold\": 0.5"), "threshold 0.5 of BinaryAccuracy" },
        { 1, OnLogits, Metric("Precision", "\"thresholds\": [0]"), null },
        { 1, OnLogits, "\"recall\"", "recall of logits without a threshold of 0" },
        { 1, OnLogits, Metric("AUC", "\"from_logits\": true"), null },
        { 1, OnLogits, "\"auc\"", "auc of logits without from_logits" },
        { 3, ClassesOnLogits, "\"accuracy\"", null },
        { 3, ClassesOnLogits, Metric("AUC", "\"from_logits\": true"), "AUC of logits without from_logits" },
        { 1, "\"mse\"", "{\"module\": \"my_metrics\", \"class_name\": \"F1Score\", \"config\": {}, \"registered_name\": \"F1Score\"}", "F1Score" },
    };

    [Theory]
    [MemberData(nameof(Meanings))]
    public void Metric_is_taken_where_it_means_the_same(int units, string loss, string metric, string? what) => Assert.Equal(
        what,
        KerasImport.Read(KerasText.Model(KerasText.Object("Dense", $"\"units\": {units}"), KerasText.Compilation("\"adam\"", loss, $"[{metric}]"))).Problems.SingleOrDefault()?.What);

    [Theory]
    [InlineData("Dropout", "Dropout without rate")]
    [InlineData("Dense", "Dense without units")]
    [InlineData("Rescaling", "Rescaling without scale")]
    [InlineData("RandomRotation", "RandomRotation without factor")]
    [InlineData("RandomZoom", "RandomZoom without height_factor")]
    public void Setting_without_a_default_has_to_be_there(string layer, string what) =>
        Assert.Equal(what, Assert.Single(KerasImport.Read(KerasText.Model(KerasText.Object(layer))).Problems).What);

    [Theory]
    [InlineData("28, 28, 1", "3", null)]
    [InlineData("28, 28, 1", "-1", null)]
    [InlineData("28, 28, 1", "1", "axis 1 of Normalization")]
    [InlineData("28, 28, 1", "2", "axis 2 of Normalization")]
    [InlineData("5", "1", null)]
    [InlineData("5", "3", "axis 3 of Normalization")]
    public void Axis_has_to_be_the_last(string shape, string axis, string? problem)
    {
        string layers = $"{KerasText.Input(shape)}, {KerasText.Object("Normalization", $"\"axis\": [{axis}]")}, {KerasText.Object("Flatten")}, {KerasText.Object("BatchNormalization", "\"axis\": [1]")}";

        Assert.Equal(problem, KerasImport.Read(KerasText.Model(layers)).Problems.SingleOrDefault()?.What);
    }

    [Theory]
    [InlineData("{", "it is no JSON: a name in quotes is expected")]
    [InlineData("[]", "it is no model of Keras")]
    [InlineData("{\"class_name\": \"Functional\", \"config\": {\"layers\": []}}", "it is a Functional model")]
    [InlineData("{\"class_name\": \"Sequential\", \"config\": {\"layers\": 3}}", "it is a Sequential model whose layers are no list")]
    public void Other_text_is_a_fault(string text, string message) =>
        Assert.StartsWith(message, KerasImport.Read(text).Fault!.Message, StringComparison.Ordinal);

    [Fact]
    public void Every_enum_member_has_a_name()
    {
        Assert.Equal(Enum.GetNames<Activation>().Except(["GeluTanh"]).Order(), KerasNames.Activations.Members.Order());
        Assert.Equal(Enum.GetNames<Initializer>().Order(), KerasNames.Initializers.Members.Order());
        Assert.Equal(Enum.GetNames<FillMode>().Order(), KerasNames.FillModes.Members.Order());
        Assert.Equal(Enum.GetNames<FlipMode>().Order(), KerasNames.FlipModes.Members.Order());
        Assert.Equal(Enum.GetNames<Interpolation>().Order(), KerasNames.Interpolations.Members.Order());
        Assert.Equal(Enum.GetNames<Loss>().Except(["External"]).Order(), KerasNames.Losses.Members.Order());
        Assert.Equal(Enum.GetNames<Metric>().Order(), KerasNames.Metrics.Members.Order());
    }

    private const string Macro = "\"average\": \"macro\", ";

    private const string ClassesOnLogits = """{"class_name": "CategoricalCrossentropy", "config": {"from_logits": true}}""";

    private const string OnLogits = """{"class_name": "BinaryCrossentropy", "config": {"from_logits": true}}""";

    private static string Metric(string name, string config = "") => KerasText.Object(name, config);

    private static string Function(string name) => $$"""{"module": "builtins", "class_name": "function", "config": "{{name}}", "registered_name": "function"}""";

    private static string[] Attributes(string text)
    {
        KerasImport import = KerasImport.Read(text);
        Assert.Null(import.Fault);
        Assert.Empty(import.Problems);
        return [.. import.Attributes.Select(static attribute => ImportedAttributeText.Of(attribute).Replace("global::ModelGen.", "", StringComparison.Ordinal))];
    }
}
