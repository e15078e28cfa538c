namespace ModelGen.Analyzers.Tests;

/// <summary>What the tests of rules on calls use: a few models, and statements that call them.</summary>
public abstract class CallTests : RuleTests
{
    private const string Models = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using ModelGen;

        [Model, Input(4), Dense(3, Activation.Softmax), Loss(Loss.SparseCategoricalCrossentropy)]
        public partial class Classes;

        [Model, Input(4), Dense(2), Loss(Loss.MeanSquaredError)]
        public partial class Numbers;

        [Model, Input(4)]
        [BatchNorm]
        [Dense(2)]
        [Loss(Loss.MeanSquaredError)]
        public partial class Normalized;

        [Model, Input(4), Dense(2)]
        [BatchNorm(Trainable = false)]
        [Loss(Loss.MeanSquaredError)]
        public partial class Frozen;

        [Block, Dense(4, UseBias = false), BatchNorm, Activation(Activation.Relu)]
        public class Body;

        [Block, Use<Body>(Repeat = 2)]
        public class Trunk;

        [Model, Input(4), Use<Trunk>, Dense(2), Loss(Loss.MeanSquaredError)]
        public partial class Blocks;

        [Model, Input(4), Use<Trunk>(Trainable = false), Dense(2), Loss(Loss.MeanSquaredError)]
        public partial class FrozenBlocks;

        [Model, Input(4), Dense(2), Loss(Loss.MeanSquaredError), Metrics(Metric.MeanAbsoluteError, Metric.RootMeanSquaredError)]
        public partial class Measured;

        """;

    /// <summary>A method of the statements.</summary>
    protected static string Calls(string statements) => $$"""
        {{Models}}
        public class Use
        {
            private readonly Numbers _own = new();

            public async Task Run(Classes classes, Numbers numbers, Normalized normalized, Frozen frozen, Blocks blocks, FrozenBlocks frozenBlocks, Measured measured, Dataset<int> labels, Dataset<float> train, Dataset<float> test, StreamingDataset<float> streamed)
            {
                await Task.Yield();
                {{statements}}
            }
        }
        """;
}
