using Stance.Tagging;
using Stance.Text;
using Stance.Training.Annotations;

namespace Stance.Training.Tests.Annotations;

public sealed class CoreNlpReaderTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Words_places_and_brackets_are_those_of_the_text()
    {
        SilverArticle article = Read("""
            # doc port
            1	0	5	Talks	talk	NNS	O	2	nsubj	_	_
            2	6	12	failed	fail	VBD	O	0	root	_	_
            3	13	14	-LRB-	-lrb-	-LRB-	O	2	punct	_	_
            4	14	18	soon	soon	RB	O	2	advmod	_	_
            5	18	19	-RRB-	-rrb-	-RRB-	O	2	punct	_	_
            6	19	20	.	.	.	O	2	punct	_	_
            """)[0];
        Assert.Equal(["Talks", "failed", "(", "soon", ")", "."], article.Tokens.Select(token => token.Token.Word));
        Assert.Equal([new(0, 5), new(6, 12), new(13, 14), new(14, 18), new(18, 19), new(19, 20)], article.Tokens.Select(token => token.Span));
        Assert.Equal([1, -1, 1, 1, 1, 1], HeadsOf(article));
        Assert.Equal(PartOfSpeech.Punctuation, article.Tokens[2].Token.PartOfSpeech);
    }

    [Fact]
    public void Heads_count_on_from_sentence_to_sentence_and_articles_end_with_the_next_one()
    {
        const string Words = "1\t0\t3\tYes\tyes\tUH\tO\t0\troot\t_\t_\n2\t4\t7\tsir\tsir\tNN\tO\t1\tvocative\t_\t_\n";
        List<SilverArticle> articles = Read($"# doc a\n{Words}\n\n{Words}\n# doc = b\n{Words}");
        Assert.Equal(["a", "b"], articles.Select(article => article.Name));
        Assert.Equal([[-1, 0, -1, 2], [-1, 0]], articles.Select(HeadsOf));
    }

    [Fact]
    public void First_word_of_a_persons_name_heads_the_others()
    {
        SilverArticle article = Read("""
            # doc port
            1	0	6	Deputy	deputy	NN	O	4	compound	_	_
            2	7	10	Ana	Ana	NNP	PERSON	4	compound	_	_
            3	11	14	Mae	Mae	NNP	PERSON	4	compound	_	_
            4	15	19	Ruiz	Ruiz	NNP	PERSON	5	nsubj	_	_
            5	20	24	left	leave	VBD	O	0	root	_	_
            """)[0];
        Assert.Equal(["Ana", "left", "Ana", "Ana", "-"], HeadsOf(article).Select(head => head < 0 ? "-" : article.Tokens[head].Token.Word));
        Assert.Equal([DependencyRelation.Compound, DependencyRelation.Nsubj, DependencyRelation.Flat, DependencyRelation.Flat, DependencyRelation.Root], RelationsOf(article));
        int inside = EntityLabel.Inside(EntityKind.Person);
        Assert.Equal([EntityLabel.Outside, EntityLabel.First(EntityKind.Person), inside, inside, EntityLabel.Outside], article.Tokens.Select(token => token.Token.Entity));
    }

    [Fact]
    public void Name_that_is_no_compound_is_left_alone()
    {
        SilverArticle article = Read("""
            # doc port
            1	0	3	Ana	Ana	NNP	PERSON	3	nsubj	_	_
            2	4	8	Ruiz	Ruiz	NNP	PERSON	3	dep	_	_
            3	9	13	left	leave	VBD	O	0	root	_	_
            """)[0];
        Assert.Equal([2, 2, -1], HeadsOf(article));
        Assert.Equal([DependencyRelation.Nsubj, DependencyRelation.Dep, DependencyRelation.Root], RelationsOf(article));
    }

    [Fact]
    public void Nominal_below_a_predicate_is_oblique_and_below_a_noun_is_not()
    {
        SilverArticle article = Read("""
            # doc port
            1	0	5	Talks	talk	NNS	O	2	nsubj	_	_
            2	6	12	failed	fail	VBD	O	0	root	_	_
            3	13	15	in	in	IN	O	4	case	_	_
            4	16	20	Oslo	Oslo	NNP	LOCATION	2	nmod	_	_
            5	21	23	of	of	IN	O	6	case	_	_
            6	24	27	old	old	NN	O	4	nmod	_	_
            """)[0];
        Assert.Equal((DependencyRelation.Obl, DependencyRelation.Nmod), (article.Tokens[3].Token.Relation, article.Tokens[5].Token.Relation));
    }

    [Fact]
    public void Names_have_their_kinds_and_other_entities_are_none()
    {
        SilverArticle article = Read("""
            # doc port
            1	0	2	UN	UN	NNP	ORGANIZATION	2	nsubj	_	_
            2	3	6	met	meet	VBD	O	0	root	_	_
            3	7	12	Oslo	Oslo	NNP	LOCATION	2	obj	_	_
            4	13	18	today	today	NN	DATE	2	obl	_	_
            5	19	24	Games	Games	NNPS	MISC	2	dep	_	_
            """)[0];
        Assert.Equal(
            [("UN", EntityKind.Organization), ("Oslo", EntityKind.Location), ("Games", EntityKind.Other)],
            article.Tokens.Where(token => EntityLabel.IsFirst(token.Token.Entity)).Select(token => (token.Token.Word, EntityLabel.KindOf(token.Token.Entity))));
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

    private static IEnumerable<int> HeadsOf(SilverArticle article) => article.Tokens.Select(token => token.Token.Head);

    private static IEnumerable<DependencyRelation> RelationsOf(SilverArticle article) => article.Tokens.Select(token => token.Token.Relation);

    private List<SilverArticle> Read(string text) => [.. CoreNlpReader.Read(_folder.Write("silver.conll", text))];
}
