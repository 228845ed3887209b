using System.Text;
using Stance.Tagging;
using Stance.Text;

namespace Stance.Training.Annotations;

/// <summary>Makes a <see cref="Document"/> of a corpus's sentences, so that training sees what analysis sees.</summary>
internal static class GoldDocument
{
    public static Document Of(IReadOnlyList<GoldToken[]> sentences)
    {
        StringBuilder text = new();
        GoldToken[] all = [.. sentences.SelectMany(s => s)];
        TextSpan[] tokens = new TextSpan[all.Length];
        int[] heads = new int[all.Length];
        int[] sentenceOfToken = new int[all.Length];
        Sentence[] found = new Sentence[sentences.Count];
        int token = 0;
        for (int i = 0; i < found.Length; i++)
        {
            int first = token;
            foreach (GoldToken gold in sentences[i])
            {
                tokens[token] = new(text.Length, text.Length + gold.Word.Length);
                heads[token] = gold.Head < 0 ? -1 : first + gold.Head;
                sentenceOfToken[token++] = i;
                text.Append(gold.Word).Append(gold.SpaceAfter ? " " : "");
            }
            text.Append('\n');
            // The corpora do not mark paragraphs.
            found[i] = new(new(first, token), 0, SentenceKind.Prose);
        }
        return new()
        {
            Text = text.ToString(),
            Tokens = tokens,
            Sentences = found,
            SentenceOfToken = sentenceOfToken,
            PartsOfSpeech = Array.ConvertAll(all, t => t.PartOfSpeech),
            Heads = heads,
            Relations = Array.ConvertAll(all, t => t.Relation),
            Entities = EntityLabel.MentionsOf(Array.ConvertAll(all, t => t.Entity), found),
        };
    }
}
