using System.Diagnostics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Stance.Attributions;
using Stance.Learning;
using Stance.Quotations;
using Stance.Tagging;
using Stance.Text;
using Stance.Training.Networks;

namespace Stance.Training.Trainers;

/// <summary>What the network says of a passage.</summary>
internal sealed record EncodedPassage(Document Document, IReadOnlyList<Attribution> Attributions);

/// <summary>Trains the encoder with all its heads at once.</summary>
internal sealed class EncoderTrainer
{
    private const float LossScale = 1f / 256;

    /// <summary>Passages of so many tokens together run at once: their activations then stay in the cache.</summary>
    private const int TokensAtOnce = 256;

    private readonly EncoderOptions _options;
    private readonly EncoderNetwork _network;
    private readonly AdamOptimizer _optimizer;
    private readonly Tape[] _tapes;
    private readonly ChainLoss[] _roleChains;
    private readonly ChainLoss[] _entityChains;
    private readonly Action<string> _report;

    public EncoderTrainer(EncoderOptions options, WordVectors? vectors, Action<string> report)
    {
        _options = options;
        _report = report;
        _network = new(options, vectors);
        _optimizer = new(_network.Parameters, _network.Tables);
        _tapes = [.. Enumerable.Range(0, options.Workers).Select(worker => new Tape(worker, null))];
        bool[] roleRules = Rules(RoleLabeler.Roles, (before, after) => RoleLabeler.MayFollow((Role)before, (Role)after));
        bool[] entityRules = Rules(EntityLabel.Count, EntityLabel.MayFollow);
        _roleChains = [.. _tapes.Select(_ => new ChainLoss(RoleLabeler.Roles, roleRules))];
        _entityChains = [.. _tapes.Select(_ => new ChainLoss(EntityLabel.Count, entityRules))];
    }

    public EncoderNetwork Network => _network;

    public void Train(IReadOnlyList<Passage> passages, Action<int> evaluate)
    {
        Random random = new(_options.Seed);
        Passage[] order = [.. passages];
        long tokensPerEpoch = passages.Sum(p => (long)p.Document.Tokens.Length);
        double total = (double)tokensPerEpoch * _options.Epochs;
        double done = 0;
        Stopwatch watch = Stopwatch.StartNew();
        for (int epoch = 0; epoch < _options.Epochs; epoch++)
        {
            random.Shuffle(order);
            double[] losses = new double[_options.Workers];
            int next = 0;
            double lastReport = watch.Elapsed.TotalSeconds;
            while (next < order.Length)
            {
                List<Passage>[] batch = new List<Passage>[_options.Workers];
                int[] seeds = new int[_options.Workers];
                for (int worker = 0; worker < batch.Length; worker++)
                {
                    batch[worker] = [];
                    seeds[worker] = random.Next();
                    for (int tokens = 0; next < order.Length && tokens < _options.TokensPerWorker; next++)
                    {
                        batch[worker].Add(order[next]);
                        tokens += order[next].Document.Tokens.Length;
                    }
                }
                Parallel.For(0, batch.Length, worker =>
                {
                    if (batch[worker].Count > 0)
                    {
                        _tapes[worker].Random = new(seeds[worker]);
                        losses[worker] += Learn(_tapes[worker], batch[worker]);
                    }
                });
                done += batch.Sum(part => part.Sum(p => (double)p.Document.Tokens.Length));
                long tt = Stopwatch.GetTimestamp();
                double progress = done / total;
                float warm = MathF.Min(1, (_optimizer.Steps + 1) / 100f);
                _optimizer.Step(_options.Rate * warm * (float)Math.Max(1 - progress, 0.01)); Mark(_tapes[0], 10, ref tt);
            }
            double seconds = watch.Elapsed.TotalSeconds;
            _report(string.Create(System.Globalization.CultureInfo.InvariantCulture,
                $"epoch {epoch + 1}: loss {losses.Sum() / LossScale / tokensPerEpoch:0.000}, {seconds:0} s, {tokensPerEpoch * (epoch + 1) / seconds:0} tokens/s, {seconds / (epoch + 1) * (_options.Epochs - epoch - 1):0} s left"));
            _report(string.Join(' ', Times.Select((t, i) => $"{i}:{t:0.0}")));
            evaluate(epoch + 1);
        }
    }

