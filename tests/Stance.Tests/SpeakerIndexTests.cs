using Stance.Text;

namespace Stance.Tests;

public class SpeakerIndexTests
{
    private readonly SpeakerIndex _index = new();
    private int _documents;

    [Fact]
    public void Statements_are_counted_by_stance_and_documents_by_their_order()
    {
        Add(Person("Ada Moss", "Moss", StanceLabel.Warning), Person("Ada Moss", "She", StanceLabel.None), Person("Ben Reid"));
        Add(Person("Ben Reid"));
        Add(Person("Ada Moss", "the  port\nminister", StanceLabel.Warning));

        IReadOnlyList<SpeakerSummary> all = _index.Summarize();

        Assert.Equal(["Ada Moss", "Ben Reid"], all.Select(one => one.Name));
        SpeakerSummary moss = all[0];
        Assert.Equal((3, 2, "doc1", "doc3"), (moss.Statements, moss.Documents, moss.FirstDocument, moss.LastDocument));
        Assert.Equal((2, 1), (moss.Stances[StanceLabel.Warning], moss.Stances[StanceLabel.None]));
        Assert.False(moss.Stances.ContainsKey(StanceLabel.Condemnation));
        Assert.Equal(["the port minister", "Moss"], moss.Aliases);
        Assert.Equal(("doc1", "doc2"), (all[1].FirstDocument, all[1].LastDocument));
    }

    [Theory]
    [InlineData("Han Mi-rae", "Han Mi Rae")]
    [InlineData("Han Mi-rae", "Han Mirae")]
    [InlineData("Han Mi-rae", "Mi-rae Han")]
    [InlineData("Ada Moss", "Ada R. Moss")]
    [InlineData("Ada Moss", "A. Moss")]
    [InlineData("William Moss", "Bill Moss")]
    [InlineData("José Núñez", "Jose Nunez")]
    [InlineData("Sergei Volin", "Sergey Volin")]
    [InlineData("Mohammed Aziri", "Mohamed Aziri")]
    [InlineData("ADA MOSS", "Ada Moss")]
    public void Spellings_of_one_name_are_one_person(string one, string other)
    {
        Add(Person(one));
        Add(Person(other));
        Add(Person(other));

        SpeakerSummary person = Assert.Single(_index.Summarize());

        Assert.Equal(other, person.Name);
        Assert.Equal([one], person.Aliases);
        Assert.Equal((3, 3, "doc1", "doc3"), (person.Statements, person.Documents, person.FirstDocument, person.LastDocument));
    }

    [Theory]
    [InlineData("Ada Moss", "Ben Moss")]
    [InlineData("Ivana Moss", "Ivanka Moss")]
    [InlineData("Julia Moss", "Julie Moss")]
    [InlineData("George W. Moss", "George H.W. Moss")]
    [InlineData("Ben Moss", "Ben Moss Jr.")]
    [InlineData("Ada Moss", "Ada Moss and Ben Reid")]
    [InlineData("Ada Reid", "Ada Moss and Ben Reid")]
    [InlineData("Mossberg", "Ada Moss")]
    public void Other_names_are_other_persons(string one, string other)
    {
        Add(Person(one));
        Add(Person(other));

        Assert.Equal(new[] { one, other }.Order(StringComparer.Ordinal), Names());
    }

