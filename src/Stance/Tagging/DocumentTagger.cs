using Stance.ModelFormat;
using Stance.Segmentation;
using Stance.Text;

namespace Stance.Tagging;

/// <summary>Gives every token a part of speech, a head and a relation, and finds the names. Immutable; any number of threads.</summary>
internal sealed class DocumentTagger(PartOfSpeechTagger partsOfSpeech, DependencyParser dependencies, EntityTagger entities)
{
    private const string PartOfSpeechSection = "tagging.pos";
    private const string DependencySection = "tagging.dependencies";
    private const string EntitySection = "tagging.entities";

    /// <exception cref="InvalidModelException">A section is missing or damaged.</exception>
    public static DocumentTagger Read(ModelFile file)
    {
        SectionReader tags = file.Open(PartOfSpeechSection);
        SectionReader arcs = file.Open(DependencySection);
        SectionReader names = file.Open(EntitySection);
        DocumentTagger tagger = new(PartOfSpeechTagger.Read(tags), DependencyParser.Read(arcs), EntityTagger.Read(names));
        tags.ExpectEnd();
        arcs.ExpectEnd();
        names.ExpectEnd();
        return tagger;
    }

    /// <summary>Adds the sections to a model file.</summary>
    public void Write(ModelFile file)
    {
        SectionWriter writer = new();
        partsOfSpeech.Write(writer);
        file.Add(PartOfSpeechSection, writer);
        writer = new();
        dependencies.Write(writer);
        file.Add(DependencySection, writer);
        writer = new();
        entities.Write(writer);
        file.Add(EntitySection, writer);
    }

    /// <summary>The document of a text: the first two steps of the line.</summary>
    public Document Tag(string text)
    {
        TextSpan[] tokens = Tokenizer.Tokenize(text);
        Sentence[] sentences = SentenceSplitter.Split(text, tokens);
        return Tag(text, tokens, sentences);
    }

    /// <summary>The document of a text that is cut into tokens and sentences.</summary>
    public Document Tag(string text, TextSpan[] tokens, Sentence[] sentences)
    {
        WordForms words = WordForms.Of(text, tokens);
        PartOfSpeech[] tags = new PartOfSpeech[tokens.Length];
        int[] heads = new int[tokens.Length];
        DependencyRelation[] relations = new DependencyRelation[tokens.Length];
        int[] sentenceOfToken = new int[tokens.Length];
        List<EntityMention> mentions = [];
        ParserState state = new();
        EntityMemory memory = new();
        for (int i = 0; i < sentences.Length; i++)
        {
            TokenRange sentence = sentences[i].Tokens;
            partsOfSpeech.Tag(words, sentence, tags);
            dependencies.Parse(words, tags, sentence, state, heads, relations);
            entities.Tag(words, tags, sentence, memory, mentions);
            sentenceOfToken.AsSpan(sentence.First, sentence.Count).Fill(i);
        }
        return new()
        {
            Text = text,
            Tokens = tokens,
            Sentences = sentences,
            SentenceOfToken = sentenceOfToken,
            PartsOfSpeech = tags,
            Heads = heads,
            Relations = relations,
            Entities = [.. mentions],
            Words = words,
        };
    }
}
