using Stance.Text;

namespace Stance.Training.Annotations.Formats;

/// <summary>
/// Collects what an annotation tool says of one text until it is an example. Labels of spans are the roles source, cue, content and target,
/// in any letter case; in a record that has no label of its own, another label of a span is the stance, and the span is content: so
/// people label spans who have no second question to ask. Not thread-safe.
/// </summary>
internal sealed class ExampleDraft
{
    private readonly string _text;
    private readonly List<TextSpan>[] _spans = [[], [], [], []];
    private readonly List<(string Label, TextSpan Span)> _others = [];
    private readonly List<string> _labels = [];

    /// <param name="text">The text.</param>
    public ExampleDraft(string text) => _text = text;

    /// <summary>The text has a labelled span.</summary>
    public void Mark(string label, TextSpan span)
    {
        if (SpanRoles.Find(label) is { } role)
        {
            _spans[(int)role].Add(span);
        }
        else
        {
            _others.Add((label, span));
        }
    }

    /// <summary>The text as a whole has a label; a second one counts as right, too.</summary>
    public void Judge(string label) => _labels.Add(label);

    /// <summary>The example.</summary>
    /// <param name="members">What tells of id, document and so on.</param>
    /// <param name="path">The file, for messages.</param>
    /// <param name="report">Gets labels of spans that are none of an example.</param>
    /// <exception cref="AnnotationException">There is no label, or more than one statement.</exception>
    public StanceExample Finish(ExampleMembers members, string path, ReadReport report)
    {
        if (_labels.Count == 0)
        {
            string[] labels = [.. _others.Select(other => other.Label).Distinct(StringComparer.Ordinal)];
            if (labels.Length > 1)
            {
                throw new AnnotationException($"expected one label; found spans labelled {string.Join(", ", labels)}");
            }
            _labels.AddRange(labels);
            _spans[(int)SpanRole.Content].AddRange(_others.Select(other => other.Span));
        }
        else
        {
            foreach ((string label, _) in _others)
            {
                report.LeaveOut(path, $"span labelled '{label}'");
            }
        }
        if (members.Also is { } also)
        {
            _labels.Add(also);
        }
        if (_labels.Count is 0 or > 2)
        {
            throw new AnnotationException(_labels.Count == 0 ? "expected a label" : $"expected one label or two; found {string.Join(", ", _labels)}");
        }
        return new()
        {
            Id = members.Id,
            Document = members.Document ?? members.Id,
            Text = _text,
            Source = One(SpanRole.Source),
            Cue = One(SpanRole.Cue),
            Content = [.. _spans[(int)SpanRole.Content]],
            Target = One(SpanRole.Target),
            Speaker = members.Speaker,
            Label = new(_labels[0]),
            Also = _labels.Count > 1 ? new StanceLabel(_labels[1]) : null,
            Confidence = members.Confidence,
        };
    }

    private TextSpan? One(SpanRole role) => _spans[(int)role] switch
    {
        [] => null,
        [var span] => span,
        var several => throw new AnnotationException($"expected one span {SpanRoles.LabelOf(role)}, as a record holds one statement; found {several.Count}"),
    };
}
