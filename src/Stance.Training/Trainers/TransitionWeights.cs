using Stance.Attributions;

namespace Stance.Training.Trainers;

/// <summary>The transitions of a <see cref="RoleLabeler"/> while they are learned; impossible ones stay impossible.</summary>
internal sealed class TransitionWeights
{
    /// <summary>Finite, so that a model file may hold it, and beyond what any sum of scores makes up for.</summary>
    private const float Impossible = -1e9f;

    private readonly float[] _stamped = new float[RoleLabeler.Roles * RoleLabeler.Roles];
    private double _updates = 1;

    public TransitionWeights()
    {
        for (Role from = 0; (int)from < RoleLabeler.Roles; from++)
        {
            for (Role to = 0; (int)to < RoleLabeler.Roles; to++)
            {
                Weights[((int)from * RoleLabeler.Roles) + (int)to] = RoleLabeler.MayFollow(from, to) ? 0 : Impossible;
            }
        }
    }

    public float[] Weights { get; } = new float[RoleLabeler.Roles * RoleLabeler.Roles];

    public void Add(Role from, Role to, float amount)
    {
        int at = ((int)from * RoleLabeler.Roles) + (int)to;
        Weights[at] += amount;
        _stamped[at] += (float)(amount * _updates);
    }

    public void Tick() => _updates++;

    public float[] ToModel() => [.. Weights.Select((weight, i) => weight == Impossible ? weight : (float)(weight - (_stamped[i] / _updates)))];
}
