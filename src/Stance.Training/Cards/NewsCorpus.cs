namespace Stance.Training.Cards;

/// <summary>A corpus of the English news model.</summary>
/// <param name="Path">Where it lies in the folder of corpora: what the names of its files start with.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Licence">Its licence.</param>
internal sealed record NewsCorpus(string Path, string Name, string Licence)
{
    private static readonly NewsCorpus[] All =
    [
        new("data/ud_ewt/", "UD English EWT", "CC BY-SA 4.0"),
        new("data/ud_gum_open/", "open part of UD English GUM", "CC BY or public domain, by document"),
        new("data/polnear/train.conll.gz", "CoreNLP layer of PolNeAR 1.0.0 train, machine-made", "none stated"),
        new("data/polnear/", "PolNeAR 1.0.0", "none stated"),
        new("data/worldwide_ner/", "en-worldwide-newswire", "none stated"),
        new("data/wikigold/", "wikigold", "CC BY 4.0"),
        new("data/mpqa", "MPQA 2.0", "none stated"),
        new("data/gap/", "GAP", "Apache-2.0"),
        new("data/un_sotu_speeches/", "State of the Union, UN General Debate 2017 (quanteda.corpora)", "GPL-3 (package); texts public domain and CC0"),
        new("data/whitehouse_statements/", "White House briefings, remarks, statements (wh-briefings)", "CC0 1.0"),
        new("data/wikinews/", "Wikinews 2019 and 2020", "CC BY 2.5"),
        new("data/events/", "PLOVER and CAMEO sentences", "none stated; GPL-3.0 (repository)"),
        new("gold/stance/diplomatic-train.jsonl", "sentences of White House, UN General Debate, State of the Union, MPQA, Wikinews and PLOVER, labelled by the project", "texts: by source"),
        new("gold/stance/", "statements of PolNeAR, labelled by the project", "texts: none stated"),
    ];

    /// <summary>The corpus of a file or folder; null for one that is not known.</summary>
    /// <param name="file">Its path in the folder of corpora, with slashes.</param>
    public static NewsCorpus? Of(string file) => Array.Find(All, corpus => file.StartsWith(corpus.Path, StringComparison.Ordinal));
}
