using Stance.Text;
using Stance.Training.Evaluation;

namespace Stance.Training.Tests.Evaluation;

public class UniversalTagTests
{
    [Theory]
    [InlineData("Nobody/NN/2/nsubj had/VBD/0/root", 0, "PRON")]
    [InlineData("Envoys/NNS/2/nsubj had/VBD/3/aux left/VBN/0/root", 1, "AUX")]
    [InlineData("Envoys/NNS/2/nsubj left/VBD/0/root", 1, "VERB")]
    [InlineData("They/PRP/2/nsubj agreed/VBD/0/root to/TO/4/mark go/VB/2/xcomp", 2, "PART")]
    [InlineData("because/IN/3/mark they/PRP/3/nsubj left/VBD/0/root", 0, "SCONJ")]
    [InlineData("in/IN/2/case Oslo/NNP/0/root", 0, "ADP")]
    [InlineData("This/DT/2/nsubj ends/VBZ/0/root", 0, "PRON")]
    [InlineData("This/DT/2/det war/NN/0/root", 0, "DET")]
    public void Tag_and_relation_tell_the_universal_part_of_speech(string tree, int token, string expected)
    {
        Document document = TestTrees.Of(tree);
        Assert.Equal(expected, UniversalTag.Of(document, token));
    }
}
