using Stance.Speakers;
using Stance.Text;

namespace Stance.Targets;

/// <summary>
/// Finds whom a stance is about: whom a statement condemns, warns or reassures, where the text names one. Stateless; any number of threads.
/// </summary>
internal static class TargetFinder
{
    // In order: of the predicates of a statement, one after the other, the first one for which a rule finds somebody decides.
    private static readonly ITargetRule[] Rules =
        [new PassiveSubjectRule(), new ObjectRule(), new PrepositionRule(), new RelativeObjectRule(), new AgentRule(), new BeneficiaryRule(), new SubjectRule()];

    // Where none of these finds anybody at any predicate.
    private static readonly ITargetRule[] LastRules = [new ContentPhraseRule(), new AddresseeRule()];

    /// <summary>The target of a statement's stance; null where the text names none, and for the label none.</summary>
    /// <param name="sources">The document's attributions.</param>
    /// <param name="index">Index of the statement among them.</param>
    /// <param name="label">The stance.</param>
    public static StanceTarget? Find(ResolvedSources sources, int index, StanceLabel label)
    {
        if (label == StanceLabel.None)
        {
            return null;
        }
        var act = new StanceAct(sources, index, label);
        Span<int> predicates = stackalloc int[ActPredicates.Most];
        int count = ActPredicates.Collect(act, predicates);
        foreach (int predicate in predicates[..count])
        {
            if (Find(sources, act, predicate, Rules) is { } target)
            {
                return target;
            }
        }
        foreach (int predicate in predicates[..count])
        {
            if (Find(sources, act, predicate, LastRules) is { } target)
            {
                return target;
            }
        }
        return null;
    }

    private static StanceTarget? Find(ResolvedSources sources, StanceAct act, int predicate, ITargetRule[] rules)
    {
        foreach (ITargetRule rule in rules)
        {
            if (rule.Find(act, predicate) is >= 0 and int head && TargetName.IsSomebody(act, head))
            {
                TokenRange phrase = TargetPhrase.Of(act.Document, head);
                // "this newspaper" names the author, who takes stances and is the target of none.
                if (TargetName.Of(act, phrase, head) is { Kind: not SpeakerKind.Author } identity)
                {
                    return new(act.Document.SpanOf(phrase), identity.Name, identity.Kind, sources.IdOf(identity));
                }
            }
        }
        return null;
    }
}
