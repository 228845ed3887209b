using Stance.Text;

namespace Stance.Classification;

/// <summary>N-grams of the words and stems of the content.</summary>
internal static class WordFeatures
{
    private const int Opening = 3;

    public static void Add(in StatementView statement, ref FeatureBuffer features)
    {
        uint cued = statement.Attribution.Cue is null ? 0u : 1;
        uint previous = 0;
        uint beforePrevious = 0;
        uint previousStem = 0;
        uint position = 0;
        int negatedFor = 0;
        foreach (TokenRange content in statement.Attribution.Content)
        {
            for (int i = content.First; i < content.End; i++)
            {
                ref readonly TokenView token = ref statement[i];
                if (!token.Speaks)
                {
                    negatedFor = token.Kind == TokenKind.Boundary ? 0 : negatedFor;
                    continue;
                }
                if (negatedFor-- > 0)
                {
                    features.Add(StanceTemplate.NegatedWord, token.Word);
                }
                if (token.Entry.Mood == WordClasses.Entry.Negated)
                {
                    negatedFor = Negation.Reach;
                }
                features.Add(StanceTemplate.Word, token.Word);
                features.Add(StanceTemplate.Bigram, previous, token.Word);
                features.Add(StanceTemplate.Trigram, beforePrevious, previous, token.Word);
                features.Add(StanceTemplate.Skip, beforePrevious, token.Word);
                features.Add(StanceTemplate.Stem, token.Stem);
                features.Add(StanceTemplate.StemBigram, previousStem, token.Stem);
                features.Add(StanceTemplate.CuedStem, token.Stem, cued);
                if (position < Opening)
                {
                    features.Add(StanceTemplate.First, position, token.Word);
                }
                position++;
                (beforePrevious, previous, previousStem) = (previous, token.Word, token.Stem);
            }
        }
    }
}
