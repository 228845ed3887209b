using Stance.Speakers;
using Stance.Text;

namespace Stance.Tests.Speakers;

public class ClausePositionTests
{
    // "Moss 's aide told Reid that she left": subject's possessor, subject, object, subject of the clause inside.
    private static readonly Document Document = TestTrees.Of(
        "Moss/NNP/3/NmodPoss/P 's/POS/1/Case aide/NN/4/Nsubj told/VBD/0/Root Reid/NNP/4/Obj/P that/IN/8/Mark she/PRP/8/Nsubj left/VBD/4/Ccomp");

    [Theory]
    [InlineData("Moss", "told", DependencyRelation.Nsubj, 1, false)]
    [InlineData("aide", "told", DependencyRelation.Nsubj, 0, true)]
    [InlineData("Reid", "told", DependencyRelation.Obj, 0, false)]
    [InlineData("she", "left", DependencyRelation.Nsubj, 0, true)]
    internal void A_word_has_its_place_in_its_clause(string word, string predicate, DependencyRelation relation, int inside, bool isSubject)
    {
        var position = ClausePosition.Of(Document, TokenOf(word));

        Assert.Equal(predicate, Document[position.Predicate].ToString());
        Assert.Equal(relation, position.Relation);
        Assert.Equal(inside, position.Inside);
        Assert.Equal(isSubject, position.IsSubject);
    }

    private static int TokenOf(string word) => Document.TokensIn(new(Document.Text.IndexOf(word, StringComparison.Ordinal), Document.Text.IndexOf(word, StringComparison.Ordinal) + 1)).First;
}
