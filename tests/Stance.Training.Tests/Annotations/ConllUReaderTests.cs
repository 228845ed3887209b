using Stance.Text;
using Stance.Training.Annotations;

namespace Stance.Training.Tests.Annotations;

public sealed class ConllUReaderTests : IDisposable
{
    private const string Warned =
        """
        # newdoc id = port
        # text = The envoy didn't warn Oslo.
        1	The	the	DET	DT	_	2	det	_	_
        2	envoy	envoy	NOUN	NN	_	5	nsubj	_	_
        3-4	didn't	_	_	_	_	_	_	_	_
        3	did	do	AUX	VBD	_	5	aux	_	SpaceAfter=No
        4	n't	not	PART	RB	_	5	advmod	_	_
        5	warn	warn	VERB	VB	_	0	root	_	_
        5.1	warn	warn	VERB	VB	_	_	_	_	_
        6	Oslo	Oslo	PROPN	NNP	_	5	obj	_	SpaceAfter=No
        7	.	.	PUNCT	.	_	5	punct	_	_

        """;

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Words_tags_heads_and_relations_are_those_of_the_file()
    {
        Document document = Assert.Single(Read(Warned));
        Assert.Equal("The envoy didn't warn Oslo. \n", document.Text);
        Assert.Equal(["The", "envoy", "did", "n't", "warn", "Oslo", "."], Words(document));
        Assert.Equal(
            [PartOfSpeech.DT, PartOfSpeech.NN, PartOfSpeech.VBD, PartOfSpeech.RB, PartOfSpeech.VB, PartOfSpeech.NNP, PartOfSpeech.Punctuation],
            document.PartsOfSpeech);
        Assert.Equal([1, 4, 4, 4, -1, 4, 4], document.Heads);
        Assert.Equal(DependencyRelation.Nsubj, document.Relations[1]);
        Assert.Equal(DependencyRelation.Root, document.Relations[4]);
        Assert.Empty(document.Entities);
    }

    [Fact]
    public void Heads_count_on_from_sentence_to_sentence_of_a_document()
    {
        Document document = Assert.Single(Read(Warned + "\n1\tYes\tyes\tINTJ\tUH\t_\t2\tdiscourse\t_\t_\n2\tthanks\tthanks\tNOUN\tNN\t_\t0\troot\t_\t_\n\n"));
        Assert.Equal(2, document.Sentences.Length);
        Assert.Equal("thanks", document[document.Heads[7]]);
        Assert.Equal(1, document.SentenceOfToken[8]);
    }

    [Fact]
    public void Every_newdoc_is_a_document()
    {
        List<Document> documents = Read(Warned + "\n" + Warned.Replace("Oslo", "Bern", StringComparison.Ordinal) + "\n");
        Assert.Equal(["Oslo", "Bern"], documents.Select(d => d[5].ToString()));
    }

    [Fact]
    public void Last_sentence_counts_without_a_blank_line_after_it() => Assert.Equal(7, Assert.Single(Read(Warned.TrimEnd())).Tokens.Length);

    [Fact]
    public void Sentence_before_a_newdoc_counts_without_a_blank_line_between() =>
        Assert.Equal([7, 7], Read(Warned.TrimEnd() + "\n" + Warned).Select(d => d.Tokens.Length));

    [Fact]
    public void Blank_lines_in_a_row_make_no_sentence() =>
        Assert.All(Read(Warned + "\n\n\n" + Warned[Warned.IndexOf("# text", StringComparison.Ordinal)..] + "\n\n").SelectMany(d => d.Sentences), s => Assert.False(s.Tokens.IsEmpty));

    [Fact]
    public void File_without_a_newdoc_is_one_document() => Assert.Single(Read(Warned[Warned.IndexOf("# text", StringComparison.Ordinal)..]));

    [Theory]
    [InlineData("1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_", 1, "10 columns")]
    [InlineData("# text\n1\tYes\tyes\tINTJ\tUH\t_\t_\troot\t_\t_", 2, "head in column 7, found '_'")]
    [InlineData("1\tYes\tyes\tINTJ\tUH\t_\t-1\troot\t_\t_", 1, "found '-1'")]
    [InlineData("1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_\n2\tsir\tsir\tNOUN\tNN\t_\t3\tdep\t_\t_", 2, "among the 2 words of the sentence, found 3")]
    public void Broken_line_is_named(string text, int line, string expected)
    {
        var error = Assert.Throws<AnnotationException>(() => Read(text));
        Assert.StartsWith($"{_folder.PathOf("bank.conllu")}:{line}: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    private List<Document> Read(string text) => ConllUReader.Read(_folder.Write("bank.conllu", text));

    private static IEnumerable<string> Words(Document document) => document.Tokens.Select(token => document.Text[token.Range]);
}
