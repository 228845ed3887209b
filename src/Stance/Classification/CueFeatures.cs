using Stance.Learning;
using Stance.Text;

namespace Stance.Classification;

/// <summary>What the cue is, alone and together with what the content says.</summary>
internal static class CueFeatures
{
    private const int Before = 3;
    private const int Opening = 3;

    /// <param name="statement">The statement.</param>
    /// <param name="features">Receives what the cue is.</param>
    /// <param name="pairs">Receives the pairs of cue and content.</param>
    public static void Add(in StatementView statement, ref FeatureBuffer features, ref FeatureBuffer pairs)
    {
        if (statement.Attribution.Cue is not { } cue)
        {
            return;
        }
        uint previous = 0;
        uint whole = 0;
        uint strongest = 0;
        uint undone = 0;
        for (int i = Math.Max(statement.Window.First, cue.First - Before); i < cue.First; i++)
        {
            features.Add(StanceTemplate.CueBefore, statement[i].Word);
            undone = statement[i].Entry.Undoes ? 1 : undone;
        }
        for (int i = cue.First; i < cue.End; i++)
        {
            ref readonly TokenView token = ref statement[i];
            features.Add(StanceTemplate.CueWord, token.Word);
            features.Add(StanceTemplate.CueBigram, previous, token.Word);
            features.Add(StanceTemplate.CueStem, token.Stem);
            previous = token.Word;
            whole = FeatureHash.Mix(whole, token.Stem);
            foreach (uint name in token.Entry.Classes)
            {
                features.Add(StanceTemplate.CueClass, name);
                features.Add(StanceTemplate.CueClassUndone, name, undone);
            }
            undone = token.Entry.Undoes ? 1 : undone;
            strongest = token.Entry.Classes.Length > 0 ? token.Entry.Classes[0] : strongest;
        }
        features.Add(StanceTemplate.CueWhole, whole);
        features.Add(StanceTemplate.Order, cue.First < statement.Attribution.Content[0].First ? 1u : 0);
        if (statement.Window.Contains(cue.End))
        {
            features.Add(StanceTemplate.CueAfter, statement[cue.End].Word);
        }
        AddPairs(statement, whole, strongest, ref features, ref pairs);
    }

    private static void AddPairs(in StatementView statement, uint whole, uint cueClass, ref FeatureBuffer features, ref FeatureBuffer pairs)
    {
        int position = 0;
        foreach (TokenRange content in statement.Attribution.Content)
        {
            for (int i = content.First; i < content.End; i++)
            {
                ref readonly TokenView token = ref statement[i];
                if (token.IsWord && position++ < Opening)
                {
                    features.Add(StanceTemplate.CueContent, whole, token.Stem);
                }
                foreach (uint name in token.Entry.Classes)
                {
                    pairs.Add(StanceTemplate.CueWordClass, whole, name);
                    pairs.Add(StanceTemplate.CueClassPair, cueClass, name);
                }
            }
        }
    }
}
