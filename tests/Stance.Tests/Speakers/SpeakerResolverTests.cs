using Stance.Text;

namespace Stance.Tests.Speakers;

/// <summary>One speaker for each attribution, whatever it lacks.</summary>
public class SpeakerResolverTests
{
    [Fact]
    public void StatementsOfOneSpeakerShareTheInstanceAndItsMentions()
    {
        TaggedArticle article = new TaggedArticle("[P Ada Moss] said no .", "She said more .").Says("Ada Moss").Says("She");
        ResolvedAttribution[] resolved = article.Resolve();
        Assert.Same(resolved[0].Speaker, resolved[1].Speaker);
        Assert.Equal(["Ada Moss", "She"], resolved[0].Speaker.Mentions.Select(span => article.Document.Text[span.Range]));
    }

    [Fact]
    public void StatementThatInheritsHasTheSpeakerOfTheOther()
    {
        ResolvedAttribution[] resolved = new TaggedArticle("[P Ada Moss] said no , adding that talks were over .")
            .Says("Ada Moss").SaysNobody("adding", "talks", inheritsFrom: 0).Resolve();
        Assert.Same(resolved[0].Speaker, resolved[1].Speaker);
        Assert.Equal("inherited", resolved[1].Reason);
    }

    [Fact]
    public void ParticipleWithoutSourceGoesWithItsSentence() => Assert.Equal(
        ["Ada Moss", "Ada Moss"],
        new TaggedArticle("[P Ada Moss] said no , hinting at talks .").Says("Ada Moss").SaysNobody("hinting", "talks").Names());

    [Fact]
    public void QuotationWithoutCueGoesOnWithTheOneBefore() => Assert.Equal(
        ["Ada Moss", "Ada Moss"],
        new TaggedArticle("[P Ada Moss] said no .", "¶ \" Talks were over . \"").Says("Ada Moss").SaysNobody(null, "Talks", QuotationKind.Direct).Names());

    [Fact]
    public void PassiveWithoutSourceIsNobody()
    {
        Speaker speaker = new TaggedArticle("[P Ada Moss] said no .", "Talks were expected/VBN .").Says("Ada Moss").SaysNobody("expected", ".").Resolve()[1].Speaker;
        Assert.Null(speaker.Name);
        Assert.Equal(SpeakerKind.Anonymous, speaker.Kind);
    }

    [Fact]
    public void TheAuthorsOwnVoiceIsTheAuthors() => Assert.Equal(
        SpeakerKind.Author, new TaggedArticle("Nobody should forget that .").SaysNobody(null, "forget", QuotationKind.None).Resolve()[0].Speaker.Kind);

    [Fact]
    public void EveryAttributionHasAReason() => Assert.All(
        new TaggedArticle("[P Ada Moss] said no .", "He said yes .", "The mayor said more .", "Which said it ?").Says("Ada Moss").Says("He").Says("The mayor").Says("Which").Resolve(),
        one => Assert.NotEmpty(one.Reason));

    [Fact]
    public void NothingGivesNothing() => Assert.Empty(new TaggedArticle("Rain .").Resolve());

    [Fact]
    public void AnyTextGoesThrough()
    {
        var random = new Random(20240621);
        string[] words = ["Ada", "Moss", "Seoul", "the", "he", "'s", ",", "(", ")", "IDF", "\uD800", "\0", "US", "government", "minister", "and", "of", "who", "said", "-", "."];
        for (int round = 0; round < 3000; round++)
        {
            ResolvedAttribution[] resolved = RandomArticle(random, words, out int count);
            Assert.Equal(count, resolved.Length);
            Assert.All(resolved, one => Assert.NotNull(one.Speaker));
        }
    }

    // Any token may have any tag, any head and any entity: nothing in the document can be relied on.
    private static ResolvedAttribution[] RandomArticle(Random random, string[] words, out int count)
    {
        int length = random.Next(1, 40);
        string[] chosen = [.. Enumerable.Range(0, length).Select(_ => words[random.Next(words.Length)])];
        var tokens = new List<TextSpan>();
        string text = string.Join(' ', chosen);
        int start = 0;
        foreach (string word in chosen)
        {
            tokens.Add(new(start, start + word.Length));
            start += word.Length + 1;
        }
        var entities = new List<EntityMention>();
        for (int t = 0; t < length; t += random.Next(1, 6))
        {
            entities.Add(new(new(t, Math.Min(length, t + random.Next(1, 4))), (EntityKind)random.Next(6)));
            t = entities[^1].Tokens.End;
        }
        int half = length / 2;
        Sentence[] sentences = half == 0 ? [new(new(0, length), 0, SentenceKind.Prose)]
            : [new(new(0, half), 0, (SentenceKind)random.Next(3)), new(new(half, length), 1, SentenceKind.Prose)];
        TextSpan[] spans = [.. tokens];
        var document = new Document
        {
            Text = text,
            Tokens = spans,
            Sentences = sentences,
            SentenceOfToken = [.. Enumerable.Range(0, length).Select(t => half == 0 || t < half ? 0 : 1)],
            PartsOfSpeech = [.. Enumerable.Range(0, length).Select(_ => (PartOfSpeech)random.Next((int)PartOfSpeech.Punctuation + 1))],
            Heads = [.. Enumerable.Range(0, length).Select(t => half == 0 || t < half ? random.Next(-1, Math.Max(1, half)) : random.Next(half, length))],
            Relations = [.. Enumerable.Range(0, length).Select(_ => (DependencyRelation)random.Next((int)DependencyRelation.Xcomp + 1))],
            Entities = [.. entities],
            Words = WordForms.Of(text, spans),
        };
        count = random.Next(1, 8);
        var attributions = new Stance.Attributions.Attribution[count];
        for (int i = 0; i < count; i++)
        {
            int first = random.Next(length);
            TokenRange? source = random.Next(4) == 0 ? null : new(first, Math.Min(length, first + random.Next(1, 6)));
            int content = random.Next(length);
            attributions[i] = new()
            {
                Sentence = document.SentenceOfToken[first],
                Source = source,
                Cue = random.Next(3) == 0 ? null : new(first, first + 1),
                Content = [new(content, Math.Min(length, content + 5))],
                Quotation = (QuotationKind)random.Next(4),
                Parent = random.Next(-1, count),
                InheritsFrom = random.Next(-1, count),
                Reason = "random",
                Confidence = 1,
            };
        }
        return new Stance.Speakers.SpeakerResolver(SpeakerRegistry.BuiltIn, null).Resolve(document, attributions);
    }
}
