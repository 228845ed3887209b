using Stance.Text;

namespace Stance.Tagging;

/// <summary>Labels of the BIO encoding of entity mentions: outside, then for each kind one for its first token and one for the others.</summary>
internal static class EntityLabel
{
    /// <summary>No part of a name.</summary>
    public const int Outside = 0;

    /// <summary>Number of labels.</summary>
    public const int Count = 1 + (2 * 6);

    public static int First(EntityKind kind) => 1 + (2 * (int)kind);

    public static int Inside(EntityKind kind) => 2 + (2 * (int)kind);

    public static bool IsFirst(int label) => label != Outside && label % 2 == 1;

    public static bool IsInside(int label) => label != Outside && label % 2 == 0;

    /// <summary>Undefined for <see cref="Outside"/>.</summary>
    public static EntityKind KindOf(int label) => (EntityKind)((label - 1) / 2);

    /// <summary>The mentions that labels in BIO encoding mark; one that goes on from nothing is passed over.</summary>
    /// <param name="labels">A label for each token of the sentences.</param>
    /// <param name="sentences">The sentences, in order, from token 0 on.</param>
    public static EntityMention[] MentionsOf(ReadOnlySpan<int> labels, Sentence[] sentences)
    {
        List<EntityMention> mentions = [];
        foreach (Sentence sentence in sentences)
        {
            int start = -1;
            for (int token = sentence.Tokens.First; token <= sentence.Tokens.End; token++)
            {
                int label = token < sentence.Tokens.End ? labels[token] : Outside;
                if (start >= 0 && !IsInside(label))
                {
                    mentions.Add(new(new(start, token), KindOf(labels[start])));
                    start = -1;
                }
                start = IsFirst(label) ? token : start;
            }
        }
        return [.. mentions];
    }

    /// <summary>The labels of a document's tokens that mark its mentions.</summary>
    public static int[] LabelsOf(Document document)
    {
        int[] labels = new int[document.Tokens.Length];
        foreach (EntityMention mention in document.Entities)
        {
            labels.AsSpan(mention.Tokens.First, mention.Tokens.Count).Fill(Inside(mention.Kind));
            labels[mention.Tokens.First] = First(mention.Kind);
        }
        return labels;
    }

    /// <summary>Whether one label may stand after another: an inside label only goes on with its own kind.</summary>
    public static bool MayFollow(int previous, int label) => !IsInside(label) || previous == label || previous == label - 1;
}
