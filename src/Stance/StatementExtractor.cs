using System.Collections.Immutable;
using Stance.Attributions;
using Stance.Quotations;
using Stance.Segmentation;
using Stance.Speakers;
using Stance.Targets;
using Stance.Telemetry;
using Stance.Text;

namespace Stance;

/// <summary>
/// Reads news and says who takes which stance: the front door. Immutable; one extractor serves any number of threads.
/// </summary>
public sealed class StatementExtractor
{
    // A sentence of the author's own voice counts only where the classifier is sure: nearly all of them report and perform no act, so that
    // even a good classifier, asked about each, would find more acts that are none than acts.
    private const double SureOfAuthor = 0.8;

    // That a sentence of the author's own voice, if it is one, is the author's needs no judging.
    private const double SureOfBeingAuthor = 1;

    private readonly StanceModel _model;
    private readonly IStanceClassifier _classifier;
    private readonly ImmutableDictionary<StanceLabel, double> _thresholds;
    private readonly SpeakerResolver _speakers;

    // Null for a classifier of the user's, which may keep what it judges.
    private readonly StateRooms? _rooms;

    /// <summary>An extractor that works with a loaded model.</summary>
    /// <param name="model">The model; extractors may share one.</param>
    /// <param name="options">Null for the defaults.</param>
    /// <exception cref="ArgumentException">
    /// A threshold is no number from 0 to 1, or for a label that the classifier does not have, or for "none", or there is no "none".
    /// </exception>
    public StatementExtractor(StanceModel model, ExtractorOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        _model = model;
        _classifier = options?.Classifier ?? model.Classifier;
        _thresholds = options?.Thresholds ?? ImmutableDictionary<StanceLabel, double>.Empty;
        RequireThresholds(_thresholds, _classifier.Labels, nameof(options));
        _rooms = options?.Classifier is null ? new(model.Encoder.Width) : null;
        _speakers = new(options?.Speakers ?? SpeakerRegistry.BuiltIn, model.Antecedents);
    }

    /// <summary>An extractor with the English news model that the package carries. Loading takes a moment: keep the extractor.</summary>
    /// <exception cref="InvalidModelException">This build of the library carries no model.</exception>
    public static StatementExtractor Load(ExtractorOptions? options = null) => new(StanceModel.LoadEmbedded(), options);

    /// <summary>An extractor with the model of a file.</summary>
    /// <exception cref="InvalidModelException">The file is damaged, truncated, foreign, or of a newer version.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    public static StatementExtractor Load(string path, ExtractorOptions? options = null) => new(StanceModel.Load(path), options);

    /// <summary>An extractor with a model that fills the rest of a stream; the stream stays open.</summary>
    /// <exception cref="InvalidModelException">The model is damaged, truncated, foreign, or of a newer version.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static StatementExtractor Load(Stream stream, ExtractorOptions? options = null) => new(StanceModel.Load(stream), options);

    /// <summary>Every attributed statement of a text, and one stance and speaker for every sentence.</summary>
    /// <param name="text">Any string: no text throws.</param>
    /// <param name="date">When the text was written, which decides who held an office; null to look for a date in the text.</param>
    /// <remarks>
    /// A text of more than some 13,000 words, far more than an article has, is analysed in parts of whole paragraphs, so that memory does not grow
    /// with it beyond the text and the result. The parts share the date, the speakers, and the full names of persons and organizations
    /// that stand in the parts before; pronouns, descriptions and open quotations do not reach from one part into the next.
    /// </remarks>
    public StanceDocument Extract(string text, DateOnly? date = null) => Extract(text, date, CancellationToken.None);

