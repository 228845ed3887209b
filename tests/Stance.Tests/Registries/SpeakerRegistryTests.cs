using System.Text;
using System.Text.Json;
using Stance.Registries;

namespace Stance.Tests.Registries;

/// <summary>A file that is not as expected is refused with file, line, path and what was expected.</summary>
public class SpeakerRegistryTests
{
    [Theory]
    [InlineData("""{"people": [{"name": "Ada Moss", "roles": [{"role": "mayor", "country": "Norway", "from": "May 2024"}]}]}""", "s.json:1: $.people[0].roles[0].from: expected a date YYYY, YYYY-MM or YYYY-MM-DD; found \"May 2024\"")]
    [InlineData("{\n \"people\": [\n  {\"name\": \"Ada Moss\"},\n  {\"nmae\": \"Ben Reid\"}\n ]\n}", "s.json:4: $.people[1]: unknown property \"nmae\"; expected name, aliases, gender, id, roles")]
    [InlineData("{\n \"people\": [\n  {\"name\": \"Ada Moss\"},\n  {\"name\": \"ada moss\"}\n ]\n}", "s.json:4: $.people[1]: expected one entry for \"ada moss\"; there is one at $.people[0] too")]
    [InlineData("""{"people": [{"aliases": []}]}""", "s.json:1: $.people[0]: expected a property \"name\"")]
    [InlineData("""{"people": [{"name": "A", "gender": "m"}]}""", "s.json:1: $.people[0].gender: expected \"male\" or \"female\"; found \"m\"")]
    [InlineData("""{"people": [{"name": 5}]}""", "s.json:1: $.people[0].name: expected a name; found a number")]
    [InlineData("""{"people": [{"name": " "}]}""", "s.json:1: $.people[0].name: expected a name; found an empty one")]
    [InlineData("""{"people": [{"name": "A", "name": "B"}]}""", "s.json:1: $.people[0].name: expected the property once; found it twice")]
    [InlineData("""{"people": [{"name": "A", "roles": [{"role": "mayor"}]}]}""", "s.json:1: $.people[0].roles[0]: expected either \"country\" or \"organization\"")]
    [InlineData("""{"people": [{"name": "A", "roles": [{"role": "mayor", "country": "B", "from": "2020", "to": "2019-01"}]}]}""", "s.json:1: $.people[0].roles[0]: expected \"from\" before \"to\"")]
    [InlineData("""{"offices": {}}""", "s.json:1: $.offices: expected a list; found an object")]
    [InlineData("""{"governments": [null]}""", "s.json:1: $.governments[0]: expected an object; found null")]
    [InlineData("[]", "s.json:1: $: expected an object; found a list")]
    [InlineData("{} {}", "s.json:1: $: expected nothing more")]
    [InlineData("{\n\"people\": [}", "s.json:2: $.people: expected JSON")]
    [InlineData("", "s.json:1: $: expected JSON")]
    [InlineData("""{"about": "\ud800"}""", "s.json:1: $.about: expected Unicode text")]
    public void WhatIsWrongIsNamed(string json, string message)
    {
        JsonException e = Assert.Throws<JsonException>(() => SpeakerRegistry.Parse(json, "s.json"));
        Assert.StartsWith(message, e.Message, StringComparison.Ordinal);
        Assert.Equal(message[(message.IndexOf('$', StringComparison.Ordinal))..].Split(": ")[0], e.Path);
    }

    [Fact]
    public void FileWithAByteOrderMarkIsRead()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, """{"people": [{"name": "Ada Moss"}]}""", new UTF8Encoding(true));
            Assert.Equal("Ada Moss", SpeakerRegistry.Load(path).Layers[0].People[0].Name);
            using FileStream stream = File.OpenRead(path);
            Assert.Equal("Ada Moss", SpeakerRegistry.Load(stream).Layers[0].People[0].Name);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void DatesMayBeYearsAndMonths()
    {
        Period period = SpeakerRegistry.Parse("""{"people": [{"name": "A", "roles": [{"role": "mayor", "country": "B", "from": "2020", "to": "2024-02"}]}]}""").Layers[0].People[0].Roles[0].Period;
        Assert.Equal(new Period(new(2020, 1, 1), new(2024, 2, 29)), period);
    }

    [Fact]
    public void TheSchemaNamesWhatTheReaderTakes()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("docs", "speakers.schema.json")));
        JsonElement definitions = schema.RootElement.GetProperty("$defs");
        Assert.Equal(RegistryFormat.Root, NamesOf(schema.RootElement));
        Assert.Equal(RegistryFormat.Person, NamesOf(definitions.GetProperty("person")));
        Assert.Equal(RegistryFormat.Role, NamesOf(definitions.GetProperty("role")));
        Assert.Equal(RegistryFormat.Office, NamesOf(definitions.GetProperty("office")));
        Assert.Equal(RegistryFormat.Government, NamesOf(definitions.GetProperty("government")));
        Assert.All(
            definitions.EnumerateObject().Where(one => one.Value.TryGetProperty("properties", out _)).Select(one => one.Value).Append(schema.RootElement),
            one => Assert.False(one.GetProperty("additionalProperties").GetBoolean()));
    }

    [Fact]
    public void EveryPropertyOfTheSchemaIsTaken()
    {
        RegistryEntries entries = SpeakerRegistry.Parse(
            """
            {"$schema": "x", "about": "x",
             "people": [{"name": "A", "aliases": ["B"], "gender": null, "id": null, "roles": [{"role": "mayor", "country": "C", "organization": null, "from": null, "to": null}]}],
             "offices": [{"name": "A", "aliases": [], "country": null, "id": "1"}],
             "governments": [{"name": "A", "aliases": [], "capitals": ["B"], "nationalities": [], "seats": [], "id": "2"}]}
            """).Layers[0];
        Assert.Equal((1, 1, 1), (entries.People.Length, entries.Offices.Length, entries.Governments.Length));
    }

    [Fact]
    public void AnyTextIsReadOrRefused()
    {
        var random = new Random(4);
        string[] pieces = ["{", "}", "[", "]", ":", ",", "\"people\"", "\"name\"", "\"roles\"", "\"from\"", "\"2020\"", "null", "5", "\n", "\"\\ud800\"", "\uD800"];
        for (int round = 0; round < 3000; round++)
        {
            string json = "{\"people\": [" + string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => pieces[random.Next(pieces.Length)]));
            Assert.Throws<JsonException>(() => SpeakerRegistry.Parse(json));
        }
    }

    private static IEnumerable<string> NamesOf(JsonElement element) => element.GetProperty("properties").EnumerateObject().Select(one => one.Name);
}
