using Stance.Segmentation;
using Stance.Tagging;
using Stance.Text;
using Stance.Training.Annotations;

namespace Stance.Training.Trainers;

/// <summary>Makes passages of annotated corpora.</summary>
internal static class PassageReader
{
    private const float SilverTreeWeight = 0.3f;
    private const float SilverEntityWeight = 0.15f;

    /// <summary>Passages of a treebank: tags and trees are known.</summary>
    public static IEnumerable<Passage> OfTrees(IEnumerable<Document> documents) => documents.SelectMany(document =>
        Cut(document, (slice, range) => new()
        {
            Document = slice,
            Tags = Array.ConvertAll(document.PartsOfSpeech[range], tag => (int)tag),
            Heads = Array.ConvertAll(document.Heads[range], head => head < 0 ? -1 : head - range.Start.Value),
            Relations = Array.ConvertAll(document.Relations[range], relation => (int)relation),
            Entities = Unknown(slice),
        }));

    /// <summary>Passages of an entity corpus: mentions are known.</summary>
    public static IEnumerable<Passage> OfNames(IEnumerable<Document> documents, EntityScheme scheme) => documents.SelectMany(document =>
    {
        int[] labels = EntityTargets.Of(document, scheme);
        return Cut(document, (slice, range) => new()
        {
            Document = slice,
            Tags = Unknown(slice),
            Heads = Filled(slice, Passage.UnknownHead),
            Relations = Unknown(slice),
            Entities = labels[range],
        });
    });

    /// <summary>
    /// Passages of an article with attributions, and with the tags that another program gave it where they fit our tokens; those count less.
    /// </summary>
    public static IEnumerable<Passage> OfArticle(AttributedArticle article, SilverArticle? silver)
    {
        TextSpan[] tokens = Tokenizer.Tokenize(article.Text);
        Sentence[] sentences = SentenceSplitter.Split(article.Text, tokens);
        (int[] tags, int[] heads, int[] relations, int[] entities) = SilverTags.Of(article.Text, tokens, sentences, silver);
        Document document = DocumentOf(article.Text, tokens, sentences);
        return Cut(document, (slice, range) =>
        {
            TextSpan span = new(tokens[range.Start.Value].Start, tokens[range.End.Value - 1].End);
            return new()
            {
                Document = slice,
                Tags = tags[range],
                Heads = Array.ConvertAll(heads[range], head => head < 0 ? head : head - range.Start.Value),
                Relations = relations[range],
                Entities = entities[range],
                TreeWeight = SilverTreeWeight,
                EntityWeight = SilverEntityWeight,
                Readings = [.. article.Readings.Select(reading => (IReadOnlyList<GoldAttribution>)[.. reading.Select(attribution => Shift(attribution, span))])],
                UnknownCues = Shift([.. article.Unknown], span),
            };
        });
    }

    /// <summary>Passages of which nothing is known.</summary>
    public static IEnumerable<Passage> OfText(string text)
    {
        TextSpan[] tokens = Tokenizer.Tokenize(text);
        return Cut(DocumentOf(text, tokens, SentenceSplitter.Split(text, tokens)), (slice, _) => new()
        {
            Document = slice,
            Tags = Unknown(slice),
            Heads = Filled(slice, Passage.UnknownHead),
            Relations = Unknown(slice),
            Entities = Unknown(slice),
        });
    }

    private static Document DocumentOf(string text, TextSpan[] tokens, Sentence[] sentences)
    {
        int[] heads = new int[tokens.Length];
        Array.Fill(heads, -1);
        return new()
        {
            Text = text,
            Tokens = tokens,
            Sentences = sentences,
            SentenceOfToken = Sentence.OfTokens(sentences, tokens.Length),
            PartsOfSpeech = new PartOfSpeech[tokens.Length],
            Heads = heads,
            Relations = new DependencyRelation[tokens.Length],
            Entities = [],
        };
    }

    private static GoldAttribution Shift(GoldAttribution attribution, TextSpan window) => attribution with
    {
        Source = Shift(attribution.Source, window),
        Cue = Shift(attribution.Cue, window),
        Content = Shift(attribution.Content, window),
    };

    private static TextSpan[] Shift(TextSpan[] spans, TextSpan window) =>
    [
        .. spans.Select(span => new TextSpan(Math.Max(span.Start, window.Start) - window.Start, Math.Min(span.End, window.End) - window.Start))
            .Where(span => span.Start < span.End),
    ];

    private static IEnumerable<Passage> Cut(Document document, Func<Document, Range, Passage> make)
    {
        foreach ((int first, int end) in Passages.Cut(document.Sentences))
        {
            TokenRange range = new(document.Sentences[first].Tokens.First, document.Sentences[end - 1].Tokens.End);
            yield return make(document.Slice(range), range.First..range.End);
        }
    }

    private static int[] Unknown(Document document) => Filled(document, Passage.Unknown);

    private static int[] Filled(Document document, int value)
    {
        int[] values = new int[document.Tokens.Length];
        Array.Fill(values, value);
        return values;
    }
}
