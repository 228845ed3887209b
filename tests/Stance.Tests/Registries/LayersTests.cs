using Stance.Registries;
using Stance.Speakers;

namespace Stance.Tests.Registries;

/// <summary>Of two registries the later one wins: entries of the same name or id, and every name that it gives to somebody.</summary>
public class LayersTests
{
    private static readonly SpeakerRegistry First = SpeakerRegistry.Parse("""
        {"people": [{"name": "Ada Moss", "id": "1", "aliases": ["Red Ada"]}, {"name": "Ben Reid", "id": "2"}],
         "governments": [{"name": "Illyria", "capitals": ["Port Vale"], "seats": ["Grey House"]}]}
        """);

    [Fact]
    public void EntryOfTheSameNameOrIdIsReplaced()
    {
        RegistryEntries entries = Merged("""{"people": [{"name": "ADA MOSS", "id": "9"}, {"name": "Benjamin Reid", "id": "2"}, {"name": "Carl Orne"}]}""");
        Assert.Equal(["ADA MOSS", "Benjamin Reid", "Carl Orne"], entries.People.Select(one => one.Name));
    }

    [Fact]
    public void AliasMeansTheLaterEntry()
    {
        RegistryEntries entries = Merged("""{"people": [{"name": "Adelheid Stark", "aliases": ["Red Ada"]}], "offices": [{"name": "Illyrian presidency", "aliases": ["Grey House"]}]}""");
        Assert.Empty(entries.People.Single(one => one.Name == "Ada Moss").Aliases);
        Assert.Empty(entries.Governments[0].Seats);
        Assert.Equal(["Port Vale"], entries.Governments[0].Capitals);
    }

    [Fact]
    public void TheFirstRegistryStaysAsItWas()
    {
        Merged("""{"people": [{"name": "Ada Moss"}]}""");
        Assert.Equal("1", First.Layers.Single().People[0].Id);
    }

    private static RegistryEntries Merged(string json) => LayeredEntries.Of(First.With(SpeakerRegistry.Parse(json)).Layers);
}
