using Stance.Training.Annotations;

namespace Stance.Training.Tests.Annotations;

public class EntityChainReaderTests
{
    private const string Treebank = """
        # newdoc id = one
        # newpar
        1	Ada	_	_	NNP	_	0	root	_	Entity=(1-person-new-sssss-cf1-1,2-coref
        2	Moss	_	_	NNP	_	1	flat	_	Entity=1)|SpaceAfter=No
        3	.	_	_	.	_	1	punct	_	_

        # newpar
        1	She	_	_	PRP	_	4	nsubj	_	Entity=(1-person-giv:act-sssss-cf1-1-ana)
        2-3	didn't	_	_	_	_	_	_	_	_
        2	did	_	_	VBD	_	4	aux	_	_
        3	n't	_	_	RB	_	4	advmod	_	_
        4	see	_	_	VB	_	0	root	_	_
        5	Reid	_	_	NNP	_	7	nmod:poss	_	Entity=(2-person-new-nnnnn-cf3-3-coref(3-person-new-nnnnn-cf2-1-sgl|SpaceAfter=No
        6	's	_	_	POS	_	5	case	_	Entity=3)
        7	aide	_	_	NN	_	4	obj	_	Entity=2)

        """;

    [Fact]
    public void Heads_of_mentions_are_linked_across_paragraphs()
    {
        using TestFolder folder = new();

        CoreferenceArticle article = Assert.Single(EntityChainReader.Read(folder.Write("toy.conllu", Treebank.ReplaceLineEndings("\n"))));

        Assert.Equal("one", article.Name);
        Assert.Equal("Ada Moss. \n\nShe didn't see Reid's aide ", article.Text);
        Assert.Equal(
            ["1 Ada", "1 Moss", "1 She", "2 aide", "3 Reid"],
            article.Words.Select(word => $"{word.Chain} {article.Text[word.Span.Range]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_mention_without_its_fields_is_refused_by_line()
    {
        using TestFolder folder = new();
        string path = folder.Write("toy.conllu", "# newdoc\n1\tAda\t_\t_\tNNP\t_\t0\troot\t_\tEntity=(one-person\n\n");

        Assert.Contains(":2:", Assert.Throws<AnnotationException>(() => EntityChainReader.Read(path)).Message);
    }
}
