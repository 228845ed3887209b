using Stance.Attributions;
using Stance.Quotations;
using Stance.Tagging;
using Stance.Text;
using Stance.Training.Annotations;

namespace Stance.Training.Evaluation;

/// <summary>Measures attributions by exact spans: a piece of a role is right when its tokens are those of a gold piece (CofeNet, COLING 2022).</summary>
internal sealed class AttributionEvaluator(DocumentTagger tagger, AttributionExtractor extractor)
{
    /// <summary>F1 of the sources, cues and contents of all articles.</summary>
    public (double Source, double Cue, double Content) Evaluate(IEnumerable<AttributedArticle> articles)
    {
        ExactSpans sources = new(), cues = new(), contents = new();
        foreach (AttributedArticle article in articles)
        {
            Document document = tagger.Tag(article.Text);
            Attribution[] found = extractor.Extract(document, QuotationFinder.Find(document));
            List<GoldAttribution> gold = article.Readings[0];
            sources.Add(Tokens(document, gold.SelectMany(a => a.Source)), found.Where(a => a.Source is not null).Select(a => a.Source!.Value));
            cues.Add(Tokens(document, gold.SelectMany(a => a.Cue)), found.Where(a => a.Cue is not null).Select(a => a.Cue!.Value));
            contents.Add(Tokens(document, gold.SelectMany(a => a.Content)), found.SelectMany(a => a.Content));
        }
        return (sources.F1, cues.F1, contents.F1);
    }

    private static IEnumerable<TokenRange> Tokens(Document document, IEnumerable<TextSpan> spans) => spans.Select(document.TokensIn);

    private sealed class ExactSpans
    {
        private int _right;
        private int _total;

        public double F1 => _total == 0 ? 0 : 2.0 * _right / _total;

        public void Add(IEnumerable<TokenRange> gold, IEnumerable<TokenRange> found)
        {
            HashSet<TokenRange> expected = [.. gold.Where(range => !range.IsEmpty)];
            HashSet<TokenRange> seen = [.. found];
            _right += seen.Count(expected.Contains);
            _total += expected.Count + seen.Count;
        }
    }
}
