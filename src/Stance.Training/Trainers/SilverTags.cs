using Stance.Tagging;
using Stance.Text;
using Stance.Training.Annotations;

namespace Stance.Training.Trainers;

/// <summary>Brings the tags that another program gave an article to our own tokens.</summary>
internal static class SilverTags
{
    /// <summary>What is known of each token; unknown where the two programs cut the text differently.</summary>
    public static (int[] Tags, int[] Heads, int[] Relations, int[] Entities) Of(string text, TextSpan[] tokens, Sentence[] sentences, SilverArticle? silver)
    {
        int count = tokens.Length;
        int[] tags = new int[count], heads = new int[count], relations = new int[count], entities = new int[count];
        Array.Fill(tags, Passage.Unknown);
        Array.Fill(heads, Passage.UnknownHead);
        Array.Fill(relations, Passage.Unknown);
        Array.Fill(entities, Passage.Unknown);
        if (silver is null)
        {
            return (tags, heads, relations, entities);
        }
        int[] sentenceOf = Sentence.OfTokens(sentences, count);
        int[] ours = Align(text, tokens, silver);
        for (int i = 0; i < ours.Length; i++)
        {
            int token = ours[i];
            if (token < 0)
            {
                continue;
            }
            GoldToken gold = silver.Tokens[i].Token;
            // English treebanks of today tell the preposition from the infinitive; CoreNLP did not.
            tags[token] = gold.PartOfSpeech == PartOfSpeech.TO ? Passage.Unknown : (int)gold.PartOfSpeech;
            entities[token] = gold.Entity;
            int head = gold.Head < 0 ? -1 : ours[gold.Head];
            if (gold.Head < 0 || (head >= 0 && sentenceOf[head] == sentenceOf[token]))
            {
                heads[token] = head;
                relations[token] = (int)gold.Relation;
            }
        }
        return (tags, heads, relations, EntitiesOf(text, tokens, sentences, sentenceOf, tags, entities));
    }

    // Our token for each of theirs; -1 for none.
    private static int[] Align(string text, TextSpan[] tokens, SilverArticle silver)
    {
        int[] units = CodePoints.UnitsOf(text);
        Dictionary<TextSpan, int> tokenAt = [];
        for (int i = 0; i < tokens.Length; i++)
        {
            tokenAt[tokens[i]] = i;
        }
        return [.. silver.Tokens.Select(token =>
            token.Span.End < units.Length && tokenAt.TryGetValue(new(units[token.Span.Start], units[token.Span.End]), out int found) ? found : -1)];
    }

    private static int[] EntitiesOf(string text, TextSpan[] tokens, Sentence[] sentences, int[] sentenceOf, int[] tags, int[] labels)
    {
        Document document = new()
        {
            Text = text,
            Tokens = tokens,
            Sentences = sentences,
            SentenceOfToken = sentenceOf,
            PartsOfSpeech = Array.ConvertAll(tags, tag => tag < 0 ? PartOfSpeech.Other : (PartOfSpeech)tag),
            Heads = new int[tokens.Length],
            Relations = new DependencyRelation[tokens.Length],
            Entities = MentionsOf(labels, sentences),
        };
        int[] targets = EntityTargets.Of(document, EntityScheme.FourClasses);
        for (int i = 0; i < targets.Length; i++)
        {
            targets[i] = labels[i] < 0 ? Passage.Unknown : targets[i];
        }
        foreach (Sentence sentence in sentences)
        {
            StartMentions(targets.AsSpan(sentence.Tokens.First, sentence.Tokens.Count));
        }
        return targets;
    }

    private static EntityMention[] MentionsOf(int[] labels, Sentence[] sentences)
    {
        List<EntityMention> mentions = [];
        foreach (Sentence sentence in sentences)
        {
            for (int token = sentence.Tokens.First; token < sentence.Tokens.End; token++)
            {
                if (labels[token] <= EntityLabel.Outside)
                {
                    continue;
                }
                // A name that lost its first token, or that our sentence cuts, starts with what is left.
                int first = token;
                EntityKind kind = EntityLabel.KindOf(labels[token]);
                while (token + 1 < sentence.Tokens.End && labels[token + 1] == EntityLabel.Inside(kind))
                {
                    token++;
                }
                mentions.Add(new(new(first, token + 1), kind));
            }
        }
        return [.. mentions];
    }

    // Where a mention's start is unknown, what goes on from it starts it.
    private static void StartMentions(Span<int> labels)
    {
        int before = EntityLabel.Outside;
        foreach (ref int label in labels)
        {
            bool goesOn = label < 0 || before < 0 || EntityLabel.MayFollow(before, label);
            label = goesOn ? label : label - 1;
            before = label;
        }
    }
}
