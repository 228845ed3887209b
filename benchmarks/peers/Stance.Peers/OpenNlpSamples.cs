using System.Text;
using Stance.Text;
using Stance.Training;
using Stance.Training.Annotations;

namespace Stance.Peers;

/// <summary>
/// Writes what OpenNLP learns from, in its formats: <c>sentences.txt</c> (one a line), <c>tokens.txt</c> (&lt;SPLIT&gt; where no space parts two
/// tokens), <c>tags.txt</c> (word_TAG) and <c>names.txt</c> (&lt;START:kind&gt; ... &lt;END&gt;); a blank line ends a document.
/// </summary>
/// <param name="folder">Where to write.</param>
internal sealed class OpenNlpSamples(string folder)
{
    private const string Split = "<SPLIT>";

    /// <summary>Writes the treebanks and names that Stance's encoder learns from, and those that it is measured by.</summary>
    public void WriteCorpora(TrainingFolder corpora)
    {
        List<Document> trees = [.. corpora.WebTreebank(), .. corpora.MixedTreebank()];
        Write("sentences.txt", trees, SentenceOf);
        Write("tokens.txt", trees, TokensOf);
        Write("tags.txt", trees, TagsOf);
        Write("tags-test.txt", corpora.WebTreebankTest().Documents, TagsOf);
        Write("names.txt", [.. corpora.NamesInNews(), corpora.NamesInWikipedia()], NamesOf);
        Write("names-test.txt", corpora.NamesInNewsTest(), NamesOf);
    }

    /// <summary>Writes the project's own statements as Stance itself tags them: speed can be compared by them, accuracy cannot.</summary>
    public void WriteTagged(string examples)
    {
        StanceModel model = StanceModel.LoadEmbedded();
        Document[] documents = [.. StanceExampleReader.Read(examples).Select(example => example.Text).Distinct().Select(model.Tagger.Tag)];
        Write("sentences.txt", documents, SentenceOf);
        Write("tokens.txt", documents, TokensOf);
        Write("tags.txt", documents, TagsOf);
        Write("names.txt", documents, NamesOf);
    }

    private void Write(string name, IEnumerable<Document> documents, Func<Document, TokenRange, string> format)
    {
        using StreamWriter writer = new(Path.Combine(folder, name));
        foreach (Document document in documents)
        {
            foreach (Sentence sentence in document.Sentences)
            {
                writer.WriteLine(format(document, sentence.Tokens));
            }
            writer.WriteLine();
        }
    }

    private static string SentenceOf(Document document, TokenRange sentence) => document.TextOf(sentence).ReplaceLineEndings(" ");

    private static string TokensOf(Document document, TokenRange sentence)
    {
        StringBuilder line = new();
        for (int token = sentence.First; token < sentence.End; token++)
        {
            bool isApart = token == sentence.First || document.Tokens[token].Start > document.Tokens[token - 1].End;
            line.Append(token == sentence.First ? "" : isApart ? " " : Split).Append(document[token]);
        }
        return line.ToString();
    }

    private static string TagsOf(Document document, TokenRange sentence) =>
        string.Join(' ', Words(document, sentence).Select((word, i) => $"{word}_{document.PartsOfSpeech[sentence.First + i]}"));

    private static string NamesOf(Document document, TokenRange sentence)
    {
        string[] words = [.. Words(document, sentence)];
        // Titles are left out: the corpora do not mark them, and fewer kinds make OpenNLP faster.
        foreach (EntityMention mention in document.Entities.Where(mention => mention.Kind != EntityKind.Title && sentence.Contains(mention.Tokens)))
        {
            (int first, int last) = (mention.Tokens.First - sentence.First, mention.Tokens.End - 1 - sentence.First);
            words[first] = $"<START:{mention.Kind.ToString().ToLowerInvariant()}> {words[first]}";
            words[last] += " <END>";
        }
        return string.Join(' ', words);
    }

    // A space inside a token would part it for OpenNLP.
    private static IEnumerable<string> Words(Document document, TokenRange sentence) =>
        Enumerable.Range(sentence.First, sentence.Count).Select(token => document[token].ToString().Replace(" ", "", StringComparison.Ordinal));
}
