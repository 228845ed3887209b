using Stance.Registries;
using Stance.Speakers;

namespace Stance.Tests.Registries;

/// <summary>The registry that the package carries is plausible.</summary>
public class BuiltInRegistryTests
{
    // Of many offices only the months are known.
    private const int HandOverDays = 31;

    private static readonly RegistryEntries Entries = SpeakerRegistry.BuiltIn.Layers.Single();
    private static readonly KnownSpeakers Known = KnownSpeakers.BuiltIn;

    [Fact]
    public void ItIsLarge()
    {
        Assert.InRange(Entries.People.Length, 900, 2000);
        Assert.InRange(Entries.Offices.Length, 200, 1000);
        Assert.InRange(Entries.Governments.Length, 195, 260);
    }

    [Fact]
    public void CountriesOfRolesAndOfficesAreGovernmentsUnderTheirShortNames()
    {
        string[] names = [.. Entries.Governments.Select(one => one.Name)];
        string?[] used = [.. Entries.People.SelectMany(one => one.Roles).Select(role => role.Country), .. Entries.Offices.Select(one => one.Country)];
        Assert.Empty(used.OfType<string>().Distinct().Except(names));
    }

    [Fact]
    public void OrganizationsOfRolesAreOffices() => Assert.All(
        Entries.People.SelectMany(one => one.Roles).Select(role => role.Organization).OfType<string>().Distinct(), name => Assert.NotNull(Known.Office(Spelling.Fold(name))));

    [Fact]
    public void RolesLieInOurTime() => Assert.All(Entries.People, person => Assert.All(person.Roles, role =>
    {
        Assert.NotEqual(DateOnly.MinValue, role.Period.From);
        Assert.True(role.Period.To == DateOnly.MaxValue || role.Period.To.Year >= 1996, $"{person.Name}, {role.Role}");
        Assert.InRange(role.Period.From, new(1945, 1, 1), new(2027, 1, 1));
    }));

    [Fact]
    public void OneOfficeHasOneHolderAtATime()
    {
        List<string> wrong = [];
        var roles = Entries.People.SelectMany(person => person.Roles.Where(IsExclusive).Select(role => (person.Name, Role: role)));
        foreach (var office in roles.GroupBy(one => (OfficeTitle.KeyOf(one.Role.Role), one.Role.Country ?? one.Role.Organization)))
        {
            var ordered = office.OrderBy(one => one.Role.Period.From).ToArray();
            for (int i = 1; i < ordered.Length; i++)
            {
                DateOnly end = ordered[i - 1].Role.Period.To;
                if (ordered[i].Name != ordered[i - 1].Name && end > ordered[i].Role.Period.From.AddDays(HandOverDays))
                {
                    wrong.Add($"{office.Key}: {ordered[i - 1].Name} until {end:o}, {ordered[i].Name} since {ordered[i].Role.Period.From:o}");
                }
            }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void NoNameMeansTwoEntries()
    {
        Assert.Empty(Repeated(Entries.People.SelectMany(one => Distinct(one.Aliases.Prepend(one.Name)))));
        Assert.Empty(Repeated(Entries.Offices.SelectMany(one => Distinct(one.Aliases.Prepend(one.Name)))));
        Assert.Empty(Repeated(Entries.Governments.SelectMany(one => Distinct(one.Aliases.Prepend(one.Name)))));
        Assert.Empty(Repeated(Entries.Governments.SelectMany(one => Distinct(one.Capitals))));
        Assert.Empty(Repeated(Entries.People.Select(one => one.Id).Concat(Entries.Offices.Select(one => one.Id)).Concat(Entries.Governments.Select(one => one.Id)).OfType<string>()));
    }

    [Fact]
    public void NoOfficeIsCalledLikeACountryOrItsSeat() => Assert.All(
        Entries.Offices.SelectMany(one => one.Aliases.Prepend(one.Name)), name => Assert.False(Known.Countries.TryFind(Spelling.Fold(name), out _), name));

    [Fact]
    public void EverybodyHasAGenderAndAnOffice() => Assert.All(Entries.People, person =>
    {
        Assert.NotNull(person.IsFemale);
        Assert.NotEmpty(person.Roles);
    });

    [Theory]
    [InlineData("Argentina")]
    [InlineData("Australia")]
    [InlineData("Brazil")]
    [InlineData("Canada")]
    [InlineData("China")]
    [InlineData("France")]
    [InlineData("Germany")]
    [InlineData("India")]
    [InlineData("Indonesia")]
    [InlineData("Iran")]
    [InlineData("Israel")]
    [InlineData("Italy")]
    [InlineData("Japan")]
    [InlineData("Mexico")]
    [InlineData("North Korea")]
    [InlineData("Russia")]
    [InlineData("Saudi Arabia")]
    [InlineData("South Africa")]
    [InlineData("South Korea")]
    [InlineData("Taiwan")]
    [InlineData("Turkey")]
    [InlineData("Ukraine")]
    [InlineData("United Kingdom")]
    [InlineData("United States")]
    public void EveryYearHasALeader(string country)
    {
        for (int year = 2001; year <= 2025; year++)
        {
            Assert.True(Known.HolderOf(OfficeTitle.Leader, country, new(year, 7, 1), isFormer: false) is not null, $"{country} in {year}");
        }
    }

    // Of acting holders there is one beside the one whose place they hold.
    private static bool IsExclusive(RegisteredRole role) =>
        !role.Role.StartsWith("acting ", StringComparison.Ordinal) && !role.Role.StartsWith("interim ", StringComparison.Ordinal);

    private static IEnumerable<string> Distinct(IEnumerable<string> names) => names.DistinctBy(name => Spelling.Fold(name));

    private static IEnumerable<string> Repeated(IEnumerable<string> names) => names.GroupBy(name => Spelling.Fold(name)).Where(one => one.Count() > 1).Select(one => one.Key);
}
