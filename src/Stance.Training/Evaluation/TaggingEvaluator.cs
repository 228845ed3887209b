using Stance.Tagging;
using Stance.Text;

namespace Stance.Training.Evaluation;

/// <summary>Measures taggers on documents with gold tags, whose tokens and sentences are given.</summary>
internal sealed class TaggingEvaluator(DocumentTagger tagger)
{
    /// <summary>Share of right parts of speech, and, punctuation aside, of right heads, and of right heads with right relations.</summary>
    public (double Accuracy, double Unlabeled, double Labeled) EvaluateTrees(IEnumerable<Document> documents)
    {
        int tokens = 0, tags = 0, words = 0, heads = 0, arcs = 0;
        foreach (Document gold in documents)
        {
            Document found = tagger.Tag(gold.Text, gold.Tokens, gold.Sentences);
            for (int token = 0; token < gold.Tokens.Length; token++)
            {
                tokens++;
                tags += found.PartsOfSpeech[token] == gold.PartsOfSpeech[token] ? 1 : 0;
                if (gold.PartsOfSpeech[token] != PartOfSpeech.Punctuation)
                {
                    bool sameHead = found.Heads[token] == gold.Heads[token];
                    words++;
                    heads += sameHead ? 1 : 0;
                    arcs += sameHead && found.Relations[token] == gold.Relations[token] ? 1 : 0;
                }
            }
        }
        return ((double)tags / tokens, (double)heads / words, (double)arcs / words);
    }

    /// <summary>F1 of exact spans with the right kind, over persons, organizations and locations.</summary>
    public double EvaluateNames(IEnumerable<Document> documents)
    {
        int right = 0, total = 0;
        foreach (Document gold in documents)
        {
            HashSet<EntityMention> expected = [.. gold.Entities.Where(IsCounted)];
            EntityMention[] found = [.. tagger.Tag(gold.Text, gold.Tokens, gold.Sentences).Entities.Where(IsCounted)];
            right += found.Count(expected.Contains);
            total += expected.Count + found.Length;
        }
        return total == 0 ? 0 : 2.0 * right / total;
    }

    private static bool IsCounted(EntityMention mention) =>
        mention.Kind is EntityKind.Person or EntityKind.Organization or EntityKind.Location;
}
