using Stance.Text;
using Stance.Training.Annotations;

namespace Stance.Training;

/// <summary>The corpora that the English news model is trained on, in their folder. Reads on demand; keeps nothing but what was read. Not thread-safe.</summary>
/// <param name="path">The folder that holds <c>data</c> and <c>gold</c>; models/README.md says what is where.</param>
internal sealed class TrainingFolder(string path)
{
    private readonly SortedSet<string> _read = new(StringComparer.Ordinal);

    /// <summary>The files and folders that were read so far, as paths in this folder with slashes, in ordinal order.</summary>
    public IReadOnlyCollection<string> Files => _read;

    private string EntityFolder => Find("data/worldwide_ner/processed_annotated");

    public List<Document> WebTreebank() => ConllUReader.Read(Find("data/ud_ewt/en_ewt-ud-train.conllu.gz"));

    public (List<Document> Documents, List<string> UniversalTags) WebTreebankDev() => ReadTreebank("data/ud_ewt/en_ewt-ud-dev.conllu");

    public (List<Document> Documents, List<string> UniversalTags) WebTreebankTest() => ReadTreebank("data/ud_ewt/en_ewt-ud-test.conllu");

    public List<Document> MixedTreebank() => ConllUReader.Read(Find("data/ud_gum_open/gum_open-train.conllu.gz"));

    public IEnumerable<SilverArticle> SilverNews() => CoreNlpReader.Read(Find("data/polnear/train.conll.gz"));

    public List<Document> NamesInNews() => ReadNames(i => !IsKeptForMeasuring(i));

    /// <summary>The 15 % of the articles with names that are never trained on.</summary>
    public List<Document> NamesInNewsTest() => ReadNames(IsKeptForMeasuring);

    public Document NamesInWikipedia() => EntityColumnsReader.Read(Find("data/wikigold/data/wikigold/CONLL-format/data/wikigold.conll.txt"));

    /// <summary>Political news of the United States, with every part of its attributions.</summary>
    public IEnumerable<AttributedArticle> Attributions() => PolnearReader.Read(Find("data/polnear/train"));

    /// <summary>Articles like those of <see cref="Attributions"/>, to measure on; never trained on.</summary>
    public IEnumerable<AttributedArticle> AttributionsDev() => PolnearReader.Read(Find("data/polnear/dev"));

    /// <summary>World news with cues and sources; content is not marked.</summary>
    public IEnumerable<AttributedArticle> Holders() => MpqaReader.Read(Find("data/mpqa"));

    public IEnumerable<StanceExample> Stances() =>
        [.. StanceExampleReader.Read(Find("gold/stance/polnear-train.jsonl")), .. StanceExampleReader.Read(Find("gold/stance/diplomatic-train.jsonl"))];

    /// <summary>Plain texts of the kinds that stances are labelled in: news, statements, briefings, speeches.</summary>
    public IEnumerable<string> Unlabelled() =>
    [
        .. Attributions().Select(article => article.Text),
        .. Holders().Select(article => article.Text),
        .. NamesInNews().Select(document => document.Text),
        .. WebTreebank().Select(document => document.Text),
        .. MixedTreebank().Select(document => document.Text),
        .. WikinewsReader.Read(Find("data/wikinews/wikinews_2019.csv")),
        .. WikinewsReader.Read(Find("data/wikinews/wikinews_2020.csv")),
        .. TextLinesReader.Read(Find("data/un_sotu_speeches/sotu.jsonl.gz")),
        .. TextLinesReader.Read(Find("data/un_sotu_speeches/ungd2017.jsonl.gz")),
        .. TextLinesReader.Read(Find("data/whitehouse_statements/briefings.jsonl.gz")),
        .. TextLinesReader.Read(Find("data/whitehouse_statements/remarks.jsonl.gz")),
        .. TextLinesReader.Read(Find("data/whitehouse_statements/statements.jsonl.gz")),
    ];

    /// <summary>Texts with coreference by people.</summary>
    public List<CoreferenceArticle> Coreference() => EntityChainReader.Read(Find("data/ud_gum_open/gum_open-train.conllu.gz"));

    /// <summary>Texts like those of <see cref="Coreference"/>, to measure on.</summary>
    public IEnumerable<CoreferenceArticle> CoreferenceTest() =>
        [.. EntityChainReader.Read(Find("data/ud_gum_open/gum_open-dev.conllu.gz")), .. EntityChainReader.Read(Find("data/ud_gum_open/gum_open-test.conllu.gz"))];

    /// <summary>Political news with coreference by a machine.</summary>
    public IEnumerable<CoreferenceArticle> SilverCoreference()
    {
        string texts = Find("data/polnear/train/text");
        return SilverChainReader.Read(Find("data/polnear/train.conll.gz"), name =>
            Path.Combine(texts, name + ".txt") is var path && File.Exists(path) ? File.ReadAllText(path) : null);
    }

    /// <summary>Pronouns of Wikipedia and whom they mean, to measure on.</summary>
    public IEnumerable<PronounExample> Pronouns() => GapReader.Read(Find("data/gap/gap-development.tsv"));

    /// <summary>Plain texts of news.</summary>
    public IEnumerable<string> News() =>
    [
        .. Attributions().Select(article => article.Text),
        .. Holders().Select(article => article.Text),
        .. NamesInNews().Select(document => document.Text),
        .. WikinewsReader.Read(Find("data/wikinews/wikinews_2019.csv")),
        .. WikinewsReader.Read(Find("data/wikinews/wikinews_2020.csv")),
    ];

    public IEnumerable<StanceExample> StancesTest() => StanceExampleReader.Read(Find("gold/stance/polnear-dev.jsonl"));

    /// <summary>Whether a file only serves to measure and to choose the epoch; of the articles with names that is a part of a folder.</summary>
    public static bool IsForMeasuring(string relative) => relative.Split('/')[^1].Split('.', '-') is var words
        && (words.Contains("dev") || words.Contains("test") || words.Contains("development"));

    // Files lie by region and newspaper: three of every twenty, spread over them, take some of each.
    private static bool IsKeptForMeasuring(int article) => article % 20 is 0 or 7 or 14;

    private (List<Document> Documents, List<string> UniversalTags) ReadTreebank(string relative) =>
        (ConllUReader.Read(Find(relative)), ConllUReader.ReadUniversalTags(Find(relative)));

    private List<Document> ReadNames(Func<int, bool> keep) =>
        [.. Directory.GetFiles(EntityFolder).Order(StringComparer.Ordinal).Where((_, i) => keep(i)).Select(EntityColumnsReader.Read)];

    private string Find(string relative)
    {
        string full = Path.Combine(path, relative);
        _read.Add(relative);
        return Path.Exists(full) ? full : throw new AnnotationException($"{full}: expected a part of the training data here, and found nothing.");
    }
}
