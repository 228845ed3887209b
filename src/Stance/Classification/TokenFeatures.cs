using Stance.Learning;
using Stance.Text;

namespace Stance.Classification;

/// <summary>
/// What the network reads of each token of a statement, as rows of its table of embeddings: the word and its stem, its lexical classes,
/// the scopes in which it stands, the part that it has in the statement, and how it hangs on its head.
/// </summary>
internal static class TokenFeatures
{
    /// <summary>Most rows a token.</summary>
    public const int Slots = 14;

    /// <summary>Rows of the table.</summary>
    public const int Rows = Words + Classes + Relations;

    /// <summary>Most tokens that are read; a longer statement is judged by its beginning.</summary>
    public const int MaxTokens = 96;

    private const int Words = 1 << 13;
    private const int Classes = 1 << 11;
    private const int Relations = 1 << 10;
    private const int Outside = 4;

    /// <summary>Groups of rows; a trained model depends on the numbers.</summary>
    private enum Template : uint
    {
        Stem = 101, Word, Class, PartNegated, MoodPart, PersonPart, RelationPart, HeadPart,
    }

    /// <summary>The tokens of a statement that are read, by their index in the document.</summary>
    public static TokenRange RangeOf(in StatementView statement)
    {
        TokenRange window = statement.Window;
        if (window.Count <= MaxTokens)
        {
            return window;
        }
        int start = statement.Attribution.Content[0].First;
        start = Math.Min(start, statement.Attribution.Cue?.First ?? start);
        start = Math.Clamp(start, window.First, window.End - MaxTokens);
        return new(start, start + MaxTokens);
    }

    /// <summary>Reads tokens of a statement.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="tokens">Which of its tokens.</param>
    /// <param name="rows">Takes <see cref="Slots"/> numbers a token; -1 behind the last.</param>
    public static void Read(in StatementView statement, TokenRange tokens, Span<int> rows)
    {
        Document document = statement.Document;
        Scope scope = default;
        rows[..(tokens.Count * Slots)].Fill(-1);
        for (int i = tokens.First; i < tokens.End; i++)
        {
            ref readonly TokenView token = ref statement[i];
            Span<int> row = rows.Slice((i - tokens.First) * Slots, Slots);
            scope.Read(token);
            uint part = (uint)token.Part;
            row[0] = Word(Template.Stem, token.Stem);
            row[1] = Relation(Template.PartNegated, part, scope.Negated);
            if (!token.IsWord)
            {
                continue;
            }
            row[2] = Word(Template.Word, token.Word);
            row[3] = Relation(Template.MoodPart, scope.Mood, part);
            row[4] = Relation(Template.PersonPart, scope.Person, part);
            row[5] = Relation(Template.RelationPart, (uint)document.Relations[i], part);
            int head = document.Heads[i];
            row[6] = Relation(Template.HeadPart, statement.Window.Contains(head) ? (uint)statement[head].Part : Outside, part);
            int next = 7;
            uint inCue = token.Part == StatementPart.Cue ? 1u : 0;
            foreach (uint name in token.Entry.Classes)
            {
                if (next + 2 > Slots)
                {
                    break;
                }
                row[next++] = Class(name, 0);
                row[next++] = Class(name, 1 + scope.Negated + (2 * inCue));
            }
        }
    }

    private static int Word(Template template, uint word) => (int)(FeatureHash.Feature((uint)template, word) % Words);

    private static int Class(uint name, uint place) => Words + (int)(FeatureHash.Feature((uint)Template.Class, name, place) % Classes);

    private static int Relation(Template template, uint a, uint b) => Words + Classes + (int)(FeatureHash.Feature((uint)template, a, b) % Relations);
}
