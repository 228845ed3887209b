using Stance.Text;
using Stance.Training.Annotations;

namespace Stance.Training.Tests.Annotations;

public class NamesOfTagsTests
{
    [Theory]
    [InlineData("VBD", nameof(PartOfSpeech.VBD))]
    [InlineData("PRP$", nameof(PartOfSpeech.PRPS))]
    [InlineData("WP$", nameof(PartOfSpeech.WPS))]
    [InlineData("$", nameof(PartOfSpeech.SYM))]
    [InlineData("``", nameof(PartOfSpeech.Punctuation))]
    [InlineData("-LRB-", nameof(PartOfSpeech.Punctuation))]
    [InlineData("NFP", nameof(PartOfSpeech.Punctuation))]
    [InlineData("XX", nameof(PartOfSpeech.Other))]
    [InlineData("vbd", nameof(PartOfSpeech.Other))]
    [InlineData("3", nameof(PartOfSpeech.Other))]
    [InlineData("", nameof(PartOfSpeech.Other))]
    public void Penn_tags(string tag, string expected) => Assert.Equal(expected, PennTag.Parse(tag).ToString());

    [Theory]
    [InlineData("nsubj", nameof(DependencyRelation.Nsubj))]
    [InlineData("nsubj:pass", nameof(DependencyRelation.NsubjPass))]
    [InlineData("nsubjpass", nameof(DependencyRelation.NsubjPass))]
    [InlineData("dobj", nameof(DependencyRelation.Obj))]
    [InlineData("acl:relcl", nameof(DependencyRelation.AclRelcl))]
    [InlineData("obl:tmod", nameof(DependencyRelation.Obl))]
    [InlineData("nmod:poss", nameof(DependencyRelation.NmodPoss))]
    [InlineData("ROOT", nameof(DependencyRelation.Root))]
    [InlineData("wavy", nameof(DependencyRelation.Dep))]
    [InlineData("99", nameof(DependencyRelation.Dep))]
    [InlineData("1", nameof(DependencyRelation.Dep))]
    [InlineData("_", nameof(DependencyRelation.Dep))]
    [InlineData("", nameof(DependencyRelation.Dep))]
    public void Relations_of_both_versions(string name, string expected) => Assert.Equal(expected, RelationName.Parse(name).ToString());

    [Fact]
    public void Names_of_no_label_never_give_a_number_beyond_the_list()
    {
        Assert.True(Enum.IsDefined(PennTag.Parse("VBD,WRB")));
        Assert.True(Enum.IsDefined(RelationName.Parse("nsubj,xcomp")));
    }
}
