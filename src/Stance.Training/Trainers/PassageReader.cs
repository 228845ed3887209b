using Stance.Segmentation;
using Stance.Tagging;
using Stance.Text;
using Stance.Training.Annotations;

namespace Stance.Training.Trainers;

/// <summary>Makes passages of annotated corpora.</summary>
internal static class PassageReader
{
    /// <summary>Passages of a treebank: tags and trees are known.</summary>
    public static IEnumerable<Passage> OfTrees(IEnumerable<Document> documents, float weight = 1) => documents.SelectMany(document =>
        Cut(document, (slice, range) => new()
        {
            Document = slice,
            Tags = Array.ConvertAll(document.PartsOfSpeech[range], tag => (int)tag),
            Heads = Array.ConvertAll(document.Heads[range], head => head < 0 ? -1 : head - range.Start.Value),
            Relations = Array.ConvertAll(document.Relations[range], relation => (int)relation),
            Entities = Unknown(slice),
            TreeWeight = weight,
        }));

    /// <summary>Passages of an entity corpus: mentions are known.</summary>
    public static IEnumerable<Passage> OfNames(IEnumerable<Document> documents, float weight = 1) => documents.SelectMany(document =>
    {
        int[] labels = LabelsOf(document);
        return Cut(document, (slice, range) => new()
        {
            Document = slice,
            Tags = Unknown(slice),
            Heads = Filled(slice, Passage.UnknownHead),
            Relations = Unknown(slice),
            Entities = labels[range],
            EntityWeight = weight,
        });
    });

    /// <summary>Passages of an article with attributions, and with the tags that another program gave it where they fit our tokens.</summary>
    public static IEnumerable<Passage> OfArticle(
        string text, IReadOnlyList<IReadOnlyList<GoldAttribution>> readings, SilverArticle? silver, bool hasAllCues, float treeWeight, float entityWeight)
    {
        TextSpan[] tokens = Tokenizer.Tokenize(text);
        Sentence[] sentences = SentenceSplitter.Split(text, tokens);
        int[] sentenceOfToken = new int[tokens.Length];
        for (int i = 0; i < sentences.Length; i++)
        {
            sentenceOfToken.AsSpan(sentences[i].Tokens.First, sentences[i].Tokens.Count).Fill(i);
        }
        Document document = new()
        {
            Text = text,
            Tokens = tokens,
            Sentences = sentences,
            SentenceOfToken = sentenceOfToken,
            PartsOfSpeech = [],
            Heads = [],
            Relations = [],
            Entities = [],
        };
        (int[] tags, int[] heads, int[] relations, int[] entities) = Align(document, silver);
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
                TreeWeight = treeWeight,
                EntityWeight = entityWeight,
                Readings = [.. readings.Select(reading => (IReadOnlyList<GoldAttribution>)[.. reading.Select(attribution => Shift(attribution, span))])],
                HasAllCues = hasAllCues,
            };
        });
    }

    private static (int[] Tags, int[] Heads, int[] Relations, int[] Entities) Align(Document document, SilverArticle? silver)
    {
        int count = document.Tokens.Length;
        int[] tags = new int[count], heads = new int[count], relations = new int[count], entities = new int[count];
        Array.Fill(tags, Passage.Unknown);
        Array.Fill(heads, Passage.UnknownHead);
        Array.Fill(relations, Passage.Unknown);
        Array.Fill(entities, Passage.Unknown);
        if (silver is null)
        {
            return (tags, heads, relations, entities);
        }
        int[] units = CodePoints.UnitsOf(document.Text);
        Dictionary<TextSpan, int> tokenAt = [];
        for (int i = 0; i < count; i++)
        {
            tokenAt[document.Tokens[i]] = i;
        }
        int[] ours = [.. silver.Tokens.Select(token =>
            token.Span.End < units.Length && tokenAt.TryGetValue(new(units[token.Span.Start], units[token.Span.End]), out int found) ? found : -1)];
        for (int i = 0; i < ours.Length; i++)
        {
            int token = ours[i];
            if (token < 0)
            {
                continue;
            }
            GoldToken gold = silver.Tokens[i].Token;
            tags[token] = (int)gold.PartOfSpeech;
            entities[token] = gold.Entity;
            int head = gold.Head < 0 ? -1 : ours[gold.Head];
            if (gold.Head < 0 || (head >= 0 && document.SentenceOfToken[head] == document.SentenceOfToken[token]))
            {
                heads[token] = head;
                relations[token] = (int)gold.Relation;
            }
        }
        foreach (Sentence sentence in document.Sentences)
        {
            StartMentions(entities.AsSpan(sentence.Tokens.First, sentence.Tokens.Count));
        }
        return (tags, heads, relations, entities);
    }

    // A name that lost its first token, or that our sentence cuts, starts with what is left.
    private static void StartMentions(Span<int> labels)
    {
        int before = EntityLabel.Outside;
        foreach (ref int label in labels)
        {
            bool goesOn = label < 0 || EntityLabel.MayFollow(Math.Max(before, EntityLabel.Outside), label);
            label = goesOn ? label : label - 1;
            before = label;
        }
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
            Document slice = PassageCutter.Slice(document, first, end);
            int start = document.Sentences[first].Tokens.First;
            yield return make(slice, start..(start + slice.Tokens.Length));
        }
    }

    private static int[] LabelsOf(Document document)
    {
        int[] labels = new int[document.Tokens.Length];
        foreach (EntityMention mention in document.Entities)
        {
            labels.AsSpan(mention.Tokens.First, mention.Tokens.Count).Fill(EntityLabel.Inside(mention.Kind));
            labels[mention.Tokens.First] = EntityLabel.First(mention.Kind);
        }
        return labels;
    }

    private static int[] Unknown(Document document) => Filled(document, Passage.Unknown);

    private static int[] Filled(Document document, int value)
    {
        int[] values = new int[document.Tokens.Length];
        Array.Fill(values, value);
        return values;
    }
}
