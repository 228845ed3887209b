using Stance.Attributions;
using Stance.Quotations;
using Stance.Tagging;
using Stance.Text;
using Stance.Training.Annotations;
using Stance.Training.Networks;

namespace Stance.Training.Trainers;

/// <summary>What the encoder learns of cues and of the roles around them. One a worker; not thread-safe.</summary>
internal sealed class AttributionObjective(EncoderNetwork network, Tape tape, EncoderOptions options)
{
    private const ushort OutsideOrContent = (1 << (int)Role.Outside) | (1 << (int)Role.ContentFirst) | (1 << (int)Role.ContentInside);

    private readonly ChainLoss _chain = new(RoleLabeler.Roles, ChainRules.Of(RoleLabeler.Roles, (before, after) => RoleLabeler.MayFollow((Role)before, (Role)after)));
    private readonly CueView _view = new();
    private readonly int[] _roleRow = new int[RoleInput.Slots];
    private readonly int[] _cueRow = new int[CueInput.Slots];

    /// <summary>Adds the gradients of those passages of a batch in which attributions are known.</summary>
    /// <returns>The loss.</returns>
    public double Add(EncoderBatch batch, Activations states, TagPredictions predictions, float weight)
    {
        Examples examples = new();
        for (int p = 0; p < batch.Passages.Count; p++)
        {
            if (batch.Passages[p].Readings.Count > 0)
            {
                Document document = Tagged(batch, p, predictions);
                Collect(new(document, QuotationFinder.Find(document)), batch.Passages[p], batch.Starts[p], examples);
            }
        }
        return AddCues(states, examples, weight) + AddRoles(states, examples, weight);
    }

    private static Document Tagged(EncoderBatch batch, int passage, TagPredictions predictions)
    {
        Document document = batch.Passages[passage].Document;
        int start = batch.Starts[passage];
        Range range = new(start, batch.Ends[passage]);
        return new()
        {
            Text = document.Text,
            Tokens = document.Tokens,
            Sentences = document.Sentences,
            SentenceOfToken = document.SentenceOfToken,
            PartsOfSpeech = Array.ConvertAll(predictions.Tags[range], tag => (PartOfSpeech)tag),
            Heads = Array.ConvertAll(predictions.Heads[range], head => head < 0 ? -1 : head - start),
            Relations = Array.ConvertAll(predictions.Relations[range], relation => (DependencyRelation)relation),
            Entities = EntityLabel.MentionsOf(predictions.Entities.AsSpan(range), document.Sentences),
            Words = document.Words,
        };
    }

    private void Collect(AttributionText text, Passage passage, int start, Examples examples)
    {
        float share = 1f / passage.Readings.Count;
        float[] positive = new float[text.Document.Tokens.Length];
        foreach (IReadOnlyList<GoldAttribution> reading in passage.Readings)
        {
            HashSet<int> heads = [];
            foreach (GoldAttribution attribution in reading)
            {
                if (GoldRoles.Of(text.Document, attribution) is { } gold)
                {
                    positive[gold.CueHead] += heads.Add(gold.CueHead) ? share : 0;
                    CollectRoles(text, gold, attribution.IsContentKnown, start, share, examples);
                }
            }
        }
        for (int token = 0; token < positive.Length; token++)
        {
            if (CueInput.IsCandidate(text.Document, token)
                && (positive[token] > 0 || !passage.UnknownCues.Any(span => span.Overlaps(text.Document.Tokens[token]))))
            {
                CueInput.Read(text, token, _cueRow);
                Thin(_cueRow);
                examples.CueTokens.Add(start + token);
                examples.CueShares.Add(positive[token]);
                examples.CueInputs.AddRange(_cueRow);
            }
        }
    }

    private void CollectRoles(AttributionText text, GoldRoles gold, bool isContentKnown, int start, float share, Examples examples)
    {
        _view.Focus(text, gold.CueHead);
        ushort[] allowed = new ushort[_view.Window.Count];
        Role before = Role.Outside;
        examples.Chains.Add((examples.PairTokens.Count, allowed, share));
        for (int i = 0; i < allowed.Length; i++)
        {
            int token = _view.Window.First + i;
            // A piece that starts outside the window starts again at its edge.
            Role role = RoleLabeler.MayFollow(before, gold[token]) ? gold[token] : gold[token] - 1;
            allowed[i] = role == Role.Outside && !isContentKnown ? OutsideOrContent : (ushort)(1 << (int)role);
            before = role;
            RoleInput.Read(text, _view, token, _roleRow);
            Thin(_roleRow);
            examples.PairTokens.Add(start + token);
            examples.PairCues.Add(start + gold.CueHead);
            examples.PairInputs.AddRange(_roleRow);
        }
    }

    private double AddCues(Activations states, Examples examples, float weight)
    {
        if (examples.CueTokens.Count == 0)
        {
            return 0;
        }
        Activations scores = network.Cues(tape, states, [.. examples.CueTokens], [.. examples.CueInputs]);
        double loss = 0;
        for (int i = 0; i < scores.Rows; i++)
        {
            float share = examples.CueShares[i];
            loss += share > 0 ? CrossEntropy.Add(scores, i, 1, share * weight * options.CueWeight) : 0;
            loss += share < 1 ? CrossEntropy.Add(scores, i, 0, (1 - share) * weight * options.CueWeight) : 0;
        }
        return loss;
    }

    private double AddRoles(Activations states, Examples examples, float weight)
    {
        if (examples.Chains.Count == 0)
        {
            return 0;
        }
        Activations scores = network.Roles(tape, states, [.. examples.PairTokens], [.. examples.PairCues], [.. examples.PairInputs]);
        Parameter transitions = network["roles.transitions"];
        double loss = 0;
        foreach ((int first, ushort[] allowed, float share) in examples.Chains)
        {
            loss += _chain.Add(scores, first, allowed, transitions.Value, transitions.Gradients[tape.Worker], share * weight);
        }
        return loss;
    }

    private void Thin(int[] row)
    {
        for (int i = 0; i < row.Length; i++)
        {
            row[i] = tape.Random.NextSingle() < options.FeatureDropout ? -1 : row[i];
        }
    }

    private sealed class Examples
    {
        public List<int> CueTokens { get; } = [];

        /// <summary>Share of the annotators who saw a cue.</summary>
        public List<float> CueShares { get; } = [];

        public List<int> CueInputs { get; } = [];

        public List<int> PairTokens { get; } = [];

        public List<int> PairCues { get; } = [];

        public List<int> PairInputs { get; } = [];

        /// <summary>First pair of each cue, the roles that are allowed, and the share of the annotators.</summary>
        public List<(int First, ushort[] Allowed, float Share)> Chains { get; } = [];
    }
}