    [Fact]
    public void A_name_that_may_be_either_of_two_stays_itself()
    {
        Add(Person("George Moss"));
        Add(Person("George W. Moss"));
        Add(Person("George H.W. Moss"));
        Add(Person("George Walter Moss"));

        Assert.Equal(["George H.W. Moss", "George Moss", "George Walter Moss"], Names().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_bare_family_name_is_its_only_bearer()
    {
        Add(Person("Moss"));
        Add(Person("Ada Moss"));
        Add(Person("Ada R. Moss"));
        Assert.Equal(3, Assert.Single(_index.Summarize()).Documents);

        Add(Person("Ben Moss"));
        Assert.Equal(["Ada R. Moss", "Ben Moss", "Moss"], Names().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_bare_given_name_is_nobody_elses()
    {
        Add(Person("Ada"));
        Add(Person("Ada Moss"));

        Assert.Equal(["Ada", "Ada Moss"], Names());
    }

    [Fact]
    public void What_one_document_holds_apart_stays_apart()
    {
        Add(Person("Moss"), Person("Ada Moss"));
        Add(Person("A. Reid"), Person("Anna Reid"));

        Assert.Equal(["A. Reid", "Ada Moss", "Anna Reid", "Moss"], Names());
    }

    [Fact]
    public void The_registry_tells_more_than_names()
    {
        Add(Person("Ada Moss", id: "Q1"));
        Add(Person("Ada Moss", id: "Q2"));
        Add(Person("Adelaide Moss-Brenner", id: "Q1"));
        Add(Person("Ben Reid", id: "Q3"));
        Add(Person("Benjamin Reid"));

        IReadOnlyList<SpeakerSummary> all = _index.Summarize();

        Assert.Equal(["Q1 2", "Q3 2", "Q2 1"], all.Select(one => $"{one.Id} {one.Documents}"));
    }

    [Fact]
    public void Kinds_are_held_apart_and_articles_are_not()
    {
        Add(new Said("Georgia", SpeakerKind.Government), new Said("Georgia", SpeakerKind.Person));
        Add(new Said("The Port Council", SpeakerKind.Organization));
        Add(new Said("Port Council", SpeakerKind.Organization));

        Assert.Equal(3, _index.Summarize().Count);
        Assert.Equal(2, _index.Summarize()[0].Documents);
    }

    [Fact]
    public void Unnamed_speakers_are_one_line_unless_they_are_told_apart()
    {
        Said[] said = [new("senior official", SpeakerKind.Anonymous, "A senior official"), new("critics", SpeakerKind.Anonymous), new(null, SpeakerKind.Anonymous), new(null, SpeakerKind.Author)];
        SpeakerIndex apart = new() { TellsUnnamedApart = true };
        foreach (SpeakerIndex index in new[] { _index, apart })
        {
            index.Add(DocumentOf(said), "a");
            index.Add(DocumentOf(said[..1]), "b");
        }

        Assert.Equal(["(unnamed) 4 2", "(author) 1 1"], _index.Summarize().Select(one => $"{one} {one.Statements} {one.Documents}"));
        Assert.Empty(_index.Summarize()[0].Aliases);
        Assert.Equal(["senior official 2 2", "(unnamed) 1 1", "(author) 1 1", "critics 1 1"], apart.Summarize().Select(one => $"{one} {one.Statements} {one.Documents}"));
        Assert.Equal(["A senior official"], apart.Summarize()[0].Aliases);
    }

    [Fact]
    public void A_summary_may_be_taken_at_any_time()
    {
        Add(Person("Ada Moss"));
        Add(Person("Ada R. Moss"));
        IReadOnlyList<SpeakerSummary> before = _index.Summarize();

        Assert.Equal(before.Select(Line), _index.Summarize().Select(Line));
        Add(Person("A. Moss"));
        Assert.Equal(2, before[0].Statements);
        Assert.Equal(3, Assert.Single(_index.Summarize()).Statements);
    }

    [Fact]
    public void Any_name_will_do()
    {
        string[] names = ["", ".", "-", "- -", " and ", "\uD800", "X", "x y", "the ", ", Jr.", new string('a', 5000), "🙂 🙂", "Jr. Jr.", "I. I. I."];
        foreach (SpeakerKind kind in Enum.GetValues<SpeakerKind>())
        {
            foreach (string name in names)
            {
                Add(new Said(name, kind));
                Add(new Said(name, kind), new Said("A " + name, kind));
            }
        }

        Assert.Equal(3 * names.Length * Enum.GetValues<SpeakerKind>().Length, _index.Summarize().Sum(one => one.Statements));
    }

    [Fact]
    public void Thousands_of_one_family_take_no_thousand_times_longer()
    {
        for (int i = 0; i < 20_000; i++)
        {
            Add(Person($"{(char)('A' + (i % 26))}{(char)('a' + (i / 26 % 26))}{(char)('a' + (i / 676 % 26))}o Moss"));
        }

        Assert.Equal(20_000, _index.Summarize().Sum(one => one.Statements));
    }

    [Fact]
    public void Null_throws()
    {
        Assert.Throws<ArgumentNullException>(() => _index.Add(null!, "a"));
        Assert.Throws<ArgumentNullException>(() => _index.Add(DocumentOf([]), null!));
    }

    private static string Line(SpeakerSummary one) => $"{one} {one.Statements} {one.Documents} {string.Join('|', one.Aliases)}";

    private static Said Person(string name, string? source = null, StanceLabel? stance = null, string? id = null) => new(name, SpeakerKind.Person, source, stance, id);

    private string[] Names() => [.. _index.Summarize().Select(one => one.ToString())];

    private void Add(params Said[] said) => _index.Add(DocumentOf(said), $"doc{++_documents}");

    private static StanceDocument DocumentOf(Said[] said)
    {
        string[] sentences = [.. said.Select((one, i) => $"{(one.Source is null ? "It was" : $"{one.Source} said")} thing{i}.")];
        string text = string.Join(' ', sentences);
        Document document = TestDocuments.Of(text.Length == 0 ? "Nothing." : text);
        var speakers = new Dictionary<(string?, SpeakerKind, string?), Speaker>();
        ClassifiedAttribution[] classified = new ClassifiedAttribution[said.Length];
        for (int i = 0; i < said.Length; i++)
        {
            (string? name, SpeakerKind kind, string? source, StanceLabel? stance, string? id) = said[i];
            if (!speakers.TryGetValue((name, kind, id), out Speaker? speaker))
            {
                speakers[(name, kind, id)] = speaker = new(name, kind, id, []);
            }
            classified[i] = TestAttributions.Classified(document, TestAttributions.Of(document, source, null, $"thing{i}"), speaker, stance ?? StanceLabel.None);
        }
        return StanceDocumentBuilder.Build(document, classified);
    }

    private sealed record Said(string? Name, SpeakerKind Kind, string? Source = null, StanceLabel? Stance = null, string? Id = null);
}
