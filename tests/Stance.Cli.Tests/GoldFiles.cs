using System.Text.Json;

namespace Stance.Cli.Tests;

/// <summary>Annotated data for tests of commands.</summary>
internal static class GoldFiles
{
    private static readonly string[] Holders = ["Brandt", "Okafor", "The senate", "A spokesman"];
    private static readonly (string Cue, string Label)[] Acts =
        [("condemned", "condemnation"), ("warned of", "warning"), ("promised to prevent", "reassurance"), ("described", "none")];
    private static readonly string[] Topics = ["the raid", "the closing of the port", "another strike", "the new tariff"];

    /// <summary>64 labelled statements of 4 documents: every holder does every act to every topic.</summary>
    public static string Statements(string prefix = "") => string.Concat(
        from holder in Holders
        from act in Acts
        from topic in Topics
        select JsonSerializer.Serialize(new
        {
            id = $"{prefix}{holder} {act.Cue} {topic}",
            doc = prefix + topic,
            text = $"{holder} {act.Cue} {topic}.",
            source = new { start = 0, end = holder.Length },
            cue = new { start = holder.Length + 1, end = holder.Length + 1 + act.Cue.Length },
            label = act.Label,
        }) + "\n");

    /// <summary>Writes a folder with one article and its two statements, and gives its path.</summary>
    public static string Articles(TestRun run)
    {
        const string Text = "Ida Brandt warned that Larnov would answer the raid. <b>“Critics”</b> said the plan was a disgrace.";
        run.File("articles/port.txt", Text);
        run.File("articles/statements.jsonl", Statement(Text, "Ida Brandt", "warned", "that Larnov would answer the raid", "warning") + Statement(Text, "“Critics”", "said", "the plan was a disgrace", "condemnation"));
        return run.PathOf("articles");
    }

    private static string Statement(string text, string source, string cue, string content, string stance) => JsonSerializer.Serialize(new
    {
        doc = "port",
        source = Span(text, source),
        cue = Span(text, cue),
        content = new[] { Span(text, content) },
        speaker = source,
        speakerKind = "person",
        stance = new[] { stance },
        optional = false,
    }) + "\n";

    private static object Span(string text, string words)
    {
        int start = text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0);
        return new { start, end = start + words.Length };
    }
}
