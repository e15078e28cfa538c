using System.Globalization;
using ModelGen.Reporting;
using Samples;

// CartPole [seed ...]: each seed is a training of its own.
int[] seeds = args.Length == 0 ? [1, 2, 3] : Array.ConvertAll(args, static arg => int.Parse(arg, CultureInfo.InvariantCulture));
const int Updates = 100;
const int FreshStarts = 100;

List<(string Name, IReadOnlyList<double> Lengths)> curves = [];
foreach (int seed in seeds)
{
    PolicyGradient training = new(seed);
    Console.WriteLine($"Seed {seed}: untrained, the policy holds the pole for {Greedy(training):0.0} steps.");

    List<double> lengths = [];
    for (int update = 1; update <= Updates; update++)
    {
        lengths.Add(training.Update());
        if (update == 1 || update % 20 == 0)
        {
            Console.WriteLine($"  update {update,3}: episodes of {lengths[^1],5:0.0} steps");
        }
    }

    Console.WriteLine($"  trained, it holds the pole for {Greedy(training):0.0} of {CartPole.MaximumSteps} steps, the mean of {FreshStarts} fresh starts.\n");
    curves.Add(($"seed {seed}", lengths));
}

Chart chart = Charts.Compare("mean length of the 8 episodes of an update", curves);
chart.Plot.XLabel("Update");
chart.Save("learning.png");
Console.WriteLine("The curves are in learning.png.");

static double Greedy(PolicyGradient training) => training.Policy.MeanLength(FreshStarts, seed: 1000);
