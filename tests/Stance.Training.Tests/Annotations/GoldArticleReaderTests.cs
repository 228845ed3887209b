using Stance.Text;
using Stance.Training.Annotations;

namespace Stance.Training.Tests.Annotations;

public sealed class GoldArticleReaderTests : IDisposable
{
    private const string Text = "😀 Oslo warned that it would answer.";
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Statements_come_with_their_article()
    {
        _folder.Write("b.txt", "Nobody said a word.");
        _folder.Write("a.txt", Text);
        _folder.Write("statements.jsonl",
            """
            {"doc": "a", "source": {"start": 3, "end": 7}, "cue": {"start": 8, "end": 14}, "content": [{"start": 15, "end": 35}], "speaker": "Norway", "speakerKind": "government", "speakerAlso": ["Kingdom of Norway"], "stance": ["warning", "none"]}

            {"doc": "a", "source": null, "cue": null, "content": [{"start": 0, "end": 36}], "speakerKind": "author", "stance": "none", "optional": true}
            """);

        List<GoldArticle> articles = GoldArticleReader.Read(_folder.FullName);

        Assert.Equal(["a", "b"], articles.Select(article => article.Name));
        Assert.Empty(articles[1].Statements);
        GoldStatement first = articles[0].Statements[0];
        Assert.Equal("Oslo", Covered(first.Source!.Value));
        Assert.Equal("warned", Covered(first.Cue!.Value));
        Assert.Equal("that it would answer", Covered(Assert.Single(first.Content)));
        Assert.Equal(("Norway", SpeakerKind.Government, "Kingdom of Norway"), (first.Speaker, first.SpeakerKind, Assert.Single(first.SpeakerAlso)));
        Assert.Equal([StanceLabel.Warning, StanceLabel.None], first.Stances);
        Assert.False(first.IsOptional);
        GoldStatement second = articles[0].Statements[1];
        Assert.Equal((null, null, SpeakerKind.Author, true), (second.Source, second.Cue, second.SpeakerKind, second.IsOptional));
        Assert.Equal(StanceLabel.None, Assert.Single(second.Stances));
    }

    [Theory]
    [InlineData("{", "expected one JSON object")]
    [InlineData("[]", "expected a JSON object")]
    [InlineData("""{"stance": "none", "content": []}""", "'doc'")]
    [InlineData("""{"doc": "gone", "stance": "none", "content": []}""", "expected a file gone.txt")]
    [InlineData("""{"doc": "a", "stance": "none", "content": []}""", "at least one span as 'content'")]
    [InlineData("""{"doc": "a", "stance": "none", "content": [{"start": 3, "end": 99}]}""", "[3, 99), expected a span inside the 36 UTF-16 units")]
    [InlineData("""{"doc": "a", "stance": "none", "content": [{"start": 0.5, "end": 4}]}""", "whole numbers")]
    [InlineData("""{"doc": "a", "content": [{"start": 3, "end": 7}]}""", "at least one label as 'stance'")]
    [InlineData("""{"doc": "a", "stance": [1], "content": [{"start": 3, "end": 7}]}""", "strings that are not blank as 'stance'")]
    [InlineData("""{"doc": "a", "stance": "none", "speakerKind": "dog", "content": [{"start": 3, "end": 7}]}""", "found 'dog'")]
    public void What_is_wrong_is_named_with_its_line(string line, string expected)
    {
        _folder.Write("a.txt", Text);
        string path = _folder.Write("statements.jsonl", "\n" + line);

        AnnotationException error = Assert.Throws<AnnotationException>(() => GoldArticleReader.Read(_folder.FullName));

        Assert.StartsWith($"{path}:2: ", error.Message);
        Assert.Contains(expected, error.Message);
    }

    [Fact]
    public void Missing_files_are_named()
    {
        Assert.Contains("expected articles *.txt", Assert.Throws<AnnotationException>(() => GoldArticleReader.Read(_folder.FullName)).Message);
        _folder.Write("a.txt", Text);
        Assert.Contains("statements.jsonl", Assert.Throws<AnnotationException>(() => GoldArticleReader.Read(_folder.FullName)).Message);
    }

    private static string Covered(TextSpan span) => Text[span.Range];
}
