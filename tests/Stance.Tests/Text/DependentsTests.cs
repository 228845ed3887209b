using Stance.Text;

namespace Stance.Tests.Text;

public class DependentsTests
{
    private static readonly Document Warned = TestTrees.Of(
        "The/DT/2/det envoy/NN/4/nsubj had/VBD/4/aux warned/VBN/0/root Oslo/NNP/4/obj that/IN/7/mark talks/NNS/8/nsubj failed/VBD/4/ccomp");

    [Fact]
    public void Dependents_are_found_by_relation()
    {
        Dependents of = Warned.Dependents;
        Assert.Equal("envoy", Warned[of.Subject[3]]);
        Assert.Equal("Oslo", Warned[of.Object[3]]);
        Assert.Equal("failed", Warned[of.Clause[3]]);
        Assert.Equal("had", Warned[of.Auxiliary[3]]);
        Assert.Equal("The", Warned[of.Determiner[1]]);
        Assert.Equal("talks", Warned[of.Subject[7]]);
        Assert.Equal(Dependents.None, of.Marker[3]);
        Assert.Equal(Dependents.None, of.Preposition[4]);
    }

    [Fact]
    public void Relations_of_a_token_are_those_of_all_its_dependents()
    {
        Dependents of = Warned.Dependents;
        Assert.True(of.Has(3, DependencyRelation.Nsubj));
        Assert.True(of.Has(3, DependencyRelation.Ccomp));
        Assert.False(of.Has(3, DependencyRelation.Root));
        Assert.False(of.Has(3, DependencyRelation.Det));
        Assert.Equal(0UL, of.RelationsOf(0));
        Assert.Equal(1UL << (int)DependencyRelation.Det, of.RelationsOf(1));
    }

    [Fact]
    public void Passive_subjects_possessors_and_infinitives_count_too()
    {
        Document document = TestTrees.Of(
            "His/PRPS/2/nmodposs plan/NN/4/nsubjpass was/VBD/4/auxpass expected/VBN/0/root to/TO/6/mark fail/VB/4/xcomp in/IN/8/case June/NNP/6/obl");
        Dependents of = document.Dependents;
        Assert.Equal("plan", document[of.Subject[3]]);
        Assert.Equal("was", document[of.Auxiliary[3]]);
        Assert.Equal("fail", document[of.Clause[3]]);
        Assert.Equal("to", document[of.Marker[5]]);
        Assert.Equal("His", document[of.Determiner[1]]);
        Assert.Equal("in", document[of.Preposition[7]]);
    }

    [Fact]
    public void First_of_several_dependents_counts()
    {
        Document document = TestTrees.Of("could/MD/3/aux have/VB/3/aux said/VBN/0/root");
        Assert.Equal("could", document[document.Dependents.Auxiliary[2]]);
    }

    [Fact]
    public void Every_relation_has_a_bit() => Assert.InRange(Enum.GetValues<DependencyRelation>().Length, 1, 64);
}
