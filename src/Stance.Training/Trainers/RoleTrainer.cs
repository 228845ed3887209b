using System.Runtime.InteropServices;
using Stance.Attributions;
using Stance.Learning;
using Stance.Training.Annotations;

namespace Stance.Training.Trainers;

/// <summary>Trains a <see cref="RoleLabeler"/> with the averaged structured perceptron (Collins 2002).</summary>
internal static class RoleTrainer
{
    private const int LogRows = 18;
    private const float Dropout = 0.2f;

    /// <param name="documents">Documents with attributions.</param>
    /// <param name="epochs">Passes over the documents.</param>
    /// <param name="random">Orders the documents.</param>
    public static RoleLabeler Train(IReadOnlyList<AttributedDocument> documents, int epochs, Random random)
    {
        HashedWeights emissions = new(RoleLabeler.Roles, LogRows);
        TransitionWeights transitions = new();
        (AttributionText Text, GoldRoles[] Attributions)[] order = [.. documents.Select(d => (
            new AttributionText(d.Document, d.Quotations),
            d.Attributions.Select(a => GoldRoles.Of(d.Document, a)).OfType<GoldRoles>().ToArray()))];
        CueView view = new();
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach ((AttributionText text, GoldRoles[] attributions) in order)
            {
                foreach (GoldRoles gold in attributions)
                {
                    view.Focus(text, gold.CueHead);
                    Learn(emissions, transitions, text, view, gold, random);
                }
            }
        }
        return new(emissions.ToModel(), transitions.ToModel());
    }

    private static void Learn(HashedWeights emissions, TransitionWeights transitions, AttributionText text, CueView view, GoldRoles gold, Random random)
    {
        int count = view.Window.Count;
        uint[] features = new uint[count * RoleFeatures.Count];
        int[] kept = new int[count];
        float[] scores = new float[count * RoleLabeler.Roles];
        Span<float> row = stackalloc float[emissions.RowLength];
        for (int i = 0; i < count; i++)
        {
            Span<uint> here = features.AsSpan(i * RoleFeatures.Count, RoleFeatures.Count);
            RoleFeatures.Extract(text, view, view.Window.First + i, here);
            kept[i] = FeatureDropout.Thin(here, Dropout, random);
            emissions.Score(here[..kept[i]], row);
            row[..RoleLabeler.Roles].CopyTo(scores.AsSpan(i * RoleLabeler.Roles));
        }
        RoleLabeler.ForceCue(scores, gold.CueHead - view.Window.First);
        Role[] best = new Role[count];
        Viterbi.Decode(scores, transitions.Weights, RoleLabeler.Roles, MemoryMarshal.AsBytes(best.AsSpan()));
        Role previousBest = Role.Outside;
        Role previousRight = Role.Outside;
        for (int i = 0; i < count; i++)
        {
            Role right = Right(gold, view.Window.First + i, previousRight);
            if (best[i] != right)
            {
                ReadOnlySpan<uint> here = features.AsSpan(i * RoleFeatures.Count, kept[i]);
                emissions.Add(here, (int)right, 1);
                emissions.Add(here, (int)best[i], -1);
            }
            if (best[i] != right || previousBest != previousRight)
            {
                transitions.Add(previousRight, right, 1);
                transitions.Add(previousBest, best[i], -1);
            }
            (previousBest, previousRight) = (best[i], right);
        }
        emissions.Tick();
        transitions.Tick();
    }

    // A piece that starts outside the window starts again at its edge.
    private static Role Right(GoldRoles gold, int token, Role previous)
    {
        Role role = gold[token];
        return RoleLabeler.MayFollow(previous, role) ? role : role - 1;
    }
}