    public static double[] Times = new double[12];
    private static void Mark(Tape tape, int i, ref long t) { long now = Stopwatch.GetTimestamp(); if (tape.Worker == 0) { Times[i] += (now - t) / 1e9; } t = now; }
    private double Learn(Tape tape, List<Passage> passages)
    {
        double loss = 0;
        for (int first = 0, end; first < passages.Count; first = end)
        {
            int tokens = 0;
            for (end = first; end < passages.Count && (end == first || tokens + passages[end].Document.Tokens.Length <= TokensAtOnce); end++)
            {
                tokens += passages[end].Document.Tokens.Length;
            }
            loss += Run(tape, passages.GetRange(first, end - first), null);
            long tt = Stopwatch.GetTimestamp();
            tape.RunBackward();
            Mark(tape, 9, ref tt);
            tape.Clear();
            Mark(tape, 11, ref tt);
        }
        return loss;
    }

    public List<EncodedPassage> Encode(List<Passage> passages, int worker)
    {
        Tape tape = _tapes[worker];
        tape.Random = null;
        List<EncodedPassage> results = [];
        Run(tape, passages, results);
        tape.Clear();
        return results;
    }

    private double Run(Tape tape, List<Passage> passages, List<EncodedPassage>? results)
    {
        long tt = Stopwatch.GetTimestamp();
        int[] ends = new int[passages.Count];
        int total = 0;
        for (int p = 0; p < passages.Count; p++)
        {
            total += passages[p].Document.Tokens.Length;
            ends[p] = total;
        }
        int[] inputs = new int[total * EncoderInput.Slots];
        int[] vectorRows = new int[total];
        int[] goldTags = new int[total], goldHeads = new int[total], goldRelations = new int[total], goldEntities = new int[total];
        float[] treeWeights = new float[total], entityWeights = new float[total];
        List<(int First, int End)> sentences = [];
        int start = 0;
        foreach (Passage passage in passages)
        {
            Document document = passage.Document;
            int count = document.Tokens.Length;
            EncoderInput.Read(document.Text, document.Tokens, document.Words, document.Sentences, inputs.AsSpan(start * EncoderInput.Slots, count * EncoderInput.Slots));
            for (int i = 0; i < count; i++)
            {
                vectorRows[start + i] = _network.VectorRow(document.Words.Lower[i]);
                if (tape.Random is { } random && random.NextSingle() < _options.WordDropout)
                {
                    inputs[(start + i) * EncoderInput.Slots] = -1;
                    inputs[((start + i) * EncoderInput.Slots) + 1] = -1;
                    if (random.NextSingle() < 0.5f)
                    {
                        vectorRows[start + i] = -1;
                    }
                }
                goldTags[start + i] = passage.Tags[i];
                goldHeads[start + i] = passage.Heads[i] < 0 ? passage.Heads[i] : passage.Heads[i] + start;
                goldRelations[start + i] = passage.Relations[i];
                goldEntities[start + i] = passage.Entities[i];
                treeWeights[start + i] = passage.TreeWeight * LossScale;
                entityWeights[start + i] = passage.EntityWeight * LossScale;
            }
            foreach (Sentence sentence in document.Sentences)
            {
                sentences.Add((start + sentence.Tokens.First, start + sentence.Tokens.End));
            }
            start += count;
        }
        Mark(tape, 0, ref tt);
        (Activations middle, Activations stream) = _network.Lower(tape, inputs, vectorRows, ends);
        Mark(tape, 1, ref tt);
        Activations tagScores = _network.Tag(tape, middle);
        Activations entityScores = _network.Entities(tape, middle);
        (Activations dependents, Activations heads) = _network.Arcs(tape, middle);
        double loss = 0; Mark(tape, 2, ref tt);
        // Predictions come first: the losses' gradients do not change scores.
        int[] tags = new int[total], entities = new int[total], predictedHeads = new int[total], relations = new int[total];
        for (int i = 0; i < total; i++)
        {
            tags[i] = TensorPrimitives.IndexOfMax(tagScores.Row(i));
        }
        DecodeEntities(entityScores, sentences, entities);
        DecodeHeads(tape, dependents, heads, sentences, predictedHeads);
        int[] relationHeads = new int[total];
        for (int i = 0; i < total; i++)
        {
            relationHeads[i] = tape.Trains && goldHeads[i] >= -1 ? goldHeads[i] : predictedHeads[i];
        }
        Activations relationScores = _network.Relate(tape, middle, relationHeads);
        for (int i = 0; i < total; i++)
        {
            relations[i] = TensorPrimitives.IndexOfMax(relationScores.Row(i));
            relations[i] = predictedHeads[i] < 0 ? (int)DependencyRelation.Root : relations[i];
        }
        Mark(tape, 3, ref tt);
        if (tape.Trains)
        {
            for (int i = 0; i < total; i++)
            {
                if (goldTags[i] >= 0)
                {
                    loss += CrossEntropy(tagScores, i, goldTags[i], treeWeights[i]);
                }
                if (goldRelations[i] >= 0)
                {
                    loss += CrossEntropy(relationScores, i, goldRelations[i], treeWeights[i]);
                }
            }
            loss += ArcLoss.Add(tape, dependents, heads, _network["arcs.root"], sentences, goldHeads, treeWeights);
            Parameter transitions = _network["entities.transitions"];
            foreach ((int first, int end) in sentences)
            {
                if (goldEntities.AsSpan(first, end - first).ContainsAnyExcept(Passage.Unknown))
                {
                    ushort[] allowed = new ushort[end - first];
                    for (int i = 0; i < allowed.Length; i++)
                    {
                        allowed[i] = goldEntities[first + i] < 0 ? ushort.MaxValue : (ushort)(1 << goldEntities[first + i]);
                    }
                    loss += _entityChains[tape.Worker].Add(entityScores, first, allowed, transitions.Value, transitions.Gradients[tape.Worker], entityWeights[first]);
                }
            }
        }
        Mark(tape, 4, ref tt);
        bool needsUpper = results is not null ? passages.Any(p => p.Readings.Count > 0) : passages.Any(p => p.Readings.Count > 0);
        Activations? upper = needsUpper ? _network.Upper(tape, stream, tags, entities, relations, predictedHeads, ends) : null;
        Mark(tape, 5, ref tt);
        start = 0;
        List<(AttributionText Text, int Start, Passage Passage)> texts = [];
        foreach (Passage passage in passages)
        {
            Document document = passage.Document;
            int count = document.Tokens.Length;
            if (results is not null || passage.Readings.Count > 0)
            {
                Document predicted = new()
                {
                    Text = document.Text,
                    Tokens = document.Tokens,
                    Sentences = document.Sentences,
                    SentenceOfToken = document.SentenceOfToken,
                    PartsOfSpeech = Array.ConvertAll(tags[start..(start + count)], t => (PartOfSpeech)t),
                    Heads = Array.ConvertAll(predictedHeads[start..(start + count)], h => h < 0 ? -1 : h - start),
                    Relations = Array.ConvertAll(relations[start..(start + count)], r => (DependencyRelation)r),
                    Entities = Mentions(entities.AsSpan(start, count), document.Sentences),
                    Words = document.Words,
                };
                texts.Add((new(predicted, passage.Readings.Count > 0 ? QuotationFinder.Find(predicted) : []), start, passage));
            }
            start += count;
        }
        Mark(tape, 6, ref tt);
        if (results is not null)
        {
            foreach ((AttributionText text, int at, Passage passage) in texts)
            {
                results.Add(new(text.Document, passage.Readings.Count > 0 ? Attribute(tape, upper!, text, at) : []));
            }
            return 0;
        }
        if (upper is not null) { loss += LearnAttributions(tape, upper, texts); } Mark(tape, 7, ref tt); return loss;
    }