    /// <inheritdoc cref="Extract(string, DateOnly?)"/>
    /// <param name="text">Any string: no text throws.</param>
    /// <param name="date">When the text was written, which decides who held an office; null to look for a date in the text.</param>
    /// <param name="cancellationToken">Ends the work between two of its steps, some tenths of a second later at most, however long the text is.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public StanceDocument Extract(string text, DateOnly? date, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        using var measurement = DocumentMeasurement.Start(text);
        try
        {
            StanceDocument document = Read(text, date, cancellationToken);
            measurement.Complete(document);
            return document;
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            measurement.Fail(e);
            throw;
        }
    }

    /// <summary>
    /// Extracts from many texts on several cores: the same results as one <see cref="Extract(string, DateOnly?)"/> after the other, in the order of the texts.
    /// Only a few texts a core are held at a time.
    /// </summary>
    /// <param name="texts">The texts; read by one thread, and only a little ahead of what is consumed.</param>
    /// <param name="parallelism">How many texts to work on at a time; 0 for one a processor.</param>
    /// <param name="cancellationToken">Ends the enumeration with an <see cref="OperationCanceledException"/> at once, not after the texts in work.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="parallelism"/> is negative.</exception>
    public IAsyncEnumerable<StanceDocument> ExtractAsync(
        IAsyncEnumerable<string> texts, int parallelism = 0, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentOutOfRangeException.ThrowIfNegative(parallelism);
        return OrderedParallel.Select(texts, (text, stop) => Extract(text, null, stop), CoresOf(parallelism), cancellationToken);
    }

    /// <inheritdoc cref="ExtractAsync(IAsyncEnumerable{string}, int, CancellationToken)"/>
    /// <param name="texts">The texts, each with the date when it was written or null; read by one thread, and only a little ahead of what is consumed.</param>
    /// <param name="parallelism">How many texts to work on at a time; 0 for one a processor.</param>
    /// <param name="cancellationToken">Ends the enumeration with an <see cref="OperationCanceledException"/> at once, not after the texts in work.</param>
    public IAsyncEnumerable<StanceDocument> ExtractAsync(
        IAsyncEnumerable<(string Text, DateOnly? Date)> texts, int parallelism = 0, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentOutOfRangeException.ThrowIfNegative(parallelism);
        return OrderedParallel.Select(texts, (one, stop) => Extract(one.Text, one.Date, stop), CoresOf(parallelism), cancellationToken);
    }

    /// <summary>
    /// Judges a statement whose spans are known. Without <paramref name="content"/> the whole text is the content; without source and cue
    /// too, it is judged in the author's own voice. Spans grow to whole words.
    /// </summary>
    /// <param name="text">The text that the spans refer to, of any length: a sentence or an article.</param>
    /// <param name="source">The words that name who holds the statement; UTF-16 units.</param>
    /// <param name="cue">The words that signal the attribution; UTF-16 units.</param>
    /// <param name="content">What is ascribed; UTF-16 units.</param>
    /// <exception cref="ArgumentException">A span lies outside the text or covers no word of it.</exception>
    public StancePrediction Classify(string text, TextSpan? source = null, TextSpan? cue = null, IReadOnlyList<TextSpan>? content = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        Document document = _model.Tagger.Tag(text);
        GivenSpans.RequireWords(document, source, nameof(source), "The span");
        GivenSpans.RequireWords(document, cue, nameof(cue), "The span");
        foreach (TextSpan span in content ?? [])
        {
            GivenSpans.RequireWords(document, span, nameof(content), "The span");
        }
        return document.Tokens.Length == 0
            ? Wordless(_classifier.Labels)
            : Judge(ResolveOne(document, source, cue, content ?? []).Attributions[0]);
    }

    /// <summary>The same, with whom the stance is about.</summary>
    /// <param name="text">The text that the spans refer to, of any length: a sentence or an article.</param>
    /// <param name="spans">Where the statement stands in the text; without any span, the whole text is judged in the author's own voice.</param>
    /// <param name="target">Whom the stance is about, where the text names one; null otherwise, and for the stance none.</param>
    /// <exception cref="ArgumentException">A span lies outside the text or covers no word of it.</exception>
    public StancePrediction Classify(string text, AttributionSpans spans, out StanceTarget? target)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(spans);
        ArgumentNullException.ThrowIfNull(spans.Content, nameof(spans));
        Document document = _model.Tagger.Tag(text);
        GivenSpans.RequireWords(document, spans, nameof(spans), "The");
        if (document.Tokens.Length == 0)
        {
            target = null;
            return Wordless(_classifier.Labels);
        }
        ClassifiedAttribution classified = Classify(ResolveOne(document, spans.Source, spans.Cue, spans.Content))[0];
        target = classified.Target;
        return classified.Stance;
    }

    /// <summary>
    /// Resolves the sources of attributions whose spans are known, together, because one tells of the other: "he" is who was named before.
    /// Spans grow to whole words.
    /// </summary>
    /// <param name="text">The article that the spans refer to.</param>
    /// <param name="attributions">In any order. Without content, the rest of the sentence is the content.</param>
    /// <param name="date">When the text was written, which decides who held an office; null to look for a date in the text.</param>
    /// <returns>One for each, in the order given; those of one speaker share the <see cref="Speaker"/>.</returns>
    /// <exception cref="ArgumentException">An attribution has no span at all, or one that lies outside the text or covers no word of it.</exception>
    public IReadOnlyList<ResolvedAttribution> Resolve(string text, IReadOnlyList<AttributionSpans> attributions, DateOnly? date = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(attributions);
        Document document = _model.Tagger.Tag(text);
        for (int i = 0; i < attributions.Count; i++)
        {
            GivenSpans.RequireAny(document, attributions[i], i, nameof(attributions));
        }
        Attribution[] ordered = GivenAttributions.Of(document, attributions, out int[] place);
        ResolvedAttribution[] resolved = _speakers.Resolve(document, ordered, date);
        return Array.ConvertAll(place, i => resolved[i]);
    }

    private static int CoresOf(int parallelism) => parallelism == 0 ? Environment.ProcessorCount : parallelism;

    private static void RequireThresholds(ImmutableDictionary<StanceLabel, double> thresholds, IReadOnlyList<StanceLabel> labels, string parameter)
    {
        foreach ((StanceLabel label, double threshold) in thresholds)
        {
            if (label == StanceLabel.None || !labels.Contains(label))
            {
                throw new ArgumentException(
                    $"There is a threshold for '{label}'; expected one of: {string.Join(", ", labels.Where(one => one != StanceLabel.None))}.", parameter);
            }
            // Not the other way round: NaN is no number either.
            if (!(threshold >= 0 && threshold <= 1))
            {
                throw new ArgumentException($"The threshold of '{label}' is {threshold}; expected a number from 0 to 1.", parameter);
            }
            if (!labels.Contains(StanceLabel.None))
            {
                throw new ArgumentException("The classifier has no label 'none', which is what a prediction below its threshold becomes.", parameter);
            }
        }
    }

    // Where there is nothing to judge: no act, or, for labels that have no such, no preference.
    private static StancePrediction Wordless(IReadOnlyList<StanceLabel> labels) => labels.Contains(StanceLabel.None)
        ? new(labels, [.. labels.Select(label => label == StanceLabel.None ? 1.0 : 0.0)])
        : new(labels, [.. labels.Select(_ => 1.0 / labels.Count)]);

    private StancePrediction Judge(ResolvedAttribution resolved) => _classifier.Classify(resolved).WithThresholds(_thresholds);

    private ResolvedSources ResolveOne(Document document, TextSpan? source, TextSpan? cue, IReadOnlyList<TextSpan> content)
    {
        Attribution attribution = AttributionFactory.FromSpansOrAuthor(document, source, cue, content);
        return _speakers.Read(document, [attribution]);
    }

    // A document part by part.
    private StanceDocument Read(string text, DateOnly? date, CancellationToken cancellationToken)
    {
        var background = Background.Of(text, date);
        StanceDocumentBuilder result = new(text, background.Date);
        JoinedSpeakers speakers = new();
        TokenStates? room = null;
        foreach (TextPart part in TextParts.Cut(text))
        {
            cancellationToken.ThrowIfCancellationRequested();
            room ??= _rooms?.Rent(part.IsWhole ? part.Tokens.Length : TextParts.MaxTokens);
            Document document = _model.Tagger.Tag(text, part.Tokens, part.Sentences, room);
            ClassifiedAttribution[] found = Extract(document, background, isWhole: part.IsWhole, cancellationToken);
            result.Add(document, part.IsWhole ? found : speakers.Join(found));
            if (room is not null)
            {
                document.Release();
            }
        }
        if (room is not null)
        {
            _rooms!.Return(room);
        }
        return result.Build();
    }

    // What a document, or a part of one, says; the parts after it learn whom it names.
    private ClassifiedAttribution[] Extract(Document document, Background background, bool isWhole, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Quotation[] quotations = QuotationFinder.Find(document);
        Attribution[] attributions = _model.Attributions.Extract(document, quotations);
        cancellationToken.ThrowIfCancellationRequested();
        if (attributions.Length == 0 && isWhole)
        {
            return ClassifyAuthor(document, attributions, background, cancellationToken);
        }
        ResolvedSources sources = _speakers.Read(document, attributions, background);
        ClassifiedAttribution[] classified = Classify(sources, cancellationToken);
        ClassifiedAttribution[] authors = ClassifyAuthor(document, attributions, background, cancellationToken);
        if (!isWhole)
        {
            background.Add(sources.Discourse.Cast);
        }
        return [.. classified, .. authors];
    }

    private ClassifiedAttribution[] Classify(ResolvedSources sources, CancellationToken cancellationToken = default)
    {
        var classified = new ClassifiedAttribution[sources.Attributions.Length];
        for (int i = 0; i < classified.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            StancePrediction stance = Judge(sources.Attributions[i]);
            classified[i] = new(sources.Attributions[i], stance, TargetFinder.Find(sources, i, stance.Label));
        }
        return classified;
    }

    /// <summary>
    /// The sentences without a statement in which the author surely performs an act. A classifier without a label for no act cannot tell
    /// whether one is performed: it would make an act of every sentence.
    /// </summary>
    internal ClassifiedAttribution[] ClassifyAuthor(
        Document document, Attribution[] attributions, Background background, CancellationToken cancellationToken)
    {
        if (!_classifier.Labels.Contains(StanceLabel.None))
        {
            return [];
        }
        Speaker author = new(null, SpeakerKind.Author, null, []);
        var found = new List<ClassifiedAttribution>();
        foreach (Attribution attribution in AuthorVoice.Find(document, attributions))
        {
            cancellationToken.ThrowIfCancellationRequested();
            StancePrediction stance = Judge(new(document, attribution, author, AuthorVoice.Reason, SureOfBeingAuthor));
            if (stance.Label != StanceLabel.None && stance.Score >= SureOfAuthor)
            {
                // That the author makes a statement here is as sure as that it is an act.
                Attribution sure = attribution with { Confidence = stance.Score };
                found.Add(new(new(document, sure, author, AuthorVoice.Reason, SureOfBeingAuthor), stance));
            }
        }
        if (found.Count == 0)
        {
            return [];
        }
        ResolvedSources sources = _speakers.Read(document, [.. found.Select(one => one.Resolved.Attribution)], background);
        return [.. found.Select((one, i) => one with { Target = TargetFinder.Find(sources, i, one.Stance.Label) })];
    }
}
