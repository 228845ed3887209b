using Stance.Attributions;
using Stance.Quotations;
using Stance.Segmentation;
using Stance.Speakers;
using Stance.Targets;
using Stance.Text;

namespace Stance.Benchmarks;

/// <summary>The stages of the line, and what each of them takes: all of <see cref="BenchmarkText"/> as the stages before it leave it, made once.</summary>
internal static class Stages
{
    /// <summary>The model that the library carries.</summary>
    public static StanceModel Model { get; } = StanceModel.LoadEmbedded();

    /// <summary>The whole line.</summary>
    public static StatementExtractor Extractor { get; } = new(Model);

    /// <summary>With the registry that the library carries.</summary>
    public static SpeakerResolver Resolver { get; } = new(SpeakerRegistry.BuiltIn, Model.Antecedents);

    /// <summary>Where states of articles take turns, as in the line.</summary>
    public static StateRooms Rooms { get; } = new(Model.Encoder.Width);

    /// <summary>The articles as tokens and sentences.</summary>
    public static (string Text, TextSpan[] Tokens, Sentence[] Sentences)[] Segmented { get; } = Array.ConvertAll(BenchmarkText.Articles, Segment);

    /// <summary>The articles as tagged.</summary>
    public static Document[] Documents { get; } = Array.ConvertAll(Segmented, article => Model.Tagger.Tag(article.Text, article.Tokens, article.Sentences));

    /// <summary>The quotations of each article.</summary>
    public static Quotation[][] Quotations { get; } = Array.ConvertAll(Documents, QuotationFinder.Find);

    /// <summary>The attributions of each article.</summary>
    public static Attribution[][] Attributions { get; } = [.. Documents.Select((document, i) => Model.Attributions.Extract(document, Quotations[i]))];

    /// <summary>The attributions of each article with their speakers.</summary>
    public static ResolvedSources[] Sources { get; } = [.. Documents.Select((document, i) => Resolver.Read(document, Attributions[i]))];

    /// <summary>The stances of each article's attributions.</summary>
    public static StancePrediction[][] Stances { get; } = Array.ConvertAll(Sources, Classify);

    /// <summary>What a result is built from: everything that was found in each article.</summary>
    public static ClassifiedAttribution[][] Classified { get; } =
        [.. Documents.Select((document, i) => (ClassifiedAttribution[])[.. FindTargets(Sources[i], Stances[i]), .. AuthorVoice(document, Attributions[i])])];

    /// <summary>Characters to tokens and sentences.</summary>
    public static (string Text, TextSpan[] Tokens, Sentence[] Sentences) Segment(string text)
    {
        TextSpan[] tokens = Tokenizer.Tokenize(text);
        return (text, tokens, SentenceSplitter.Split(text, tokens));
    }

    /// <summary>Attributions with their spans and speakers to stances.</summary>
    public static StancePrediction[] Classify(ResolvedSources sources) => Array.ConvertAll(sources.Attributions, Model.Classifier.Classify);

    /// <summary>The sentences in which the author performs an act.</summary>
    public static ClassifiedAttribution[] AuthorVoice(Document document, Attribution[] attributions) =>
        Extractor.ClassifyAuthor(document, attributions, Background.Of(document.Text, null), CancellationToken.None);

    /// <summary>Stances to whom they are about.</summary>
    public static ClassifiedAttribution[] FindTargets(ResolvedSources sources, StancePrediction[] stances)
    {
        var classified = new ClassifiedAttribution[stances.Length];
        for (int i = 0; i < stances.Length; i++)
        {
            classified[i] = new(sources.Attributions[i], stances[i], TargetFinder.Find(sources, i, stances[i].Label));
        }
        return classified;
    }
}