    private double LearnAttributions(Tape tape, Activations upper, List<(AttributionText Text, int Start, Passage Passage)> texts)
    {
        Random random = tape.Random!;
        List<int> cueTokens = [], cueLabels = [], cueInputs = [];
        List<float> cueWeights = [];
        List<int> pairTokens = [], pairCues = [], pairInputs = [];
        List<(int First, ushort[] Allowed, float Weight)> chains = [];
        CueView view = new();
        int[] row = new int[RoleInput.Slots];
        int[] cueRow = new int[CueInput.Slots];
        foreach ((AttributionText text, int start, Passage passage) in texts)
        {
            Document document = text.Document;
            float share = 1f / passage.Readings.Count;
            float[] positive = new float[document.Tokens.Length];
            foreach (var reading in passage.Readings)
            {
                HashSet<int> heads = [];
                foreach (var attribution in reading)
                {
                    if (GoldRoles.Of(document, attribution) is not { } gold)
                    {
                        continue;
                    }
                    if (heads.Add(gold.CueHead))
                    {
                        positive[gold.CueHead] += share;
                    }
                    view.Focus(text, gold.CueHead);
                    int first = pairTokens.Count;
                    ushort[] allowed = new ushort[view.Window.Count];
                    Role previous = Role.Outside;
                    for (int i = 0; i < allowed.Length; i++)
                    {
                        int token = view.Window.First + i;
                        Role role = gold[token];
                        role = RoleLabeler.MayFollow(previous, role) ? role : role - 1;
                        previous = role;
                        allowed[i] = (ushort)(1 << (int)role);
                        RoleInput.Read(text, view, token, row);
                        Thin(row, random);
                        pairInputs.AddRange(row);
                        pairTokens.Add(start + token);
                        pairCues.Add(start + gold.CueHead);
                    }
                    chains.Add((first, allowed, share));
                }
            }
            for (int token = 0; token < positive.Length; token++)
            {
                if (document.Sentences[document.SentenceOfToken[token]].Kind == SentenceKind.Furniture || !CueInput.IsCandidate(document, token)
                    || (!passage.HasAllCues && positive[token] == 0))
                {
                    continue;
                }
                CueInput.Read(text, token, cueRow);
                Thin(cueRow, random);
                cueTokens.Add(start + token);
                cueInputs.AddRange(cueRow);
                cueLabels.Add(positive[token] > 0 ? 1 : 0);
                cueWeights.Add(positive[token]);
            }
        }
        double loss = 0;
        if (cueTokens.Count > 0)
        {
            Activations scores = _network.Cues(tape, upper, [.. cueTokens], [.. cueInputs]);
            for (int i = 0; i < scores.Rows; i++)
            {
                float weight = _options.CueWeight * LossScale;
                if (cueWeights[i] > 0)
                {
                    loss += CrossEntropy(scores, i, 1, cueWeights[i] * weight);
                }
                if (cueWeights[i] < 1)
                {
                    loss += CrossEntropy(scores, i, 0, (1 - cueWeights[i]) * weight);
                }
            }
        }
        if (pairTokens.Count > 0)
        {
            Activations scores = _network.Roles(tape, upper, [.. pairTokens], [.. pairCues], [.. pairInputs]);
            Parameter transitions = _network["roles.transitions"];
            foreach ((int first, ushort[] allowed, float weight) in chains)
            {
                loss += _roleChains[tape.Worker].Add(
                    scores, first, allowed, transitions.Value, transitions.Gradients[tape.Worker], weight * _options.RoleWeight * LossScale);
            }
        }
        return loss;
    }

