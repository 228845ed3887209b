using Stance.Text;

namespace Stance.Classification;

/// <summary>Lexical classes of the words of the content, each with the modal, the person and the negation in whose scope it stands.</summary>
internal static class ClassFeatures
{
    public static void Add(in StatementView statement, ref FeatureBuffer features)
    {
        uint mood = 0;
        uint person = 0;
        int negatedFor = 0;
        uint lastClass = 0;
        foreach (TokenRange content in statement.Attribution.Content)
        {
            for (int i = content.First; i < content.End; i++)
            {
                ref readonly TokenView token = ref statement[i];
                if (!token.IsWord)
                {
                    if (token.Kind != TokenKind.QuotationMark)
                    {
                        (mood, person, negatedFor) = (0, 0, 0);
                    }
                    if (token.Kind == TokenKind.Outcry)
                    {
                        features.Add(StanceTemplate.Outcry, token.Word);
                    }
                    continue;
                }
                if (token.Entry.Mood == WordClasses.Entry.Negated)
                {
                    negatedFor = Negation.Reach;
                }
                else if (token.Entry.Mood > 0)
                {
                    mood = (uint)token.Entry.Mood;
                }
                person = token.Entry.Person > 0 ? (uint)token.Entry.Person : person;
                uint negated = negatedFor > 0 ? 1u : 0;
                negatedFor--;
                features.Add(StanceTemplate.PersonMood, person, mood, negated);
                AddClasses(token.Entry.Classes, mood, person, negated, ref lastClass, ref features);
            }
        }
    }

    private static void AddClasses(uint[] classes, uint mood, uint person, uint negated, ref uint lastClass, ref FeatureBuffer features)
    {
        if (classes.Length == 0)
        {
            return;
        }
        foreach (uint name in classes)
        {
            features.Add(StanceTemplate.Class, name);
            features.Add(StanceTemplate.ClassMood, name, mood);
            features.Add(StanceTemplate.ClassPerson, name, person);
            features.Add(StanceTemplate.ClassNegated, name, negated);
            if (lastClass == 0)
            {
                features.Add(StanceTemplate.FirstClass, name);
            }
        }
        features.Add(StanceTemplate.ClassPair, lastClass, classes[0]);
        lastClass = classes[0];
    }
}
