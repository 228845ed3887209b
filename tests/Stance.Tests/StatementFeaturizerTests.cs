using Stance.Text;

namespace Stance.Tests;

public class StatementFeaturizerTests
{
    private const string Text = "The minister warned that we will not attack the islands.";

    private static readonly AttributionSpans Spans = new() { Source = Span("The minister"), Cue = Span("warned"), Content = [Span("that we will not attack the islands")] };

    [EmbeddedModelFact]
    public void Words_light_the_features_that_are_named_for_them()
    {
        string[] lit = Lit(Text, Spans);

        Assert.Contains("cue.warn", lit);
        Assert.Contains("content.aggress", lit);
        Assert.Contains("content.not.aggress", lit);
        Assert.Contains("mood.will.aggress", lit);
        Assert.Contains("person.we.aggress", lit);
        Assert.Contains("shape.indirect", lit);
        Assert.DoesNotContain("cue.aggress", lit);
        Assert.DoesNotContain("shape.no-cue", lit);
    }

    [EmbeddedModelFact]
    public void What_is_not_negated_lights_no_negated_feature() =>
        Assert.DoesNotContain("content.not.aggress", Lit(Text.Replace("will not", "will now"), Spans));

    [EmbeddedModelFact]
    public void States_are_means_over_each_part()
    {
        float[] features = Featurize(Text, Spans);

        foreach (string part in new[] { "content", "cue", "around" })
        {
            Assert.Contains(Values(features, $"state.{part}."), value => value != 0);
        }
        Assert.All(Values(Featurize(Text, new() { Content = [Span("that we will not attack the islands")] }), "state.cue."), value => Assert.Equal(0, value));
    }

    [EmbeddedModelFact]
    public void A_statement_has_the_same_features_by_its_spans_and_in_the_line()
    {
        ResolvedAttribution attribution = Extractor.Resolve(Text, [Spans])[0];
        float[] inLine = new float[Featurizer.Names.Count];

        Featurizer.Featurize(attribution, inLine);

        Assert.Equal(Featurize(Text, Spans), inLine);
    }

    [EmbeddedModelFact]
    public void A_model_that_is_loaded_twice_is_the_same_model()
    {
        StanceModel again = StanceModel.LoadEmbedded();
        ResolvedAttribution attribution = Extractor.Resolve(Text, [Spans])[0];
        float[] features = new float[Featurizer.Names.Count];

        new StatementFeaturizer(again).Featurize(attribution, features);

        Assert.Equal(EmbeddedModel.Instance.Fingerprint, again.Fingerprint);
        Assert.Equal(Featurizer.Fingerprint, new StatementFeaturizer(again).Fingerprint);
        Assert.Equal(Featurize(Text, Spans), features);
    }

    [EmbeddedModelFact]
    public void A_statement_of_another_encoder_is_refused()
    {
        StatementFeaturizer other = new(OtherModels.WithOtherEncoder(EmbeddedModel.Instance));
        ResolvedAttribution attribution = Extractor.Resolve(Text, [Spans])[0];

        ArgumentException e = Assert.Throws<ArgumentException>(() => other.Featurize(attribution, new float[other.Names.Count]));

        Assert.Contains("another encoder", e.Message);
        Assert.NotEqual(Featurizer.Fingerprint, other.Fingerprint);
    }

    [EmbeddedModelFact]
    public void Without_a_word_or_a_span_there_is_nothing_to_fear()
    {
        Assert.All(Featurize("", new()), value => Assert.Equal(0, value));
        Assert.Contains("content.aggress", Lit("We will attack.", new()));
    }

    [EmbeddedModelFact]
    public void Wrong_rooms_and_spans_are_refused()
    {
        Assert.Contains("expected", Assert.Throws<ArgumentException>(() => Featurizer.Featurize(Text, Spans, new float[3])).Message);
        Assert.Contains("outside", Assert.Throws<ArgumentException>(() => Featurize(Text, new() { Cue = new(0, 999) })).Message);
        Assert.Contains("white space", Assert.Throws<ArgumentException>(() => Featurize(Text, new() { Cue = new(3, 4) })).Message);
    }

    private static StatementFeaturizer Featurizer { get; } = new(EmbeddedModel.Instance);

    private static StatementExtractor Extractor { get; } = new(EmbeddedModel.Instance);

    private static TextSpan Span(string words)
    {
        int start = Text.IndexOf(words, StringComparison.Ordinal);
        return new(start, start + words.Length);
    }

    private static float[] Featurize(string text, AttributionSpans spans)
    {
        float[] features = new float[Featurizer.Names.Count];
        Featurizer.Featurize(text, spans, features);
        return features;
    }

    private static string[] Lit(string text, AttributionSpans spans)
    {
        float[] features = Featurize(text, spans);
        return [.. Featurizer.Names.Where((name, i) => !name.StartsWith("state.", StringComparison.Ordinal) && features[i] == 1)];
    }

    private static IEnumerable<float> Values(float[] features, string prefix) =>
        features.Where((_, i) => Featurizer.Names[i].StartsWith(prefix, StringComparison.Ordinal));
}
