using Stance.Tagging;
using Stance.Text;

namespace Stance.Training.Evaluation;

/// <summary>Measures taggers on documents with gold tags, whose tokens and sentences are given.</summary>
internal sealed class TaggingEvaluator(DocumentTagger tagger)
{
    /// <summary>Measures parts of speech and trees; relations count without their subtypes, as in the CoNLL 2018 shared task (Zeman et al. 2018).</summary>
    /// <param name="documents">Documents with gold tags and trees.</param>
    /// <param name="universalTags">The universal part of speech of each of their tokens.</param>
    public TreeScores EvaluateTrees(IEnumerable<Document> documents, IReadOnlyList<string> universalTags)
    {
        int tokens = 0, tags = 0, universal = 0, heads = 0, arcs = 0;
        foreach (Document gold in documents)
        {
            Document found = tagger.Tag(gold.Text, gold.Tokens, gold.Sentences);
            for (int token = 0; token < gold.Tokens.Length; token++)
            {
                bool sameHead = found.Heads[token] == gold.Heads[token];
                tags += found.PartsOfSpeech[token] == gold.PartsOfSpeech[token] ? 1 : 0;
                universal += UniversalTag.Of(found, token) == universalTags[tokens] ? 1 : 0;
                heads += sameHead ? 1 : 0;
                arcs += sameHead && MainRelation.Of(found.Relations[token]) == MainRelation.Of(gold.Relations[token]) ? 1 : 0;
                tokens++;
            }
        }
        double all = Math.Max(tokens, 1);
        return new(tags / all, universal / all, heads / all, arcs / all);
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
