using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Stance.Attributions;
using Stance.Learning;
using Stance.Quotations;
using Stance.Tagging;
using Stance.Text;
using Stance.Training.Networks;
using Stance.Training.Trainers;

namespace Stance.Training.Tests.Trainers;

/// <summary>What the library computes with exported weights is what the network computes with them.</summary>
public class EncoderExportTests
{
    // Parts of the length of the states, and of a probability, and of the deviation of scores.
    private const float NearStates = 0.12f;
    private const double NearProbability = 0.1;
    private const float Slack = 0.2f;

    private const string Text =
        "Oslo talks fail\n\n“We will not yield,” Admiral Ida Brandt said on Nov. 5. According to Oslo, the talks failed after three weeks, and nobody in "
        + "Oslo believed Brandt when she told the council that it had been warned.\n\nYes.";

    private static readonly string[] KnownWords = ["oslo", "said", "the", "council", "weeks"];

    private static readonly EncoderOptions Options = new()
    {
        Width = 48,
        WordWidth = 40,
        AffixWidth = 12,
        ShapeWidth = 9,
        PlaceWidth = 6,
        ArcWidth = 24,
        RelationWidth = 20,
        CueWidth = 16,
        RoleWidth = 32,
        LowerLayers = "c1 r s c3",
        TreeLayers = "r c1",
        UpperLayers = "c2 r",
        Dropout = 0,
        Workers = 1,
    };

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(3)]
    public void States_and_everything_that_is_read_from_them_are_those_of_the_network(int seed)
    {
        EncoderNetwork network = Network(seed);
        EncoderWeights weights = network.ToWeights(0.5f);
        Round(network, weights);
        Document document = new DocumentTagger(weights).Tag(Text);
        Assert.Single(Passages.Cut(document.Sentences));
        Tape tape = new(0);
        EncoderBatch batch = new([PassageOf(document)], network, 0, new(1));

        Activations lower = network.Lower(tape, batch), trees = network.Trees(tape, lower, batch);
        Activations ofWords = network.Read(tape, lower, "lower"), ofTrees = network.Read(tape, trees, "tree");
        AssertTags(document, network.Tag(tape, ofWords));
        AssertEntities(document, network.Entities(tape, ofWords), network["entities.transitions"]);
        AssertHeads(document, network.Arcs(tape, ofTrees), network["arcs.root"]);
        AssertRelations(document, network.Relate(tape, ofTrees, document.Heads));

        TagPredictions predictions = new(document.Tokens.Length);
        for (int i = 0; i < document.Tokens.Length; i++)
        {
            predictions.Tags[i] = (int)document.PartsOfSpeech[i];
            predictions.Heads[i] = document.Heads[i];
            predictions.Relations[i] = (int)document.Relations[i];
        }
        EntityLabel.LabelsOf(document).CopyTo(predictions.Entities, 0);
        Activations upper = network.Upper(tape, trees, predictions, batch);
        AssertNear(upper.Value, document.States!.Values);
        Assert.InRange(document.States.Values.Distinct().Count(), document.States.Values.Length / 2, document.States.Values.Length);
        AttributionText text = new(document, QuotationFinder.Find(document));
        AssertCues(text, weights, (tokens, inputs) => network.Cues(tape, upper, tokens, inputs));
        AssertRoles(text, weights, network["roles.transitions"], (tokens, cues, inputs) => network.Roles(tape, upper, tokens, cues, inputs));
    }

    [Fact]
    public void Network_without_word_vectors_is_exported_too()
    {
        EncoderNetwork network = new(Options, null);
        Document document = new DocumentTagger(network.ToWeights(0.5f)).Tag(Text);
        Assert.Equal(document.Tokens.Length * Options.Width, document.States!.Values.Length);
    }

    [Fact]
    public void Network_that_training_broke_is_not_exported()
    {
        EncoderNetwork network = Network(1);
        network["lower.0"].Average[5] = float.NaN;
        Assert.Throws<ArgumentException>(() => network.ToWeights(0.5f));
    }

    private static EncoderNetwork Network(int seed)
    {
        var random = new Random(seed);
        WordVectors vectors = new(10, KnownWords.ToDictionary(
            word => WordForms.LowerOf(word), _ => Enumerable.Range(0, 10).Select(_ => random.NextSingle() - 0.5f).ToArray()));
        EncoderNetwork network = new(Options with { Seed = seed }, vectors);
        foreach (Parameter parameter in network.Parameters)
        {
            // What starts at zero, where an error would not be seen, gets numbers too.
            bool isZero = !parameter.Value.AsSpan().ContainsAnyExcept(0f);
            for (int i = 0; i < parameter.Value.Length; i++)
            {
                parameter.Average[i] = isZero ? random.NextSingle() - 0.5f : parameter.Value[i];
            }
        }
        return network;
    }

    // The network, which was to be exported with its averages, takes the numbers that the weights were rounded to.
    private static void Round(EncoderNetwork network, EncoderWeights weights)
    {
        foreach (Parameter parameter in network.Parameters)
        {
            weights.Matrices[parameter.Name].Values.CopyTo(parameter.Value);
            parameter.Repack();
        }
        foreach (EmbeddingTable table in network.Tables)
        {
            Array.Clear(table.Value);
            for (int row = 0; row < table.Rows; row++)
            {
                weights.Tables[table.Name].AddRow(row, table.Value.AsSpan(row * table.Columns, table.Columns));
            }
        }
        Span<float> vectors = MemoryMarshal.CreateSpan(ref MemoryMarshal.GetReference(network.Vectors), network.Vectors.Length);
        vectors.Clear();
        foreach ((uint word, int row) in network.VectorRows)
        {
            weights.WordVectors.Rows.AddRow(weights.WordVectors.RowOf(word), vectors.Slice(row * network.VectorWidth, network.VectorWidth));
        }
    }

    private static Passage PassageOf(Document document)
    {
        int[] unknown = new int[document.Tokens.Length];
        Array.Fill(unknown, Passage.Unknown);
        int[] unknownHeads = new int[document.Tokens.Length];
        Array.Fill(unknownHeads, Passage.UnknownHead);
        return new() { Document = document, Tags = unknown, Heads = unknownHeads, Relations = unknown, Entities = unknown };
    }

    // The product rounds to 7 and 6 bits what the network computes exactly: what it chooses scores no less than the network's own choice but for
    // a little of what scores differ by.
    private static float SlackOf(Activations scores) => Slack * TensorPrimitives.StdDev<float>(scores.Value);

    private static void AssertTags(Document document, Activations scores)
    {
        for (int i = 0; i < scores.Rows; i++)
        {
            AssertChosen(scores.Row(i), (int)document.PartsOfSpeech[i], SlackOf(scores));
        }
    }

    private static void AssertEntities(Document document, Activations scores, Parameter transitions)
    {
        float[] rules = Viterbi.Forbid(transitions.Value, EntityLabel.Count, EntityLabel.MayFollow);
        int[] labels = EntityLabel.LabelsOf(document);
        foreach (TokenRange sentence in document.Sentences.Select(s => s.Tokens))
        {
            byte[] found = [.. labels[sentence.First..sentence.End].Select(label => (byte)label)];
            AssertBest(scores.Value[(sentence.First * EntityLabel.Count)..], rules, EntityLabel.Count, found, SlackOf(scores));
        }
    }

    private static void AssertHeads(Document document, (Activations Dependents, Activations Heads) arcs, Parameter root)
    {
        foreach (TokenRange sentence in document.Sentences.Select(s => s.Tokens))
        {
            int count = sentence.Count;
            float[] scores =
            [
                .. Enumerable.Range(sentence.First, count).SelectMany(i => Enumerable.Range(sentence.First - 1, count + 1).Select(j =>
                    TensorPrimitives.Dot<float>(arcs.Dependents.Row(i), j < sentence.First ? root.Value : arcs.Heads.Row(j)))),
            ];
            float slack = Slack * TensorPrimitives.StdDev<float>(scores);
            float Sum(IEnumerable<int> heads) => heads.Select((head, i) => scores[(i * (count + 1)) + 1 + head]).Sum();
            int[] best = new int[count];
            float[] changed = [.. scores];
            TreeDecoder.Decode(changed, best);
            int[] found = [.. document.Heads[sentence.First..sentence.End].Select(head => head < 0 ? -1 : head - sentence.First)];
            Assert.InRange(Sum(found), Sum(best) - (slack * count), Sum(best) + (slack * count));
        }
    }

    private static void AssertRelations(Document document, Activations scores)
    {
        for (int i = 0; i < scores.Rows; i++)
        {
            if (document.Heads[i] < 0)
            {
                Assert.Equal(DependencyRelation.Root, document.Relations[i]);
            }
            else
            {
                AssertChosen(scores.Row(i), (int)document.Relations[i], SlackOf(scores));
            }
        }
    }

    private static void AssertCues(AttributionText text, EncoderWeights weights, Func<int[], int[], Activations> score)
    {
        int[] tokens = [.. Enumerable.Range(0, text.Document.Tokens.Length).Where(token => CueInput.IsCandidate(text.Document, token))];
        int[] inputs = new int[tokens.Length * CueInput.Slots];
        for (int i = 0; i < tokens.Length; i++)
        {
            CueInput.Read(text, tokens[i], inputs.AsSpan(i * CueInput.Slots, CueInput.Slots));
        }
        Activations scores = score(tokens, inputs);
        double[] found = new double[text.Document.Tokens.Length];
        new CueFinder(weights).Score(text, text.Document.States!, found, new());
        Assert.NotEmpty(tokens);
        for (int i = 0; i < tokens.Length; i++)
        {
            Assert.Equal(Distribution.Sigmoid(scores.Row(i)[1] - scores.Row(i)[0]), found[tokens[i]], NearProbability);
        }
    }

    private static void AssertRoles(AttributionText text, EncoderWeights weights, Parameter transitions, Func<int[], int[], int[], Activations> score)
    {
        CueView view = new();
        RoleLabeler labeler = new(weights);
        float[] rules = Viterbi.Forbid(transitions.Value, RoleLabeler.Roles, (before, after) => RoleLabeler.MayFollow((Role)before, (Role)after));
        for (int cue = 0; cue < text.Document.Tokens.Length; cue += 5)
        {
            view.Focus(text, cue);
            int[] tokens = [.. Enumerable.Range(view.Window.First, view.Window.Count)];
            int[] inputs = new int[tokens.Length * RoleInput.Slots];
            for (int i = 0; i < tokens.Length; i++)
            {
                RoleInput.Read(text, view, tokens[i], inputs.AsSpan(i * RoleInput.Slots, RoleInput.Slots));
            }
            Activations scores = score(tokens, [.. tokens.Select(_ => cue)], inputs);
            float slack = SlackOf(scores);
            RoleLabeler.ForceCue(scores.Value, cue - view.Window.First);
            Role[] found = new Role[tokens.Length];
            labeler.Label(text, text.Document.States!, view, found, new());
            AssertBest(scores.Value, rules, RoleLabeler.Roles, MemoryMarshal.AsBytes(found.AsSpan()), slack);
        }
    }

    private static void AssertChosen(ReadOnlySpan<float> scores, int chosen, float slack) =>
        Assert.InRange(scores[chosen], TensorPrimitives.Max(scores) - slack, float.MaxValue);

    private static void AssertBest(ReadOnlySpan<float> scores, float[] transitions, int labels, ReadOnlySpan<byte> found, float slack)
    {
        byte[] best = new byte[found.Length];
        Viterbi.Decode(scores, transitions, labels, best);
        Assert.InRange(ScoreOf(scores, transitions, labels, found), ScoreOf(scores, transitions, labels, best) - (slack * found.Length), float.MaxValue);
    }

    private static float ScoreOf(ReadOnlySpan<float> scores, float[] transitions, int labels, ReadOnlySpan<byte> sequence)
    {
        float sum = 0;
        for (int i = 0; i < sequence.Length; i++)
        {
            sum += scores[(i * labels) + sequence[i]] + transitions[((i == 0 ? 0 : sequence[i - 1]) * labels) + sequence[i]];
        }
        return sum;
    }

    private static void AssertNear(ReadOnlySpan<float> expected, ReadOnlySpan<float> found)
    {
        float[] difference = new float[expected.Length];
        TensorPrimitives.Subtract(expected, found, difference);
        Assert.InRange(TensorPrimitives.Norm<float>(difference), 0, NearStates * TensorPrimitives.Norm(expected));
    }
}
