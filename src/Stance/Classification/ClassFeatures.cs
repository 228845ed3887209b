using Stance.Text;

namespace Stance.Classification;

/// <summary>Lexical classes of the words of the content, each with the modal, the person and the negation in whose scope it stands.</summary>
internal static class ClassFeatures
{
    public static void Add(in StatementView statement, ref FeatureBuffer features)
    {
        Scope scope = default;
        uint lastClass = 0;
        foreach (TokenRange content in statement.Attribution.Content)
        {
            for (int i = content.First; i < content.End; i++)
            {
                ref readonly TokenView token = ref statement[i];
                scope.Read(token);
                if (token.IsWord)
                {
                    features.Add(StanceTemplate.PersonMood, scope.Person, scope.Mood, scope.Negated);
                    AddClasses(token.Entry.Classes, scope, ref lastClass, ref features);
                }
                else if (token.Kind == TokenKind.Outcry)
                {
                    features.Add(StanceTemplate.Outcry, token.Word);
                }
            }
        }
    }

    private static void AddClasses(uint[] classes, in Scope scope, ref uint lastClass, ref FeatureBuffer features)
    {
        if (classes.Length == 0)
        {
            return;
        }
        foreach (uint name in classes)
        {
            features.Add(StanceTemplate.Class, name);
            features.Add(StanceTemplate.ClassMood, name, scope.Mood);
            features.Add(StanceTemplate.ClassPerson, name, scope.Person);
            features.Add(StanceTemplate.ClassNegated, name, scope.Negated);
            if (lastClass == 0)
            {
                features.Add(StanceTemplate.FirstClass, name);
            }
        }
        features.Add(StanceTemplate.ClassPair, lastClass, classes[0]);
        lastClass = classes[0];
    }
}
