using Stance.Training.Annotations;

namespace Stance.Training.Tests.Annotations;

public class SilverChainReaderTests
{
    // Offsets count code points: the harbour sign at the start is one, and two UTF-16 units.
    private const string Text = "\U0001F6A2 Ada Moss left. She said no.";

    private const string Layer = """
        # doc = one
        1	2	5	Ada	_	NNP	PERSON	2	compound	(4	PER0
        2	6	10	Moss	_	NNP	PERSON	3	nsubj	4)	PER0
        3	11	15	left	_	VBD	O	0	root	_	PER0

        1	17	20	She	_	PRP	O	2	nsubj	(4)	PER0
        2	21	25	said	_	VBD	O	0	root	_	PER0

        # doc = other
        1	0	3	Who	_	WP	O	0	root	(1)	PER0

        """;

    [Fact]
    public void A_mention_is_its_head_in_utf16_units()
    {
        using TestFolder folder = new();
        string path = folder.Write("layer.conll", Layer.ReplaceLineEndings("\n"));

        CoreferenceArticle article = Assert.Single(SilverChainReader.Read(path, name => name == "one" ? Text : null));

        Assert.Equal(["4 Moss", "4 She"], article.Words.Select(word => $"{word.Chain} {Text[word.Span.Range]}"));
    }

    [Fact]
    public void A_line_of_another_form_is_refused()
    {
        using TestFolder folder = new();
        string path = folder.Write("layer.conll", "# doc = one\n1\tAda\n");

        Assert.Contains(":2:", Assert.Throws<AnnotationException>(() => SilverChainReader.Read(path, _ => Text).ToList()).Message);
    }
}
