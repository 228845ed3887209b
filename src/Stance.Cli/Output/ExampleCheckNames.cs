using Stance.Training.Evaluation;

namespace Stance.Cli.Output;

/// <summary>What results of a check call things.</summary>
internal static class ExampleCheckNames
{
    /// <summary>The name of a kind of flaw, for programs.</summary>
    public static string NameOf(SpanFlawKind kind) => kind switch
    {
        SpanFlawKind.CutWord => "cut-word",
        SpanFlawKind.WhiteSpace => "white-space",
        SpanFlawKind.CutCharacter => "cut-character",
        _ => "overlap",
    };

    /// <summary>What a kind of flaw is, for people.</summary>
    public static string Describe(SpanFlawKind kind) => kind switch
    {
        SpanFlawKind.CutWord => "starts or ends inside a word",
        SpanFlawKind.WhiteSpace => "starts or ends with white space",
        SpanFlawKind.CutCharacter => "starts or ends inside a character (are these offsets code points?)",
        _ => "overlaps another of source, cue and content",
    };
}
