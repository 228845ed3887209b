using Stance.Tagging;
using Stance.Text;

namespace Stance.Tests.Tagging;

public class EntityMemoryTests
{
    private static readonly uint Brandt = WordForms.LowerOf("brandt");
    private static readonly int Person = EntityLabel.First(EntityKind.Person);
    private static readonly int Organization = EntityLabel.First(EntityKind.Organization);

    [Fact]
    public void Last_label_of_a_word_is_recalled()
    {
        EntityMemory memory = new();
        Assert.Equal(EntityLabel.Outside, memory.Recall(Brandt));
        memory.Remember(Brandt, Person);
        memory.Remember(Brandt, Organization);
        Assert.Equal(Organization, memory.Recall(Brandt));
    }

    [Fact]
    public void A_word_that_is_no_name_for_once_stays_one()
    {
        EntityMemory memory = new();
        memory.Remember(Brandt, Person);
        memory.Remember(Brandt, EntityLabel.Outside);
        Assert.Equal(Person, memory.Recall(Brandt));
    }

    [Fact]
    public void On_collision_the_later_word_is_kept_and_the_earlier_forgotten_not_mixed_up()
    {
        EntityMemory memory = new();
        memory.Remember(Brandt, Person);
        memory.Remember(Brandt ^ 0x80000000, Organization);
        Assert.Equal(EntityLabel.Outside, memory.Recall(Brandt));
        Assert.Equal(Organization, memory.Recall(Brandt ^ 0x80000000));
    }

    [Fact]
    public void Next_document_starts_with_nothing()
    {
        EntityMemory memory = new();
        memory.Remember(Brandt, Person);
        memory.Clear();
        Assert.Equal(EntityLabel.Outside, memory.Recall(Brandt));
    }
}
