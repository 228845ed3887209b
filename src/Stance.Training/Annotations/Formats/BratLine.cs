namespace Stance.Training.Annotations.Formats;

/// <summary>One line of a brat file.</summary>
/// <param name="Number">Number of the line, from 1.</param>
/// <param name="Id">Its id, such as "T1" or "E1".</param>
/// <param name="Body">What follows the id: of an event "Attribution:T4 Source:T1", of an attribute "Stance E1 warning".</param>
/// <param name="Rest">What follows after a second tab: the text of an annotation, or a note.</param>
internal sealed record BratLine(int Number, string Id, string Body, string Rest);