    public float CueThreshold { get; set; } = 0.4f;

    private List<Attribution> Attribute(Tape tape, Activations upper, AttributionText text, int start)
    {
        Document document = text.Document;
        List<int> tokens = [], inputs = [];
        int[] cueRow = new int[CueInput.Slots];
        for (int token = 0; token < document.Tokens.Length; token++)
        {
            if (document.Sentences[document.SentenceOfToken[token]].Kind != SentenceKind.Furniture && CueInput.IsCandidate(document, token))
            {
                CueInput.Read(text, token, cueRow);
                if (!_options.UsesTreeFeatures)
                {
                    Array.Fill(cueRow, -1);
                }
                tokens.Add(start + token);
                inputs.AddRange(cueRow);
            }
        }
        List<Attribution> found = [];
        if (tokens.Count == 0)
        {
            return found;
        }
        Activations cueScores = _network.Cues(tape, upper, [.. tokens], [.. inputs]);
        CueView view = new();
        int[] row = new int[RoleInput.Slots];
        float[] transitions = new float[RoleLabeler.Roles * RoleLabeler.Roles];
        for (int i = 0; i < transitions.Length; i++)
        {
            transitions[i] = RoleLabeler.MayFollow((Role)(i / RoleLabeler.Roles), (Role)(i % RoleLabeler.Roles)) ? _network["roles.transitions"].Value[i] : float.NegativeInfinity;
        }
        for (int c = 0; c < tokens.Count; c++)
        {
            double probability = Distribution.Sigmoid(cueScores.Row(c)[1] - cueScores.Row(c)[0]);
            if (probability < CueThreshold)
            {
                continue;
            }
            int cue = tokens[c] - start;
            view.Focus(text, cue);
            int count = view.Window.Count;
            int[] pairInputs = new int[count * RoleInput.Slots], pairTokens = new int[count], pairCues = new int[count];
            for (int i = 0; i < count; i++)
            {
                RoleInput.Read(text, view, view.Window.First + i, row);
                if (!_options.UsesTreeFeatures)
                {
                    Array.Fill(row, -1);
                }
                row.CopyTo(pairInputs, i * RoleInput.Slots);
                pairTokens[i] = start + view.Window.First + i;
                pairCues[i] = start + cue;
            }
            Activations scores = _network.Roles(tape, upper, pairTokens, pairCues, pairInputs);
            RoleLabeler.ForceCue(scores.Value, cue - view.Window.First);
            Role[] roles = new Role[count];
            Viterbi.Decode(scores.Value, transitions, RoleLabeler.Roles, MemoryMarshal.AsBytes(roles.AsSpan()));
            if (LabeledAttribution.Of(text, view, roles, probability) is { } attribution)
            {
                found.Add(attribution);
            }
        }
        CueConflicts.Settle(found);
        ContentConflicts.Settle(text, found);
        return found;
    }

