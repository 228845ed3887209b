using System.Diagnostics;
using Stance.Tagging;
using Stance.Text;

namespace Stance.Tests.Tagging;

/// <summary>What a tagger promises however poor its weights are; random ones are as poor as can be.</summary>
public class DocumentTaggerTests
{
    private const string Text =
        "“We will not yield. Not today,” the admiral said.\n\nOslo—after weeks of talks—signed the treaty on Nov. 5, 1999; nobody cheered.\n\nYes.";

    // Longer than what is parsed at once, and than a passage.
    private static readonly string LongText = "The envoy left. " + string.Join(' ', Enumerable.Repeat("and the envoy of the council said that", 180)) + ". Oslo waited.";

    [Fact]
    public void Every_token_gets_a_tag_a_head_in_its_sentence_and_a_relation()
    {
        for (int seed = 0; seed < 20; seed++)
        {
            Document document = RandomTagger(seed).Tag(seed % 5 == 0 ? LongText : Text);
            Assert.All(document.PartsOfSpeech, tag => Assert.True(Enum.IsDefined(tag)));
            Assert.All(document.Relations, relation => Assert.True(Enum.IsDefined(relation)));
            for (int i = 0; i < document.Sentences.Length; i++)
            {
                AssertTree(document, document.Sentences[i].Tokens);
                Assert.All(document.SentenceOfToken[document.Sentences[i].Tokens.First..document.Sentences[i].Tokens.End], s => Assert.Equal(i, s));
            }
        }
    }

    [Fact]
    public void Names_are_ordered_disjoint_and_inside_a_sentence()
    {
        int names = 0;
        for (int seed = 0; seed < 20; seed++)
        {
            Document document = RandomTagger(seed).Tag(Text);
            int end = 0;
            foreach (EntityMention mention in document.Entities)
            {
                Assert.True(mention.Tokens.First >= end && !mention.Tokens.IsEmpty);
                Assert.True(document.Sentences[document.SentenceOfToken[mention.Tokens.First]].Tokens.Contains(mention.Tokens));
                Assert.True(Enum.IsDefined(mention.Kind));
                end = mention.Tokens.End;
                names++;
            }
        }
        Assert.NotEqual(0, names);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    [InlineData("Yes")]
    [InlineData("\uD83D \0 \uDE00")]
    public void Hardly_a_text_is_no_error(string text)
    {
        Document document = RandomTagger(1).Tag(text);
        Assert.Equal(document.Tokens.Length, document.Heads.Length);
        Assert.Equal(document.Tokens.Length * RandomEncoder.Width, document.States!.Values.Length);
    }

    [Fact]
    public void A_document_tagged_again_from_its_tags_has_the_same_states()
    {
        foreach (string text in new[] { Text, LongText })
        {
            DocumentTagger tagger = RandomTagger(3);
            Document document = tagger.Tag(text);

            TokenStates again = tagger.Encode(document);

            Assert.Equal(document.States!.Values, again.Values);
        }
    }

    [Fact]
    public void What_was_tagged_before_makes_no_difference()
    {
        // Working memory is used again: nothing of a longer text may be left in it.
        DocumentTagger used = RandomTagger(5);
        used.Tag(LongText);
        foreach (string text in new[] { "Yes.", Text, "The envoy said no." })
        {
            Document expected = RandomTagger(5).Tag(text);
            Document document = used.Tag(text);
            Assert.Equal(expected.States!.Values, document.States!.Values);
            Assert.Equal(expected.Heads, document.Heads);
            Assert.Equal(expected.Entities, document.Entities);
        }
    }

    [Fact]
    public void Sentences_of_one_passage_know_of_each_other_and_passages_do_not()
    {
        DocumentTagger tagger = RandomTagger(2);
        const string Sentence = "The envoy said no.";
        float[] alone = tagger.Tag(Sentence).States!.Values;
        string other = string.Join(' ', Enumerable.Repeat("The council met again today.", 90));

        float[] together = tagger.Tag(Sentence + " Nobody cheered.").States!.Values;
        float[] apart = tagger.Tag(Sentence + "\n\n" + other).States!.Values;
        float[] apartToo = tagger.Tag(Sentence + "\n\n" + other.Replace("today", "there", StringComparison.Ordinal)).States!.Values;

        Assert.NotEqual(alone, together[..alone.Length]);
        Assert.Equal(alone.Length, together.Length - (3 * RandomEncoder.Width));
        Assert.Equal(apart[..alone.Length], apartToo[..alone.Length]);
    }

    [Theory]
    [InlineData("said ")]
    [InlineData("said. ")]
    [InlineData("He said ")]
    [InlineData("Oslo\n\n")]
    public void Long_text_takes_linear_time(string unit)
    {
        DocumentTagger tagger = RandomTagger(1);
        TimeSpan Time(int length)
        {
            string text = string.Concat(Enumerable.Repeat(unit, length / unit.Length));
            var watch = Stopwatch.StartNew();
            tagger.Tag(text);
            return watch.Elapsed;
        }
        Time(25_000);
        TimeSpan part = Time(25_000);
        // Eight times the text; 64 times the time if pairs of its tokens were compared.
        Assert.InRange(Time(200_000), TimeSpan.Zero, (25 * part) + TimeSpan.FromSeconds(1));
    }

    private static void AssertTree(Document document, TokenRange sentence)
    {
        Assert.Equal(1, Enumerable.Range(sentence.First, sentence.Count).Count(token => document.Heads[token] < 0));
        for (int token = sentence.First; token < sentence.End; token++)
        {
            Assert.Equal(document.Heads[token] < 0, document.Relations[token] == DependencyRelation.Root && document.Heads[token] < 0);
            int steps = 0;
            for (int head = token; head >= 0; head = document.Heads[head])
            {
                Assert.True(sentence.Contains(head), "a head outside the sentence");
                Assert.True(++steps <= sentence.Count, "a cycle");
            }
        }
    }

    private static DocumentTagger RandomTagger(int seed) => new(RandomEncoder.Of(seed));
}
