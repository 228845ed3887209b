using Stance.Text;

namespace Stance.Classification;

/// <summary>
/// Who does what to whom, by the dependencies: the verb that heads the content with its subject, object, modal and negation, and every arc
/// of the content. Where nothing is parsed there are none.
/// </summary>
internal static class SyntaxFeatures
{
    public static void Add(in StatementView statement, ref FeatureBuffer features)
    {
        Document document = statement.Document;
        Dependents dependents = document.Dependents;
        foreach (TokenRange content in statement.Attribution.Content)
        {
            for (int i = content.First; i < content.End; i++)
            {
                ref readonly TokenView token = ref statement[i];
                if (!token.IsWord || document.Relations[i] == DependencyRelation.Root && document.Heads[i] < 0 && dependents.RelationsOf(i) == 0)
                {
                    continue;
                }
                int head = document.Heads[i];
                uint relation = (uint)document.Relations[i];
                if (head < 0 || !statement.IsContent(head))
                {
                    AddMain(statement, i, ref features);
                }
                else
                {
                    features.Add(StanceTemplate.Arc, statement[head].Stem, relation, token.Stem);
                    foreach (uint name in token.Entry.Classes)
                    {
                        features.Add(StanceTemplate.ArcClass, relation, name);
                    }
                }
                if (dependents.Subject[i] >= 0 || dependents.Object[i] >= 0)
                {
                    AddPredicate(statement, i, ref features);
                }
            }
        }
        if (statement.Attribution.Cue is { } cue)
        {
            AddCue(statement, cue, ref features);
        }
    }

    private static void AddMain(in StatementView statement, int verb, ref FeatureBuffer features)
    {
        ref readonly TokenView token = ref statement[verb];
        Dependents dependents = statement.Document.Dependents;
        uint negated = IsNegated(statement, verb) ? 1u : 0;
        features.Add(StanceTemplate.MainVerb, token.Stem, negated);
        features.Add(StanceTemplate.MainNegated, negated);
        foreach (uint name in token.Entry.Classes)
        {
            features.Add(StanceTemplate.MainClass, name, negated);
        }
        features.Add(StanceTemplate.MainSubject, StemOf(statement, dependents.Subject[verb]));
        features.Add(StanceTemplate.MainAuxiliary, StemOf(statement, dependents.Auxiliary[verb]), negated);
        features.Add(StanceTemplate.MainObject, StemOf(statement, dependents.Object[verb]));
    }

    private static void AddPredicate(in StatementView statement, int verb, ref FeatureBuffer features)
    {
        ref readonly TokenView token = ref statement[verb];
        Dependents dependents = statement.Document.Dependents;
        uint negated = IsNegated(statement, verb) ? 1u : 0;
        uint subject = StemOf(statement, dependents.Subject[verb]);
        uint target = StemOf(statement, dependents.Object[verb]);
        features.Add(StanceTemplate.SubjectVerb, subject, token.Stem, negated);
        features.Add(StanceTemplate.VerbObject, token.Stem, target, negated);
        foreach (uint name in token.Entry.Classes)
        {
            features.Add(StanceTemplate.SubjectClass, subject, name, negated);
            features.Add(StanceTemplate.SyntaxNegated, name, negated);
            if (target != 0)
            {
                foreach (uint other in statement[dependents.Object[verb]].Entry.Classes)
                {
                    features.Add(StanceTemplate.ClassObject, name, other, negated);
                }
            }
        }
    }

    private static void AddCue(in StatementView statement, TokenRange cue, ref FeatureBuffer features)
    {
        Document document = statement.Document;
        for (int i = cue.First; i < cue.End; i++)
        {
            if (document.Heads[i] >= 0 && cue.Contains(document.Heads[i]))
            {
                continue;
            }
            uint negated = IsNegated(statement, i) ? 1u : 0;
            features.Add(StanceTemplate.CueHead, statement[i].Stem, (uint)document.Relations[i], negated);
            features.Add(StanceTemplate.CueNegated, negated);
            features.Add(StanceTemplate.CueObject, statement[i].Stem, StemOf(statement, document.Dependents.Object[i]));
        }
    }

    private static bool IsNegated(in StatementView statement, int verb)
    {
        // Adverbial modifiers stand near their verb: looking at a few tokens before it finds "not" and "never".
        for (int i = Math.Max(statement.Window.First, verb - 6); i < Math.Min(statement.Window.End, verb + 3); i++)
        {
            if (statement.Document.Heads[i] == verb && statement[i].Entry.Mood == WordClasses.Entry.Negated)
            {
                return true;
            }
        }
        return false;
    }

    private static uint StemOf(in StatementView statement, int token) => statement.Window.Contains(token) ? statement[token].Stem : 0;
}