    private void Thin(int[] row, Random random)
    {
        for (int i = 0; i < row.Length; i++)
        {
            if (!_options.UsesTreeFeatures || random.NextSingle() < _options.FeatureDropout)
            {
                row[i] = -1;
            }
        }
    }

    private static double CrossEntropy(Activations scores, int row, int label, float weight)
    {
        Span<float> likely = stackalloc float[scores.Columns];
        TensorPrimitives.SoftMax(scores.Row(row), likely);
        double loss = -weight * Math.Log(Math.Max(likely[label], 1e-12f));
        likely[label] -= 1;
        Span<float> gradient = scores.GradientRow(row);
        TensorPrimitives.MultiplyAdd(likely, weight, gradient, gradient);
        return loss;
    }

    private void DecodeHeads(Tape tape, Activations dependents, Activations heads, List<(int First, int End)> sentences, int[] found)
    {
        float[] root = _network["arcs.root"].Value;
        foreach ((int first, int end) in sentences)
        {
            int count = end - first;
            Span<float> scores = tape.Lend(count * (count + 1)).AsSpan(0, count * (count + 1));
            for (int i = 0; i < count; i++)
            {
                Span<float> row = scores.Slice(i * (count + 1), count + 1);
                row[0] = TensorPrimitives.Dot<float>(dependents.Row(first + i), root);
                for (int j = 0; j < count; j++)
                {
                    row[j + 1] = TensorPrimitives.Dot<float>(dependents.Row(first + i), heads.Row(first + j));
                }
            }
            Span<int> local = found.AsSpan(first, count);
            TreeDecoder.Decode(scores, local);
            for (int i = 0; i < count; i++)
            {
                local[i] = local[i] < 0 ? -1 : first + local[i];
            }
        }
    }

    private void DecodeEntities(Activations scores, List<(int First, int End)> sentences, int[] labels)
    {
        float[] transitions = new float[EntityLabel.Count * EntityLabel.Count];
        for (int i = 0; i < transitions.Length; i++)
        {
            transitions[i] = EntityLabel.MayFollow(i / EntityLabel.Count, i % EntityLabel.Count) ? _network["entities.transitions"].Value[i] : float.NegativeInfinity;
        }
        foreach ((int first, int end) in sentences)
        {
            byte[] best = new byte[end - first];
            Viterbi.Decode(scores.Value.Slice(first * EntityLabel.Count, best.Length * EntityLabel.Count), transitions, EntityLabel.Count, best);
            for (int i = 0; i < best.Length; i++)
            {
                labels[first + i] = best[i];
            }
        }
    }

    private static EntityMention[] Mentions(ReadOnlySpan<int> labels, Sentence[] sentences)
    {
        List<EntityMention> mentions = [];
        foreach (Sentence sentence in sentences)
        {
            int start = -1;
            for (int token = sentence.Tokens.First; token <= sentence.Tokens.End; token++)
            {
                int label = token < sentence.Tokens.End ? labels[token] : EntityLabel.Outside;
                if (start >= 0 && !EntityLabel.IsInside(label))
                {
                    mentions.Add(new(new(start, token), EntityLabel.KindOf(labels[start])));
                    start = -1;
                }
                start = EntityLabel.IsFirst(label) ? token : start;
            }
        }
        return [.. mentions];
    }

    private static bool[] Rules(int labels, Func<int, int, bool> mayFollow)
    {
        bool[] rules = new bool[labels * labels];
        for (int i = 0; i < rules.Length; i++)
        {
            rules[i] = mayFollow(i / labels, i % labels);
        }
        return rules;
    }
}
