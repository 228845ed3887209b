using Stance.Quotations;
using Stance.Text;

namespace Stance.Attributions;

/// <summary>Finds who-said-what relations. Immutable; any number of threads.</summary>
internal sealed class AttributionExtractor(CueFinder cues, RoleLabeler roles)
{
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
        return [.. found];
    }
}
