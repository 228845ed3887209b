using System.Text;
using Stance.Text;

namespace Stance.Tests;

/// <summary>
/// Documents with trees by hand: one string a sentence, each token as "word/TAG/head/relation", heads numbered from 1 in the sentence and 0
/// at the root, as CoNLL-U does. A fifth part is the kind of the name that the token belongs to (P, O, L, N, X). A sentence that starts
/// with "¶ " opens a paragraph. Tags are members of <see cref="PartOfSpeech"/>, with "." for punctuation.
/// </summary>
internal static class TestTrees
{
    public static Document Of(params string[] sentences)
    {
        StringBuilder text = new();
        List<TextSpan> tokens = [];
        List<PartOfSpeech> tags = [];
        List<int> heads = [];
        List<DependencyRelation> relations = [];
        List<char> names = [];
        List<Sentence> found = [];
        int paragraph = 0;
        foreach (string sentence in sentences)
        {
            bool opens = sentence.StartsWith("¶ ", StringComparison.Ordinal);
            paragraph += opens && found.Count > 0 ? 1 : 0;
            text.Append(found.Count == 0 ? "" : opens ? "\n\n" : " ");
            int first = tokens.Count;
            foreach (string token in (opens ? sentence[2..] : sentence).Split(' '))
            {
                string[] parts = token.Split('/');
                text.Append(tokens.Count > first ? " " : "");
                tokens.Add(new(text.Length, text.Length + parts[0].Length));
                text.Append(parts[0]);
                tags.Add(parts[1] == "." ? PartOfSpeech.Punctuation : Enum.Parse<PartOfSpeech>(parts[1]));
                int head = int.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture);
                heads.Add(head == 0 ? -1 : first + head - 1);
                relations.Add(Enum.Parse<DependencyRelation>(parts[3], ignoreCase: true));
                names.Add(parts.Length > 4 ? parts[4][0] : '-');
            }
            found.Add(new(new(first, tokens.Count), paragraph, SentenceKind.Prose));
        }
        return new()
        {
            Text = text.ToString(),
            Tokens = [.. tokens],
            Sentences = [.. found],
            SentenceOfToken = [.. found.SelectMany((s, i) => Enumerable.Repeat(i, s.Tokens.Count))],
            PartsOfSpeech = [.. tags],
            Heads = [.. heads],
            Relations = [.. relations],
            Entities = [.. EntitiesOf(names)],
        };
    }

    /// <summary>A document of one sentence with numbered words, all nouns, whose tree is given; heads count from 0, -1 at the root.</summary>
    public static Document OfHeads(int[] heads, Func<int, DependencyRelation>? relationOf = null) =>
        Of(string.Join(' ', heads.Select((head, i) => $"w{i}/NN/{head + 1}/{relationOf?.Invoke(i) ?? DependencyRelation.Dep}")));

    /// <summary>Heads of a random projective tree, or of several that stand side by side; -1 at the root.</summary>
    public static int[] RandomHeads(int length, Random random)
    {
        int[] heads = new int[length];
        Attach(heads, 0, length, -1, random);
        return heads;
    }

    // Cuts a range into one to three parts; each part's top depends on the head, and the rest of the part on its top.
    private static void Attach(int[] heads, int first, int end, int head, Random random)
    {
        while (first < end)
        {
            int cut = random.Next(3) == 0 ? random.Next(first + 1, end + 1) : end;
            int top = random.Next(first, cut);
            heads[top] = head;
            Attach(heads, first, top, top, random);
            Attach(heads, top + 1, cut, top, random);
            first = cut;
        }
    }

    private static IEnumerable<EntityMention> EntitiesOf(List<char> names)
    {
        for (int first = 0; first < names.Count; first++)
        {
            int end = first + 1;
            while (end < names.Count && names[end] == names[first])
            {
                end++;
            }
            if (names[first] != '-')
            {
                yield return new(new(first, end), (EntityKind)"POLNX".IndexOf(names[first]));
            }
            first = end - 1;
        }
    }
}
