using Stance.Learning;
using Stance.ModelFormat;
using Stance.Segmentation;
using Stance.Tagging;
using Stance.Text;

namespace Stance.Tests.Tagging;

/// <summary>What a tagger promises however poor its weights are; random ones are as poor as can be.</summary>
public class DocumentTaggerTests
{
    private const string Text =
        "“We will not yield. Not today,” the admiral said.\n\nOslo—after weeks of talks—signed the treaty on Nov. 5, 1999; nobody cheered.\n\nYes.";

    private static readonly string LongText = string.Join(' ', Enumerable.Repeat("and the envoy of the council said that", 120));

    [Fact]
    public void Every_token_gets_a_tag_a_head_in_its_sentence_and_a_relation()
    {
        for (int seed = 0; seed < 20; seed++)
        {
            Document document = Tag(RandomTagger(seed), seed % 5 == 0 ? LongText : Text);
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
            Document document = Tag(RandomTagger(seed), Text);
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
    [InlineData("\uD83D \0 \uDE00")]
    public void Hardly_a_text_is_no_error(string text)
    {
        Document document = Tag(RandomTagger(1), text);
        Assert.Equal(document.Tokens.Length, document.Heads.Length);
    }

    [Fact]
    public void Tagger_reads_what_it_wrote()
    {
        DocumentTagger tagger = RandomTagger(4);
        ModelFile file = new();
        tagger.Write(file);
        Document expected = Tag(tagger, Text);
        Document read = Tag(DocumentTagger.Read(file), Text);
        Assert.Equal(expected.PartsOfSpeech, read.PartsOfSpeech);
        Assert.Equal(expected.Heads, read.Heads);
        Assert.Equal(expected.Relations, read.Relations);
        Assert.Equal(expected.Entities, read.Entities);
    }

    [Fact]
    public void A_tag_set_of_another_release_is_refused()
    {
        SectionWriter writer = new();
        RandomModel(Enum.GetValues<PartOfSpeech>().Length + 1, new Random(1)).Write(writer);
        Assert.Throws<InvalidModelException>(() => PartOfSpeechTagger.Read(new("s", writer.Written)));
    }

    [Fact]
    public void Features_fill_what_they_say()
    {
        // A place that is not written would hold what the token before left there.
        Document document = TestTrees.Of("Oslo/NNP/2/nsubj warned/VBD/0/root us/PRP/2/obj");
        uint[] features = Filled(PartOfSpeechFeatures.Count);
        PartOfSpeechFeatures.Extract(document.Words, new(0, 3), 1, PartOfSpeech.NNP, PartOfSpeech.Other, features);
        Assert.DoesNotContain(uint.MaxValue, features);

        features = Filled(EntityFeatures.Count);
        EntityFeatures.Extract(document.Words, document.PartsOfSpeech, new(0, 3), 1, 0, 0, new EntityMemory(), features);
        Assert.DoesNotContain(uint.MaxValue, features);

        ParserState state = new();
        state.Start(3);
        features = Filled(TransitionFeatures.Count);
        TransitionFeatures.Extract(document.Words, document.PartsOfSpeech, 0, state, features);
        Assert.DoesNotContain(uint.MaxValue, features);

        foreach ((int dependent, int head) in new[] { (0, 1), (1, 3), (2, 1) })
        {
            state.Attach(dependent, head);
        }
        features = Filled(RelationFeatures.Count);
        RelationFeatures.Extract(document.Words, document.PartsOfSpeech, 0, state, 2, features);
        Assert.DoesNotContain(uint.MaxValue, features);
    }

    private static uint[] Filled(int count)
    {
        uint[] features = new uint[count];
        Array.Fill(features, uint.MaxValue);
        return features;
    }

    private static void AssertTree(Document document, TokenRange sentence)
    {
        for (int token = sentence.First; token < sentence.End; token++)
        {
            int steps = 0;
            for (int head = token; head >= 0; head = document.Heads[head])
            {
                Assert.True(sentence.Contains(head), "a head outside the sentence");
                Assert.True(++steps <= sentence.Count, "a cycle");
            }
        }
    }

    private static Document Tag(DocumentTagger tagger, string text)
    {
        TextSpan[] tokens = Tokenizer.Tokenize(text);
        return tagger.Tag(text, tokens, SentenceSplitter.Split(text, tokens));
    }

    private static DocumentTagger RandomTagger(int seed)
    {
        var random = new Random(seed);
        return new(
            new(RandomModel(Enum.GetValues<PartOfSpeech>().Length, random)),
            new(RandomModel(3, random), RandomModel(Enum.GetValues<DependencyRelation>().Length, random)),
            new(RandomModel(EntityTagger.Labels, random)));
    }

    private static HashedLinearModel RandomModel(int classes, Random random)
    {
        byte[] weights = new byte[HashedLinearModel.RowLengthOf(classes) << 8];
        random.NextBytes(weights);
        return new(classes, 1, weights);
    }
}
