using Stance.Text;
using Stance.Training.Annotations;

namespace Stance.Training;

/// <summary>The texts of labelled statements, each read once however many statements and trainings share it.</summary>
internal sealed class ExampleTexts
{
    private readonly Dictionary<string, Document> _documents = new(StringComparer.Ordinal);

    /// <summary>Reads texts.</summary>
    /// <param name="model">Its tagger reads.</param>
    /// <param name="examples">The statements.</param>
    /// <param name="report">Told the step, how much of it is done, and of how much.</param>
    /// <param name="cancellationToken">Ends the reading between two texts.</param>
    public ExampleTexts(StanceModel model, IEnumerable<StanceExample> examples, Action<string, int, int> report, CancellationToken cancellationToken)
    {
        string[] texts = [.. examples.Select(example => example.Text).Distinct(StringComparer.Ordinal)];
        foreach (string text in texts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _documents.Add(text, model.Tagger.Tag(text));
            report("texts read", _documents.Count, texts.Length);
        }
    }

    /// <summary>A text as the tagger reads it.</summary>
    public Document this[string text] => _documents[text];

    /// <summary>Why a statement cannot be judged: what was expected; null where it can.</summary>
    public string? FlawOf(StanceExample example)
    {
        Document document = _documents[example.Text];
        if (document.Tokens.Length == 0)
        {
            return "expected a 'text' with words";
        }
        return IsWordless(document, example.Source) ? "expected 'source' to cover words of 'text'"
            : IsWordless(document, example.Cue) ? "expected 'cue' to cover words of 'text'"
            : example.Content.Any(piece => IsWordless(document, piece)) ? "expected each span of 'content' to cover words of 'text'"
            : null;
    }

    private static bool IsWordless(Document document, TextSpan? span) => span is { } given && document.TokensIn(given).IsEmpty;
}
