using System.Text.Json;
using Stance.Training.Annotations;

namespace Stance.Training.Tests.Annotations;

public sealed class MpqaReaderTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Expression_of_speech_is_an_attribution_without_content()
    {
        AttributedArticle article = Read(Sentence("The port minister condemned the raid .", Expression([3], [[0, 1, 2]])));
        GoldAttribution attribution = Assert.Single(Assert.Single(article.Readings));
        Assert.Equal(["The port minister"], attribution.Source.Select(span => article.Text[span.Range]));
        Assert.Equal(["condemned"], attribution.Cue.Select(span => article.Text[span.Range]));
        Assert.Empty(attribution.Content);
        Assert.False(attribution.IsContentKnown);
        Assert.Empty(article.Unknown);
        Assert.Equal("port/1", article.Name);
    }

    [Fact]
    public void Expression_without_a_holder_has_no_source() =>
        Assert.Empty(Assert.Single(Read(Sentence("The raid was condemned .", Expression([2, 3], []))).Readings[0]).Source);

    [Theory]
    [InlineData("He `` denied '' it .", new[] { 1, 2, 3 }, "denied")]
    [InlineData("They voiced their concern .", new[] { 2, 3 }, "concern")]
    [InlineData("They have always denied it .", new[] { 1, 2, 3 }, "have always denied")]
    public void Marks_and_possessors_are_no_part_of_a_cue(string sentence, int[] expression, string cue)
    {
        AttributedArticle article = Read(Sentence(sentence, Expression(expression, [[0]])));
        Assert.Equal(cue, article.Text[Assert.Single(article.Readings[0]).Cue[0].Range]);
    }

    [Theory]
    [InlineData("They held out an olive branch .", new[] { 1, 2, 3, 4, 5 })]
    [InlineData("They were proud .", new[] { 2 })]
    [InlineData("They condemned it again and again and loudly .", new[] { 1, 2, 3, 4, 5, 6, 7 })]
    public void Sentence_of_an_expression_that_is_no_cue_is_unknown(string sentence, int[] expression)
    {
        AttributedArticle article = Read(Sentence(sentence, Expression(expression, [[0]])), Sentence("Rain fell ."));
        Assert.Empty(article.Readings[0]);
        Assert.Equal([sentence.Replace(" .", ".", StringComparison.Ordinal)], article.Unknown.Select(span => article.Text[span.Range]));
    }

    [Fact]
    public void Sentence_of_a_doubtful_expression_is_unknown()
    {
        AttributedArticle article = Read(Sentence("They condemned it .", Expression([1], [[0]], uncertain: "very-uncertain")));
        Assert.Empty(article.Readings[0]);
        Assert.Single(article.Unknown);
    }

    [Fact]
    public void Holder_inside_its_expression_makes_the_sentence_unknown()
    {
        AttributedArticle article = Read(Sentence("Their criticism hurt .", Expression([0, 1], [[0, 1]])));
        Assert.Empty(article.Readings[0]);
        Assert.Single(article.Unknown);
    }

    [Fact]
    public void Sentence_with_a_reporting_word_that_nothing_marks_is_unknown()
    {
        AttributedArticle article = Read(Sentence("He said rain fell .", []), Sentence("He condemned what she said .", Expression([1], [[0]])));
        Assert.Equal(["He said rain fell.", "He condemned what she said."], article.Unknown.Select(span => article.Text[span.Range]));
        Assert.Equal("condemned", article.Text[Assert.Single(article.Readings[0]).Cue[0].Range]);
    }

    [Fact]
    public void Writers_own_voice_is_no_attribution()
    {
        AttributedArticle article = Read(Sentence("Rain fell .", Expression([0], [], isImplicit: true)));
        Assert.Empty(article.Readings[0]);
        Assert.Empty(article.Unknown);
    }

    [Fact]
    public void Sentences_are_paragraphs_save_those_of_one_quotation() => Assert.Equal(
        "Rain fell.\n\n\"We left. It rained,\" Moss said.\n\n\"It rained.\n\n\"We left.",
        Read(
            Sentence("Rain fell ."), Sentence("`` We left ."), Sentence("It rained , '' Moss said ."),
            Sentence("`` It rained ."), Sentence("`` We left .")).Text);

    [Fact]
    public void Files_come_by_name_and_articles_in_their_order()
    {
        Write("b.json", Sentence("Rain fell ."));
        Write("a.json", Sentence("Snow fell ."));
        Assert.Equal(["Snow fell.", "Rain fell."], MpqaReader.Read(_folder.FullName).Select(article => article.Text));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"documents_num": 1}""")]
    [InlineData("""{"documents_num": "one"}""")]
    [InlineData("""{"documents_num": 1, "document0": {"document_path": "a", "sentences_num": 1, "sentence0": {"sentence_tokenized": ["Rain"], "dss_ids": [0], "ds0": {"ds_indices": [7], "ds_implicit": false, "holders_indices": []}}}}""")]
    public void Broken_file_is_named(string json)
    {
        string path = _folder.Write("a.json", json);
        var error = Assert.Throws<AnnotationException>(() => MpqaReader.Read(_folder.FullName).ToList());
        Assert.StartsWith(path, error.Message, StringComparison.Ordinal);
    }

    private static Dictionary<string, object> Sentence(string tokens, params Dictionary<string, object>[] expressions)
    {
        Dictionary<string, object> sentence = new()
        {
            ["sentence_tokenized"] = tokens.Split(' '),
            ["dss_ids"] = Enumerable.Range(0, expressions.Length),
        };
        for (int i = 0; i < expressions.Length; i++)
        {
            sentence[$"ds{i}"] = expressions[i];
        }
        return sentence;
    }

    private static Dictionary<string, object> Expression(int[] tokens, int[][] holders, bool isImplicit = false, string uncertain = "none") => new()
    {
        ["ds_indices"] = tokens,
        ["holders_indices"] = holders,
        ["ds_implicit"] = isImplicit,
        ["ds_annotation_uncertain"] = uncertain,
        ["ds_subjective_uncertain"] = "none",
    };

    private AttributedArticle Read(params Dictionary<string, object>[] sentences)
    {
        Write("a.json", sentences);
        return Assert.Single(MpqaReader.Read(_folder.FullName));
    }

    private void Write(string file, params Dictionary<string, object>[] sentences)
    {
        Dictionary<string, object> document = new() { ["document_path"] = "docs/port/1", ["sentences_num"] = sentences.Length };
        for (int i = 0; i < sentences.Length; i++)
        {
            document[$"sentence{i}"] = sentences[i];
        }
        _folder.Write(file, JsonSerializer.Serialize(new Dictionary<string, object> { ["documents_num"] = 1, ["document0"] = document }));
    }
}
