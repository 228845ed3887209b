using Stance.Attributions;
using Stance.Classification;
using Stance.Learning;
using Stance.Text;

namespace Stance.Tests.Classification;

/// <summary>
/// A network made by hand: what becomes of a token is positive, every head has a label of its own, and the score of that label is the sum of what the
/// head saw. A head looks at all tokens of its part alike, unless the encoder's states lead it.
/// </summary>
public class StanceNetworkTests
{
    private const int Width = 3;
    private const int StateWidth = 2;
    private const int VectorWidth = 1;

    private static readonly int[] ContentHeads = [0, 1];
    private static readonly int[] CueHeads = [2];
    private static readonly int[] OtherHeads = [3];
    private static readonly KeyedRows Vectors = KeyedRows.Of([WordForms.LowerOf("ferry")], VectorWidth, [1]);

    public static TheoryData<string, int[]> Changes => new()
    {
        { "[The envoy] {added} <the talks stopped>.", ContentHeads },
        { "[The envoy] {said} <the talks failed>.", CueHeads },
        { "[The baker] {added} <the talks failed>.", OtherHeads },
        { "[The envoy] {added} <the talks failed> today.", OtherHeads },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Head_sees_its_part_only(string other, int[] heads)
    {
        double[] before = Scores("[The envoy] {added} <the talks failed>."), after = Scores(other);
        Assert.Equal(heads, Enumerable.Range(0, AttentionHeads.Count).Where(head => before[head] != after[head]));
    }

    [Fact]
    public void Every_part_has_a_head_and_every_head_a_part()
    {
        StatementPart[] parts = Enum.GetValues<StatementPart>();
        Assert.All(parts, part => Assert.Contains(Enumerable.Range(0, AttentionHeads.Count), head => AttentionHeads.Sees(head, part)));
        Assert.All(Enumerable.Range(0, AttentionHeads.Count), head => Assert.Contains(parts, part => AttentionHeads.Sees(head, part)));
    }

    [Fact]
    public void Head_takes_the_mean_of_what_it_sees()
    {
        double both = Scores("[The envoy] {said} <talks failed>.")[0];
        double first = Scores("[The envoy] {said} <talks> failed.")[0], second = Scores("[The envoy] {said} talks <failed>.")[0];
        Assert.NotEqual(first, second);
        Assert.Equal((first + second) / 2, both, 1e-5);
    }

    [Fact]
    public void Head_without_a_token_sees_nothing()
    {
        double[] scores = Scores("<The talks failed>");
        Assert.All(ContentHeads, head => Assert.NotEqual(0, scores[head]));
        Assert.All(CueHeads.Concat(OtherHeads), head => Assert.Equal(0, scores[head]));
    }

    [Fact]
    public void States_lead_heads_to_a_token()
    {
        const string Statement = "[The envoy] {said} <the talks failed>.";
        double[] led = Scores(Statement, states: document => document.Is(4, "talks") ? StatesOf(document, leading: 4) : throw new InvalidOperationException());
        double[] alone = Scores("[The envoy] {said} the <talks> failed.");
        Assert.All(ContentHeads, head => Assert.Equal(alone[head], led[head], 1e-4));
        Assert.All(ContentHeads, head => Assert.NotEqual(Scores(Statement)[head], led[head], 1e-4));
    }

    [Fact]
    public void Document_without_states_is_as_one_whose_states_say_nothing()
    {
        const string Statement = "[The envoy] {said} <the talks failed>.";
        Assert.Equal(Scores(Statement, states: document => StatesOf(document, leading: null)), Scores(Statement));
    }

    [Fact]
    public void Word_vector_is_added_to_what_becomes_of_the_word()
    {
        double Difference(string word) => Scores($"<{word}>", vectors: 1)[0] - Scores($"<{word}>", vectors: 0)[0];
        Assert.Equal(Width, Difference("ferry"), 1e-4);
        Assert.Equal(Width, Difference("FERRY"), 1e-4);
        Assert.Equal(0, Difference("boat"));
    }

    [Fact]
    public void Negative_sums_count_as_nothing() => Assert.All(Scores("[The envoy] {said} <the talks failed>.", bias: -9), score => Assert.Equal(0, score));

    [Fact]
    public void Scores_are_added_by_their_share()
    {
        (Document document, Attribution attribution) = MarkedText.Statement("[The envoy] {said} <the talks failed>.");
        double[] whole = new double[AttentionHeads.Count], half = Enumerable.Repeat(7.0, AttentionHeads.Count).ToArray();
        AddScores(NetworkOf(), document, attribution, 1, whole);
        AddScores(NetworkOf(), document, attribution, 0.5, half);
        Assert.All(whole.Zip(half), pair => Assert.Equal(7 + (pair.First / 2), pair.Second, 1e-5));
    }

    private static double[] Scores(string marked, Func<Document, TokenStates>? states = null, float vectors = 0, float bias = 0)
    {
        (Document document, Attribution attribution) = MarkedText.Statement(marked);
        double[] scores = new double[AttentionHeads.Count];
        AddScores(NetworkOf(vectors, bias), states is null ? document : WithStates(document, states(document)), attribution, 1, scores);
        return scores;
    }

    private static void AddScores(StanceNetwork network, Document document, Attribution attribution, double share, double[] scores)
    {
        using StatementView statement = new(document, attribution);
        TokenRange tokens = TokenFeatures.RangeOf(statement);
        int[] rows = new int[tokens.Count * TokenFeatures.Slots];
        TokenFeatures.Read(statement, tokens, rows);
        network.AddScores(statement, tokens, rows, share, scores);
    }

    private static StanceNetwork NetworkOf(float vectors = 0, float bias = 0)
    {
        const int Places = AttentionHeads.Count * Width;
        var random = new Random(4);
        float[] tokens = [.. Enumerable.Range(0, TokenFeatures.Rows * Width).Select(_ => random.NextSingle() / 4)];
        return new(
            new()
            {
                Tokens = EmbeddingRows.Of(TokenFeatures.Rows, Width, tokens),
                Vectors = Matrix(VectorWidth, Width, (_, _) => vectors),
                TokenBias = Matrix(1, Width, (_, _) => bias),
                Attention = Matrix(Width, AttentionHeads.Count, (_, _) => 0),
                StateAttention = Matrix(StateWidth, AttentionHeads.Count, (row, _) => row),
                Hidden = Matrix(Places, Places, (row, column) => row == column ? 1 : 0),
                HiddenBias = Matrix(1, Places, (_, _) => 0),
                Output = Matrix(Places, AttentionHeads.Count, (row, column) => row / Width == column ? 1 : 0),
                OutputBias = Matrix(1, AttentionHeads.Count, (_, _) => 0),
            },
            Vectors);
    }

    private static DenseWeights Matrix(int rows, int columns, Func<int, int, float> value) =>
        new(rows, columns, [.. Enumerable.Range(0, rows * columns).Select(i => value(i / columns, i % columns))]);

    private static TokenStates StatesOf(Document document, int? leading)
    {
        TokenStates states = TokenStates.Of(document.Tokens.Length, StateWidth);
        states.Values.AsSpan().Clear();
        if (leading is { } token)
        {
            states.Values[(token * StateWidth) + 1] = 30;
        }
        return states;
    }

    private static Document WithStates(Document document, TokenStates states) => new()
    {
        Text = document.Text,
        Tokens = document.Tokens,
        Sentences = document.Sentences,
        SentenceOfToken = document.SentenceOfToken,
        PartsOfSpeech = document.PartsOfSpeech,
        Heads = document.Heads,
        Relations = document.Relations,
        Entities = document.Entities,
        States = states,
    };
}
