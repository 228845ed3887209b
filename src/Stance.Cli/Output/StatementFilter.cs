namespace Stance.Cli.Output;

/// <summary>Leaves out the statements of a document that somebody does not ask for. Everything empty asks for all.</summary>
internal sealed record StatementFilter
{
    /// <summary>The least probability that it is a statement, from 0 to 1.</summary>
    public double MinConfidence { get; init; }

    /// <summary>Names of stances; letter case does not count.</summary>
    public IReadOnlyList<string> Stances { get; init; } = [];

    /// <summary>Speakers by name, by words of it, or by id.</summary>
    public IReadOnlyList<string> Speakers { get; init; } = [];

    /// <summary>Targets, in the same way.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>Whether nothing is left out.</summary>
    public bool IsEmpty => MinConfidence <= 0 && Stances.Count == 0 && Speakers.Count == 0 && Targets.Count == 0;

    /// <summary>
    /// The document with the statements that are asked for. All sentences stay, so that their numbers do; one whose statement is left out takes
    /// its stance from those that stay. The parent of a statement is the next one around it that stays.
    /// </summary>
    public StanceDocument Apply(StanceDocument document)
    {
        if (IsEmpty)
        {
            return document;
        }
        int?[] places = new int?[document.Statements.Count];
        List<Statement> kept = [];
        for (int i = 0; i < places.Length; i++)
        {
            if (Accepts(document.Statements[i]))
            {
                places[i] = kept.Count;
                kept.Add(document.Statements[i]);
            }
        }
        for (int i = 0; i < kept.Count; i++)
        {
            kept[i] = kept[i].WithParent(ParentOf(kept[i], document, places));
        }
        StanceSentence[] sentences = [.. document.Sentences.Select(sentence => Keep(sentence, kept, places))];
        return new(document.Text, sentences, kept, [.. kept.Select(statement => statement.Speaker).Distinct()]) { Date = document.Date };
    }

    private static int? ParentOf(Statement statement, StanceDocument document, int?[] places)
    {
        int? parent = statement.Parent;
        while (parent is { } outer && places[outer] is null)
        {
            parent = document.Statements[outer].Parent;
        }
        return parent is { } found ? places[found] : null;
    }

    private static StanceSentence Keep(StanceSentence sentence, List<Statement> kept, int?[] places)
    {
        int[] own = [.. sentence.Statements.Where(i => places[i] is not null).Select(i => places[i]!.Value)];
        if (own.Length == 0)
        {
            return new(sentence.Span, StanceLabel.None, null, []);
        }
        Statement main = own.Select(i => kept[i]).FirstOrDefault(one => one.Stance.Label == sentence.Stance && one.Speaker == sentence.Speaker)
            ?? own.Select(i => kept[i]).FirstOrDefault(one => one.Stance.Label != StanceLabel.None)
            ?? kept[own[0]];
        return new(sentence.Span, main.Stance.Label, main.Speaker, own);
    }

    private static bool IsAny(IReadOnlyList<string> asked, string? name, string? id) =>
        asked.Count == 0 || asked.Any(one => string.Equals(one, id, StringComparison.OrdinalIgnoreCase) || (name is not null && HasWords(name, one)));

    // "brandt", "ida brandt" and "Minister Ida" are words of "Minister Ida Brandt"; "bra" is none.
    private static bool HasWords(string name, string words)
    {
        words = words.Trim();
        int start = words.Length == 0 ? -1 : name.IndexOf(words, StringComparison.OrdinalIgnoreCase);
        while (start >= 0)
        {
            int end = start + words.Length;
            if ((start == 0 || !char.IsLetterOrDigit(name[start - 1])) && (end == name.Length || !char.IsLetterOrDigit(name[end])))
            {
                return true;
            }
            start = name.IndexOf(words, start + 1, StringComparison.OrdinalIgnoreCase);
        }
        return false;
    }

    private bool Accepts(Statement statement) =>
        statement.Confidence >= MinConfidence
        && (Stances.Count == 0 || Stances.Contains(statement.Stance.Label.Name, StringComparer.OrdinalIgnoreCase))
        && IsAny(Speakers, statement.Speaker.Name, statement.Speaker.Id)
        && IsAny(Targets, statement.Target?.Name, statement.Target?.Id);
}
