using System.Text;

namespace Stance.Tests;

/// <summary>What the whole line promises for any string, however broken, and for any number of threads.</summary>
public class AnyTextTests
{
    private const int Threads = 8;

    private static readonly string[] Pieces =
    [
        "“We will not yield,” the minister said. ", "Kang warned that ", "\"It is a disgrace,\" ", "according to ", "She added: ", "the envoy of Peru ", "Oslo ", "He ",
        "which he denied ", "said ", "accused ", "a senior official who asked not to be named ", "told reporters ", "not ", "and ", ", ", "the United Nations ", "Ms. Ida Brandt ",
        "will strike back ", "thanked them ", "that ", "in a statement ", "We condemn it. ", "\n\n", "\n", "\r\n", " ", "\"", "'", "“", "”", "‘", "’", "«", "»", "``", "''", ".", "...", "?", "!",
        ":", ";", "—", " - ", "(", ")", "<b>", "&amp;", "@a", "https://example.org/x.", "$5", "1,000.5", "Mr.", "U.S.", "\uD83D", "\uDE00", "\U0001F54A", "\u0301", "\u200B", "\0", "\uFEFF", "한국",
    ];

    private static readonly Lazy<StatementExtractor> Extractor = new(() => StatementExtractor.Load());

    private static string[] Articles { get; } =
    [
        .. Directory.GetFiles(Repository.PathOf("tests", "Stance.Tests", "Golden"), "*.txt").Append(Repository.PathOf("samples", "article.txt"))
            .Order(StringComparer.Ordinal).Select(File.ReadAllText),
    ];

    [EmbeddedModelFact]
    public void A_hundred_thousand_random_texts_keep_every_promise() => Parallel.For(0, 1000, block =>
    {
        var random = new Random(block);
        var text = new StringBuilder();
        for (int i = 0; i < 100; i++)
        {
            AssertPromises(i % 4 == 0 ? Spliced(random) : Pieced(random, text));
        }
    });

    [EmbeddedModelFact]
    public void Articles_keep_every_promise_whole_and_cut_anywhere()
    {
        foreach (string article in Articles)
        {
            AssertPromises(article);
            AssertPromises(article.Replace("\n", "\r\n", StringComparison.Ordinal));
            AssertPromises(article.Replace('\n', ' '));
        }
        Parallel.ForEach(Articles, article =>
        {
            for (int length = article.Length - 1; length > 0; length -= 61)
            {
                AssertPromises(article[..length]);
                AssertPromises(article[length..]);
            }
        });
    }

    [EmbeddedModelFact]
    public void Threads_that_share_an_extractor_get_what_one_thread_gets()
    {
        string[] texts = [.. Articles, .. Enumerable.Range(0, 200).Select(seed => Spliced(new Random(seed)))];
        string[] alone = Array.ConvertAll(texts, Describe);
        // Threads of our own: the pool has no more than the machine has cores.
        var wrong = new string?[Threads];
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(number => new Thread(() =>
        {
            for (int i = 0; i < texts.Length; i++)
            {
                // Each starts elsewhere, so that they work on different texts at a time.
                int at = (i + (number * 25)) % texts.Length;
                wrong[number] ??= Describe(texts[at]) == alone[at] ? null : texts[at];
            }
        }))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());

        Assert.All(wrong, Assert.Null);
    }

    private static string Pieced(Random random, StringBuilder text)
    {
        text.Clear();
        for (int pieces = random.Next(1, 10); pieces > 0; pieces--)
        {
            if (random.Next(12) == 0)
            {
                text.Append((char)random.Next(random.Next(3) == 0 ? 0x10000 : 0x100));
            }
            else
            {
                text.Append(Pieces[random.Next(Pieces.Length)]);
            }
        }
        return text.ToString();
    }

    // Two cuttings of articles with a piece between them.
    private static string Spliced(Random random) => Cut(random, 80) + Pieces[random.Next(Pieces.Length)] + Cut(random, 80);

    private static string Cut(Random random, int most)
    {
        string article = Articles[random.Next(Articles.Length)];
        int start = random.Next(article.Length);
        return article.Substring(start, random.Next(Math.Min(most, article.Length - start)));
    }

    private static void AssertPromises(string text) => StatementExtractorPromises.AssertKept(text, Extractor.Value.Extract(text));

    private static string Describe(string text)
    {
        StanceDocument document = Extractor.Value.Extract(text);
        IEnumerable<string> statements = document.Statements.Select(one =>
            $"{one} {one.Speaker.Kind} {one.SpeakerReason} {one.Source} {one.Cue} {string.Concat(one.Content)} {one.Quotation} {one.Confidence} {one.Parent} {one.Reason}");
        return string.Join('\n', statements.Concat(document.Sentences.Select(one => $"{one.Span} {one.Stance} {one.Speaker}")));
    }
}
