using Stance.Quotations;
using Stance.Text;

namespace Stance.Training.Annotations;

/// <summary>A document with its annotated attributions.</summary>
internal sealed record AttributedDocument(string Name, Document Document, Quotation[] Quotations, IReadOnlyList<GoldAttribution> Attributions);
