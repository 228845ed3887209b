using Stance.Text;

namespace Stance.Cli.Output.Html;

/// <summary>A paragraph of an article.</summary>
/// <param name="Span">Where it stands, without the white space around it.</param>
/// <param name="Style">How it looks.</param>
internal readonly record struct Paragraph(TextSpan Span, ParagraphStyle Style);
