namespace Samples;

/// <summary>
/// A cart on a track with a pole hinged to it, pushed left or right every 20 ms until the pole falls: the task of Barto, Sutton and Anderson,
/// "Neuronlike adaptive elements that can solve difficult learning control problems", 1983, with the constants of Gymnasium's CartPole-v1.
/// </summary>
internal sealed class CartPole
{
    /// <summary>An episode ends after so many steps, even if the pole stands.</summary>
    public const int MaximumSteps = 500;

    private const double Gravity = 9.8, CartMass = 1, PoleMass = 0.1, HalfPoleLength = 0.5, Force = 10, SecondsPerStep = 0.02;
    private const double GreatestPosition = 2.4, GreatestAngle = 12 * Math.PI / 180;

    private double _position, _velocity, _angle, _angularVelocity;

    /// <summary>Begins an episode, with each number of the state drawn from −0.05 to 0.05.</summary>
    public CartPole(Random random) =>
        (_position, _velocity, _angle, _angularVelocity) = (Draw(random), Draw(random), Draw(random), Draw(random));

    /// <summary>Position of the cart (m), its velocity (m/s), angle of the pole (rad, 0 is upright), angular velocity (rad/s).</summary>
    public float[] State => [(float)_position, (float)_velocity, (float)_angle, (float)_angularVelocity];

    /// <summary>Steps taken.</summary>
    public int Steps { get; private set; }

    /// <summary>Whether the pole leans by more than 12° or the cart is more than 2.4 m from the middle.</summary>
    public bool HasFallen => Math.Abs(_angle) > GreatestAngle || Math.Abs(_position) > GreatestPosition;

    /// <summary>Whether the episode has ended.</summary>
    public bool IsOver => HasFallen || Steps == MaximumSteps;

    /// <summary>Pushes the cart for one step of Euler's method.</summary>
    /// <param name="action">0 pushes to the left, 1 to the right.</param>
    public void Push(int action)
    {
        const double Mass = CartMass + PoleMass;
        (double sin, double cos) = Math.SinCos(_angle);
        double push = ((action == 1 ? Force : -Force) + PoleMass * HalfPoleLength * _angularVelocity * _angularVelocity * sin) / Mass;
        double angularAcceleration = (Gravity * sin - cos * push) / (HalfPoleLength * (4.0 / 3 - PoleMass * cos * cos / Mass));
        double acceleration = push - PoleMass * HalfPoleLength * angularAcceleration * cos / Mass;

        _position += SecondsPerStep * _velocity;
        _velocity += SecondsPerStep * acceleration;
        _angle += SecondsPerStep * _angularVelocity;
        _angularVelocity += SecondsPerStep * angularAcceleration;
        Steps++;
    }

    private static double Draw(Random random) => random.NextDouble() * 0.1 - 0.05;
}
