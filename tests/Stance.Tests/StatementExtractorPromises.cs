using Stance.Text;

namespace Stance.Tests;

/// <summary>What holds for every result, whatever the text and the model. Fails with the text.</summary>
internal static class StatementExtractorPromises
{
    public static void AssertKept(string text, StanceDocument document)
    {
        Promise(ReferenceEquals(document.Text, text), text, "the text is the one given");
        AssertSentences(document);
        AssertSpeakers(document);
        int first = 0;
        for (int i = 0; i < document.Statements.Count; i++)
        {
            Statement statement = document.Statements[i];
            AssertSpans(document, statement);
            AssertStance(document, statement);
            AssertTarget(document, statement);
            AssertParent(document, i);
            Promise(FirstOf(statement) >= first, text, "statements stand in text order");
            first = FirstOf(statement);
        }
    }

    private static void AssertSentences(StanceDocument document)
    {
        string text = document.Text;
        int covered = 0;
        foreach (StanceSentence sentence in document.Sentences)
        {
            TextSpan span = sentence.Span;
            Promise(span.Start >= covered && !span.IsEmpty && span.End <= text.Length, text, "sentences are ordered and disjoint");
            Promise(text.AsSpan(covered, span.Start - covered).IsWhiteSpace(), text, "every word stands in a sentence");
            Promise(sentence.Statements.All(i => 0 <= i && i < document.Statements.Count), text, "sentences name statements that exist");
            Promise(sentence.Statements.Count > 0 || (sentence.Speaker is null && sentence.Stance == StanceLabel.None), text, "without a statement no stance");
            Promise(
                sentence.Statements.Count == 0 || sentence.Statements.Any(i => Takes(document.Statements[i], sentence)),
                text,
                "a sentence's stance and speaker are those of one of its statements");
            covered = span.End;
        }
        Promise(text.AsSpan(covered).IsWhiteSpace(), text, "every word stands in a sentence");
    }

    private static void AssertSpeakers(StanceDocument document)
    {
        foreach (Speaker speaker in document.Speakers)
        {
            Promise(speaker.Name is null || !string.IsNullOrWhiteSpace(speaker.Name), document.Text, "a name has letters");
            int last = 0;
            foreach (TextSpan mention in speaker.Mentions)
            {
                // Two statements may read one mention with different ends: mentions may overlap.
                Promise(mention.Start >= last && !mention.IsEmpty && mention.End <= document.Text.Length, document.Text, "mentions are ordered spans");
                last = mention.Start;
            }
        }
        Promise(
            document.Statements.Select(statement => statement.Speaker).Distinct().SequenceEqual(document.Speakers),
            document.Text,
            "speakers are listed once each, in order");
    }

    private static void AssertTarget(StanceDocument document, Statement statement)
    {
        if (statement.Target is { } target)
        {
            string text = document.Text;
            Promise(statement.Stance.Label != StanceLabel.None, text, "without a stance no target");
            Promise(target.Span.Start >= 0 && !target.Span.IsEmpty && target.Span.End <= text.Length, text, "a target is a span of the text");
            Promise(!string.IsNullOrWhiteSpace(text[target.Span.Range]), text, "a target has letters");
            Promise(target.Name is null || !string.IsNullOrWhiteSpace(target.Name), text, "a target's name has letters");
            Promise(target.Kind != SpeakerKind.Author, text, "the author is nobody's target");
        }
    }

    private static void AssertSpans(StanceDocument document, Statement statement)
    {
        string text = document.Text;
        Promise(statement.Content.Count > 0, text, "content is not empty");
        AssertDisjoint(document, statement.Content, "content spans are ordered and disjoint");
        TextSpan[] parts = [.. new[] { statement.Source, statement.Cue }.OfType<TextSpan>(), .. statement.Content];
        AssertDisjoint(document, [.. parts.OrderBy(part => part.Start)], "source, cue and content are disjoint");
        Promise(0 <= statement.Sentence && statement.Sentence < document.Sentences.Count, text, "the statement's sentence exists");
        TextSpan sentence = document.Sentences[statement.Sentence].Span;
        Promise(sentence.Overlaps(statement.Cue ?? statement.Content[0]), text, "the sentence holds the cue");
        bool ownVoice = statement.Speaker.Kind == SpeakerKind.Author && statement.Cue is null && statement.Source is null;
        Promise(statement.Quotation != QuotationKind.None || ownVoice, text, "only the author is not quoted");
        Promise(statement.Claim == string.Join(' ', statement.Claim.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), text, "a claim is one line");
    }

    private static void AssertStance(StanceDocument document, Statement statement)
    {
        StancePrediction stance = statement.Stance;
        double[] probabilities = [.. stance.Labels.Select(label => stance[label])];
        Promise(probabilities.All(p => p is >= 0 and <= 1) && Math.Abs(probabilities.Sum() - 1) < 1e-6, document.Text, "probabilities sum to 1");
        Promise(stance.Score == probabilities.Max() && stance[stance.Label] == stance.Score, document.Text, "the label is the most probable");
        Promise(statement.Confidence is >= 0 and <= 1, document.Text, "confidence is a probability");
        Promise(statement.SpeakerConfidence is >= 0 and <= 1, document.Text, "confidence in the speaker is a probability");
        Promise(statement.Reason.Length > 0 && statement.SpeakerReason.Length > 0, document.Text, "every decision has a reason");
    }

    private static void AssertParent(StanceDocument document, int statement)
    {
        int steps = 0;
        for (int? at = document.Statements[statement].Parent; at is { } parent; at = document.Statements[parent].Parent)
        {
            Promise(0 <= parent && parent < document.Statements.Count, document.Text, "parents exist");
            Promise(parent != statement && ++steps <= document.Statements.Count, document.Text, "nothing is inside itself");
        }
    }

    private static void AssertDisjoint(StanceDocument document, IReadOnlyList<TextSpan> spans, string promise)
    {
        string text = document.Text;
        int end = 0;
        foreach (TextSpan span in spans)
        {
            Promise(span.Start >= end && !span.IsEmpty && span.End <= text.Length, text, promise);
            Promise(!char.IsWhiteSpace(text[span.Start]) && !char.IsWhiteSpace(text[span.End - 1]), text, "spans start and end with a word");
            end = span.End;
        }
    }

    private static bool Takes(Statement statement, StanceSentence sentence) =>
        statement.Stance.Label == sentence.Stance && ReferenceEquals(statement.Speaker, sentence.Speaker);

    private static int FirstOf(Statement statement) => Math.Min(
        statement.Content[0].Start, Math.Min(statement.Source?.Start ?? int.MaxValue, statement.Cue?.Start ?? int.MaxValue));

    // Xunit's messages of a hundred thousand texts cost more than the work itself.
    private static void Promise(bool kept, string text, string promise)
    {
        if (!kept)
        {
            Assert.Fail($"Not kept: {promise}. Text: " + string.Concat(text.Take(400).Select(c => c is >= ' ' and < '\u007F' ? c.ToString() : $"\\u{(int)c:X4}")));
        }
    }
}
