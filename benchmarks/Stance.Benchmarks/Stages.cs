using Stance.Attributions;
using Stance.Quotations;
using Stance.Segmentation;
using Stance.Speakers;
using Stance.Text;

namespace Stance.Benchmarks;

/// <summary>What each stage takes, made once: all of <see cref="BenchmarkText"/> as the stages before it leave it.</summary>
internal static class Stages
{
    /// <summary>The model that the library carries.</summary>
    public static StanceModel Model { get; } = StanceModel.LoadEmbedded();

    /// <summary>The articles as tokens and sentences.</summary>
    public static (string Text, TextSpan[] Tokens, Sentence[] Sentences)[] Segmented { get; } = Array.ConvertAll(BenchmarkText.Articles, Segment);

    /// <summary>The articles as tagged.</summary>
    public static Document[] Documents { get; } = Array.ConvertAll(Segmented, article => Model.Tagger.Tag(article.Text, article.Tokens, article.Sentences));

    /// <summary>The quotations of each article.</summary>
    public static Quotation[][] Quotations { get; } = Array.ConvertAll(Documents, QuotationFinder.Find);

    /// <summary>The attributions of each article.</summary>
    public static Attribution[][] Attributions { get; } = [.. Documents.Select((document, i) => Model.Attributions.Extract(document, Quotations[i]))];

    /// <summary>With the registry that the library carries.</summary>
    public static SpeakerResolver Resolver { get; } = new(SpeakerRegistry.BuiltIn, Model.Antecedents);

    /// <summary>All attributions with their speakers.</summary>
    public static ResolvedAttribution[] Resolved { get; } = [.. Documents.SelectMany((document, i) => Resolver.Resolve(document, Attributions[i]))];

    /// <summary>Characters to tokens and sentences.</summary>
    public static (string Text, TextSpan[] Tokens, Sentence[] Sentences) Segment(string text)
    {
        TextSpan[] tokens = Tokenizer.Tokenize(text);
        return (text, tokens, SentenceSplitter.Split(text, tokens));
    }
}
