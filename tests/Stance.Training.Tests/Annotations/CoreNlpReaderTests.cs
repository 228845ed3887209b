using Stance.Text;
using Stance.Training.Annotations;

namespace Stance.Training.Tests.Annotations;

public sealed class CoreNlpReaderTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Words_brackets_and_spaces_are_those_of_the_text()
    {
        Document document = Read("""
            # doc port
            1	0	5	Talks	talk	NNS	O	2	nsubj	_	_
            2	6	12	failed	fail	VBD	O	0	root	_	_
            3	13	14	-LRB-	-lrb-	-LRB-	O	2	punct	_	_
            4	14	18	soon	soon	RB	O	2	advmod	_	_
            5	18	19	-RRB-	-rrb-	-RRB-	O	2	punct	_	_
            6	19	20	.	.	.	O	2	punct	_	_
            """)[0];
        Assert.Equal("Talks failed (soon). \n", document.Text);
        Assert.Equal([1, -1, 1, 1, 1, 1], document.Heads);
        Assert.Equal(PartOfSpeech.Punctuation, document.PartsOfSpeech[2]);
    }

    [Fact]
    public void Sentences_end_with_a_blank_line_and_documents_with_the_next_one()
    {
        const string Word = "1\t0\t3\tYes\tyes\tUH\tO\t0\troot\t_\t_\n";
        List<Document> documents = Read($"# doc a\n{Word}\n\n{Word}\n# doc b\n{Word}");
        Assert.Equal([2, 1], documents.Select(d => d.Sentences.Length));
    }

    [Fact]
    public void First_word_of_a_persons_name_heads_the_others()
    {
        Document document = Read("""
            # doc port
            1	0	6	Deputy	deputy	NN	O	4	compound	_	_
            2	7	10	Ana	Ana	NNP	PERSON	4	compound	_	_
            3	11	14	Mae	Mae	NNP	PERSON	4	compound	_	_
            4	15	19	Ruiz	Ruiz	NNP	PERSON	5	nsubj	_	_
            5	20	24	left	leave	VBD	O	0	root	_	_
            """)[0];
        Assert.Equal(["Ana", "left", "Ana", "Ana", "-"], document.Heads.Select(head => head < 0 ? "-" : document[head].ToString()));
        Assert.Equal([DependencyRelation.Compound, DependencyRelation.Nsubj, DependencyRelation.Flat, DependencyRelation.Flat, DependencyRelation.Root], document.Relations);
        Assert.Equal("Ana Mae Ruiz", document.TextOf(Assert.Single(document.Entities).Tokens));
    }

    [Fact]
    public void Name_that_is_no_compound_is_left_alone()
    {
        Document document = Read("""
            # doc port
            1	0	3	Ana	Ana	NNP	PERSON	3	nsubj	_	_
            2	4	8	Ruiz	Ruiz	NNP	PERSON	3	dep	_	_
            3	9	13	left	leave	VBD	O	0	root	_	_
            """)[0];
        Assert.Equal([2, 2, -1], document.Heads);
        Assert.Equal([DependencyRelation.Nsubj, DependencyRelation.Dep, DependencyRelation.Root], document.Relations);
    }

    [Fact]
    public void Nominal_below_a_predicate_is_oblique_and_below_a_noun_is_not()
    {
        Document document = Read("""
            # doc port
            1	0	5	Talks	talk	NNS	O	2	nsubj	_	_
            2	6	12	failed	fail	VBD	O	0	root	_	_
            3	13	15	in	in	IN	O	4	case	_	_
            4	16	20	Oslo	Oslo	NNP	LOCATION	2	nmod	_	_
            5	21	23	of	of	IN	O	6	case	_	_
            6	24	27	old	old	NN	O	4	nmod	_	_
            """)[0];
        Assert.Equal((DependencyRelation.Obl, DependencyRelation.Nmod), (document.Relations[3], document.Relations[5]));
    }

    [Fact]
    public void Names_have_their_kinds_and_other_entities_are_none()
    {
        Document document = Read("""
            # doc port
            1	0	2	UN	UN	NNP	ORGANIZATION	2	nsubj	_	_
            2	3	6	met	meet	VBD	O	0	root	_	_
            3	7	12	Oslo	Oslo	NNP	LOCATION	2	obj	_	_
            4	13	18	today	today	NN	DATE	2	obl	_	_
            5	19	24	Games	Games	NNPS	MISC	2	dep	_	_
            """)[0];
        Assert.Equal(
            [("UN", EntityKind.Organization), ("Oslo", EntityKind.Location), ("Games", EntityKind.Other)],
            document.Entities.Select(e => (document.TextOf(e.Tokens), e.Kind)));
    }

    [Theory]
    [InlineData("# doc a\n1\t0\t3\tYes\tyes\tUH\tO\t0\troot\t_", 2, "expected 11 columns, found 10")]
    [InlineData("# doc a\n1\t0\t3\tYes\tyes\tUH\tO\t_\troot\t_\t_", 2, "in column 8, found '_'")]
    [InlineData("# doc a\n1\t0\t3\tYes\tyes\tUH\tO\t0\troot\t_\t_\n2\t4\t7\tsir\tsir\tNN\tO\t7\tdep\t_\t_", 3, "among the 2 words of the sentence in column 8, found '7'")]
    public void Broken_line_is_named(string text, int line, string expected)
    {
        var error = Assert.Throws<AnnotationException>(() => Read(text));
        Assert.StartsWith($"{_folder.PathOf("silver.conll")}:{line}: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    private List<Document> Read(string text) => CoreNlpReader.Read(_folder.Write("silver.conll", text));
}
