using Stance.Tagging;
using Stance.Text;

namespace Stance.Tests.Tagging;

public class EntityLabelTests
{
    [Fact]
    public void Every_kind_has_two_labels_of_its_own()
    {
        int[] labels = [EntityLabel.Outside, .. Enum.GetValues<EntityKind>().SelectMany(kind => new[] { EntityLabel.First(kind), EntityLabel.Inside(kind) })];
        Assert.Equal(Enumerable.Range(0, EntityLabel.Count), labels.Order());
    }

    [Fact]
    public void Labels_tell_their_kind_and_place()
    {
        Assert.All(Enum.GetValues<EntityKind>(), kind =>
        {
            Assert.Equal(kind, EntityLabel.KindOf(EntityLabel.First(kind)));
            Assert.Equal(kind, EntityLabel.KindOf(EntityLabel.Inside(kind)));
            Assert.True(EntityLabel.IsFirst(EntityLabel.First(kind)) && !EntityLabel.IsInside(EntityLabel.First(kind)));
            Assert.True(EntityLabel.IsInside(EntityLabel.Inside(kind)) && !EntityLabel.IsFirst(EntityLabel.Inside(kind)));
        });
        Assert.False(EntityLabel.IsFirst(EntityLabel.Outside) || EntityLabel.IsInside(EntityLabel.Outside));
    }

    [Fact]
    public void Only_a_label_of_the_same_kind_goes_on()
    {
        int person = EntityLabel.First(EntityKind.Person), more = EntityLabel.Inside(EntityKind.Person), organization = EntityLabel.First(EntityKind.Organization);
        Assert.True(EntityLabel.MayFollow(person, more));
        Assert.True(EntityLabel.MayFollow(more, more));
        Assert.False(EntityLabel.MayFollow(EntityLabel.Outside, more));
        Assert.False(EntityLabel.MayFollow(organization, more));
        Assert.False(EntityLabel.MayFollow(EntityLabel.Inside(EntityKind.Organization), more));
        Assert.True(EntityLabel.MayFollow(more, person));
        Assert.True(EntityLabel.MayFollow(more, organization));
        Assert.True(EntityLabel.MayFollow(more, EntityLabel.Outside));
    }
}
