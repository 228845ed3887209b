using Stance.Text;

namespace Stance.Targets;

/// <summary>"voiced concern over <b>Port Vale's tests</b>", "angry at <b>the mayor</b>", "a warning to <b>Illyria</b>".</summary>
internal sealed class PrepositionRule : ITargetRule
{
    private const int NoRank = 100;
    private const int Against = 1;

    public int Find(StanceAct act, int predicate)
    {
        if (!act.IsPerformed(predicate))
        {
            return StanceAct.None;
        }
        Document document = act.Document;
        TargetWord word = act.WordOf(predicate);
        bool isVerb = document.PartsOfSpeech[predicate] is >= PartOfSpeech.VB and <= PartOfSpeech.VBZ;
        int best = StanceAct.None;
        int rank = NoRank;
        Look(act, predicate, isVerb ? word : TargetWord.Attitude, ref best, ref rank);
        // "raised concern over", "will begin a campaign against"; but "condemned the campaign against" condemns the campaign.
        int noun = document.Dependents.Object[predicate];
        if (noun >= 0 && (word is TargetWord.Light or TargetWord.Commit || act.WordOf(noun) == TargetWord.Attitude))
        {
            Look(act, noun, TargetWord.Attitude, ref best, ref rank);
        }
        return best >= 0 && document.Is(document.Dependents.Preposition[best], "for") && AgainstWhom(act, best) is >= 0 and int opponent ? opponent : best;
    }

    /// <summary>Whom an attitude is towards; <see cref="StanceAct.None"/> where the text does not say.</summary>
    public static int ComplementOf(StanceAct act, int noun)
    {
        int best = StanceAct.None;
        int rank = NoRank;
        Look(act, noun, TargetWord.Attitude, ref best, ref rank);
        return best;
    }

    // "called for sanctions against"
    private static int AgainstWhom(StanceAct act, int noun)
    {
        int best = StanceAct.None;
        int rank = Against + 1;
        Look(act, noun, TargetWord.Speech, ref best, ref rank);
        return best;
    }

    private static void Look(StanceAct act, int head, TargetWord word, ref int best, ref int rank)
    {
        Document document = act.Document;
        TokenRange around = document.Around(head);
        for (int t = around.First; t < around.End; t++)
        {
            if (document.Heads[t] != head || document.Relations[t] is not (DependencyRelation.Obl or DependencyRelation.Nmod) || act.IsInCue(t)
                || document.Dependents.Preposition[t] is not (>= 0 and int preposition))
            {
                continue;
            }
            int found = act.IsInCue(preposition) ? 0 : RankOf(document[preposition], word);
            if (found < rank)
            {
                (best, rank) = (t, found);
            }
        }
    }

    private static int RankOf(ReadOnlySpan<char> preposition, TargetWord word) => preposition switch
    {
        "against" => Against,
        "toward" or "towards" => 2,
        "over" or "about" => 3,
        _ when word == TargetWord.Speech => NoRank,
        "at" when word is TargetWord.Attitude or TargetWord.Other => 4,
        "into" when word is TargetWord.Attitude or TargetWord.Light => 4,
        "of" => 4,
        "with" when word is TargetWord.Attitude or TargetWord.Other => 5,
        "on" when word is TargetWord.Attitude or TargetWord.Light => 6,
        "for" when word != TargetWord.Address => 7,
        "to" => 8,
        "from" or "between" when word == TargetWord.Attitude => 9,
        "in" when word == TargetWord.Attitude => 10,
        _ => NoRank,
    };
}
