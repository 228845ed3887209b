using System.Globalization;
using System.Text;
using System.Text.Json;
using Stance.Text;
using Stance.Training.Annotations;

namespace Stance.Training.Tests;

/// <summary>Everything that the English news model is trained on, in small: the toy sentences in every format that the training folder has.</summary>
internal static class ToyCorpus
{
    /// <summary>Every file that the trainer reads.</summary>
    public static readonly string[] Files =
    [
        "data/ud_ewt/en_ewt-ud-train.conllu.gz",
        "data/ud_ewt/en_ewt-ud-dev.conllu",
        "data/ud_ewt/en_ewt-ud-test.conllu",
        "data/ud_gum_open/gum_open-train.conllu.gz",
        "data/ud_gum_open/gum_open-dev.conllu.gz",
        "data/ud_gum_open/gum_open-test.conllu.gz",
        "data/gap/gap-development.tsv",
        "data/polnear/train.conll.gz",
        "data/worldwide_ner/processed_annotated/0.txt",
        "data/worldwide_ner/processed_annotated/1.txt",
        "data/wikigold/data/wikigold/CONLL-format/data/wikigold.conll.txt",
        "data/mpqa/toys.json",
        "data/wikinews/wikinews_2019.csv",
        "data/wikinews/wikinews_2020.csv",
        "data/un_sotu_speeches/sotu.jsonl.gz",
        "data/un_sotu_speeches/ungd2017.jsonl.gz",
        "data/whitehouse_statements/briefings.jsonl.gz",
        "data/whitehouse_statements/remarks.jsonl.gz",
        "data/whitehouse_statements/statements.jsonl.gz",
        "gold/stance/polnear-train.jsonl",
        "gold/stance/diplomatic-train.jsonl",
        "gold/stance/polnear-dev.jsonl",
    ];

    /// <summary>Those of <see cref="Files"/> that are read because they lie in their folder.</summary>
    public static readonly string[] FolderFiles = [.. Files.Where(file => file.Contains("worldwide_ner", StringComparison.Ordinal) || file.Contains("mpqa", StringComparison.Ordinal))];

    private static readonly string[] Holders = ["Brandt", "Okafor", "The senate", "A spokesman"];
    private static readonly (string Cue, string Stance)[] Acts =
        [("condemned", "condemnation"), ("warned of", "warning"), ("promised to prevent", "reassurance"), ("described", "none")];
    private static readonly string[] Topics = ["the raid", "the closing of the port", "another strike"];

    public static void Write(TestFolder folder)
    {
        AttributedDocument[] toys = [.. ToySentences.Attributed()];
        foreach (string file in Files)
        {
            folder.Write(file, TextOf(file, toys));
        }
        foreach (AttributedDocument toy in toys)
        {
            GoldAttribution gold = toy.Attributions[0];
            foreach (string part in new[] { "train", "dev" })
            {
                folder.Write($"data/polnear/{part}/text/{toy.Name}.txt", Prose(toy.Document));
                folder.Write(
                    $"data/polnear/{part}/attributions/{toy.Name}_ann.ann",
                    $"T1\tSource {Ends(gold.Source)}\t\nT2\tCue {Ends(gold.Cue)}\t\nT3\tContent {Ends(gold.Content)}\t\nE1\tAttribution:T2 Source:T1 Cue:T2 Content:T3\n");
            }
        }
    }

    private static string TextOf(string file, AttributedDocument[] toys) => Path.GetFileName(file) switch
    {
        string name when name.Contains(".conllu", StringComparison.Ordinal) => Lines(toys, document => "# newdoc\n", ConllU),
        "toys.json" => """
            {"documents_num": 1, "document0": {"document_path": "docs/port/1", "sentences_num": 1, "sentence0": {
              "sentence_tokenized": ["Brandt", "condemned", "the", "raid", "."], "dss_ids": [0], "ds0": {
                "ds_implicit": false, "ds_annotation_uncertain": "none", "ds_subjective_uncertain": "none",
                "ds_indices": [1], "holders_indices": [[0]]}}}}
            """,
        "train.conll.gz" => Lines(toys, document => $"# doc = {toys.First(toy => toy.Document == document).Name}\n", CoreNlp),
        string name when name.EndsWith(".txt", StringComparison.Ordinal) => Lines(toys, document => "", Columns),
        "gap-development.tsv" => "ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL\n1\tBrandt met Okafor. He left.\tHe\t19\tBrandt\t0\tTRUE\tOkafor\t11\tFALSE\t-\n",
        string name when name.EndsWith(".csv", StringComparison.Ordinal) =>
            "url,date,title,text\n" + string.Concat(toys.Select(toy => $"-,-,-,\"{Prose(toy.Document)}\"\n")),
        string name when file.StartsWith("gold", StringComparison.Ordinal) => string.Concat(Stances()),
        _ => string.Concat(toys.Select(toy => JsonSerializer.Serialize(new { text = Prose(toy.Document) }) + "\n")),
    };

    private static string Lines(AttributedDocument[] toys, Func<Document, string> start, Func<Document, int, int, string> line)
    {
        StringBuilder text = new();
        foreach (Document document in toys.Select(toy => toy.Document))
        {
            text.Append(start(document));
            foreach (TokenRange sentence in document.Sentences.Select(s => s.Tokens))
            {
                for (int token = sentence.First; token < sentence.End; token++)
                {
                    text.Append(line(document, token, sentence.First)).Append('\n');
                }
                text.Append('\n');
            }
        }
        return text.ToString();
    }

    private static string ConllU(Document document, int token, int first) => string.Create(
        CultureInfo.InvariantCulture,
        $"{token - first + 1}\t{document[token]}\t_\t_\t{Tag(document, token)}\t_\t{Head(document, token, first)}\t{Relation(document, token)}\t_\t_");

    private static string CoreNlp(Document document, int token, int first) => string.Create(
        CultureInfo.InvariantCulture,
        $"{token - first + 1}\t{document.Tokens[token].Start}\t{document.Tokens[token].End}\t{document[token]}\t_\t{Tag(document, token)}\t{Name(document, token) ?? "O"}\t{Head(document, token, first)}\t{Relation(document, token)}\t_\t_");

    private static string Columns(Document document, int token, int first) =>
        $"{document[token]}\t{(Name(document, token) is { } name ? "B-" + name : "O")}";

    private static IEnumerable<string> Stances() =>
        from name in Holders
        from act in Acts
        from topic in Topics
        select JsonSerializer.Serialize(new { id = $"{name} {act.Cue} {topic}", doc = topic, text = $"{name} {act.Cue} {topic}.", label = act.Stance }) + "\n";

    private static string Prose(Document document) => document.Text.Replace(" .", ".", StringComparison.Ordinal);

    private static string Ends(TextSpan[] spans) => string.Create(CultureInfo.InvariantCulture, $"{spans[0].Start} {spans[0].End}");

    private static string Tag(Document document, int token) =>
        document.PartsOfSpeech[token] == PartOfSpeech.Punctuation ? "." : document.PartsOfSpeech[token].ToString();

    private static int Head(Document document, int token, int first) => document.Heads[token] < 0 ? 0 : document.Heads[token] - first + 1;

    private static string Relation(Document document, int token) => document.Relations[token].ToString().ToUpperInvariant();

    private static string? Name(Document document, int token) =>
        document.Entities.Where(e => e.Tokens.Contains(token)).Select(e => e.Kind.ToString().ToUpperInvariant()).FirstOrDefault();
}
