using Stance.ModelFormat;
using Stance.Quotations;
using Stance.Text;

namespace Stance.Attributions;

/// <summary>Finds who-said-what relations. Immutable; any number of threads.</summary>
internal sealed class AttributionExtractor(CueFinder cues, RoleLabeler roles)
{
    private const string CueSection = "attributions.cues";
    private const string RoleSection = "attributions.roles";

    private static readonly IAttributionRule[] Rules = [new SubjectRule(), new DashRule(), new AccordingToRule(), new HeadlineColonRule(), new ClauseRule(), new ContinuedQuotationRule()];

    /// <exception cref="InvalidModelException">A section is missing or damaged.</exception>
    public static AttributionExtractor Read(ModelFile file)
    {
        SectionReader cues = file.Open(CueSection);
        SectionReader roles = file.Open(RoleSection);
        AttributionExtractor extractor = new(CueFinder.Read(cues), RoleLabeler.Read(roles));
        cues.ExpectEnd();
        roles.ExpectEnd();
        return extractor;
    }

    /// <summary>Adds the sections to a model file.</summary>
    public void Write(ModelFile file)
    {
        SectionWriter writer = new();
        cues.Write(writer);
        file.Add(CueSection, writer);
        writer = new();
        roles.Write(writer);
        file.Add(RoleSection, writer);
    }

    /// <summary>The attributions in text order of what comes first of source, cue and content.</summary>
    public Attribution[] Extract(Document document, Quotation[] quotations)
    {
        AttributionText text = new(document, quotations);
        CueView view = new();
        List<Attribution> found = [];
        Role[] labels = [];
        foreach ((int cue, double probability) in cues.Find(text))
        {
            view.Focus(text, cue);
            labels = labels.Length < view.Window.Count ? new Role[2 * view.Window.Count] : labels;
            roles.Label(text, view, labels);
            if (LabeledAttribution.Of(text, view, labels, probability) is { } attribution)
            {
                found.Add(attribution);
            }
        }
        CueConflicts.Settle(found);
        ContentConflicts.Settle(text, found);
        foreach (IAttributionRule rule in Rules)
        {
            rule.Apply(text, found);
            // Before the next one: nothing may go on from a double, which would take it along.
            CueConflicts.Settle(found);
        }
        return AttributionOrder.Of(document, found);
    }
}
