using System.Text.Json;

namespace Stance.Registries;

/// <summary>JSON to the entries of a registry. Strict: what it does not know is an error.</summary>
internal static class RegistryParser
{
    /// <summary>The entries of one file.</summary>
    /// <param name="utf8">The file, with or without byte order mark.</param>
    /// <param name="name">What messages call it: a file's path.</param>
    /// <exception cref="JsonException">Something is not as expected; the message names file, line, path and what was expected.</exception>
    public static RegistryEntries Parse(ReadOnlySpan<byte> utf8, string name)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        var json = new RegistryJson(utf8.StartsWith(mark) ? utf8[mark.Length..] : utf8, name);
        var people = new List<RegisteredPerson>();
        var offices = new List<RegisteredOffice>();
        var governments = new List<RegisteredGovernment>();
        json.Read();
        json.StartObject();
        int path = json.PathLength;
        int seen = 0;
        while (json.NextProperty(path, RegistryFormat.Root, ref seen) is { } property)
        {
            if (property is "$schema" or "about")
            {
                json.ReadText("a string");
                continue;
            }
            json.StartList();
            int list = json.PathLength;
            var paths = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            for (int i = 0; json.NextElement(list, i); i++)
            {
                string element = json.Path;
                string entry;
                if (property == "people")
                {
                    people.Add(ReadPerson(ref json));
                    entry = people[^1].Name;
                }
                else if (property == "offices")
                {
                    offices.Add(ReadOffice(ref json));
                    entry = offices[^1].Name;
                }
                else
                {
                    governments.Add(ReadGovernment(ref json));
                    entry = governments[^1].Name;
                }
                if (!paths.TryAdd(entry, element))
                {
                    throw json.Failure($"expected one entry for \"{entry}\"; there is one at {paths[entry]} too");
                }
            }
        }
        json.End();
        return new([.. people], [.. offices], [.. governments]);
    }

    private static RegisteredPerson ReadPerson(ref RegistryJson json)
    {
        json.StartObject();
        int path = json.PathLength;
        int seen = 0;
        string? name = null;
        string? id = null;
        string[] aliases = [];
        bool? isFemale = null;
        RegisteredRole[] roles = [];
        while (json.NextProperty(path, RegistryFormat.Person, ref seen) is { } property)
        {
            switch (property)
            {
                case "name":
                    name = json.ReadText("a name");
                    break;
                case "aliases":
                    aliases = json.ReadTexts();
                    break;
                case "gender":
                    isFemale = ReadIsFemale(ref json);
                    break;
                case "id":
                    id = json.ReadOptionalText("an id");
                    break;
                default:
                    roles = ReadRoles(ref json);
                    break;
            }
        }
        return new() { Name = name ?? throw Missing(ref json, "name"), Aliases = aliases, IsFemale = isFemale, Id = id, Roles = roles };
    }

    private static bool? ReadIsFemale(ref RegistryJson json) => json.ReadOptionalText("\"male\" or \"female\"") switch
    {
        null => null,
        "female" => true,
        "male" => false,
        var other => throw json.Failure($"expected \"male\" or \"female\"; found \"{other}\""),
    };

    private static RegisteredRole[] ReadRoles(ref RegistryJson json)
    {
        json.StartList();
        var roles = new List<RegisteredRole>();
        int path = json.PathLength;
        for (int i = 0; json.NextElement(path, i); i++)
        {
            roles.Add(ReadRole(ref json));
        }
        return [.. roles];
    }

    private static RegisteredRole ReadRole(ref RegistryJson json)
    {
        json.StartObject();
        int path = json.PathLength;
        int seen = 0;
        string? role = null;
        string? country = null;
        string? organization = null;
        DateOnly? from = null;
        DateOnly? to = null;
        while (json.NextProperty(path, RegistryFormat.Role, ref seen) is { } property)
        {
            switch (property)
            {
                case "role":
                    role = json.ReadText("a role");
                    break;
                case "country":
                    country = json.ReadOptionalText("a country");
                    break;
                case "organization":
                    organization = json.ReadOptionalText("an organization");
                    break;
                case "from":
                    from = json.ReadDate(isEnd: false);
                    break;
                default:
                    to = json.ReadDate(isEnd: true);
                    break;
            }
        }
        if ((country is null) == (organization is null))
        {
            throw json.Failure("expected either \"country\" or \"organization\"");
        }
        return from is null || to is null || from <= to
            ? new(role ?? throw Missing(ref json, "role"), country, organization, new(from ?? DateOnly.MinValue, to ?? DateOnly.MaxValue))
            : throw json.Failure("expected \"from\" before \"to\"");
    }

    private static RegisteredOffice ReadOffice(ref RegistryJson json)
    {
        json.StartObject();
        int path = json.PathLength;
        int seen = 0;
        string? name = null;
        string? country = null;
        string? id = null;
        string[] aliases = [];
        while (json.NextProperty(path, RegistryFormat.Office, ref seen) is { } property)
        {
            switch (property)
            {
                case "name":
                    name = json.ReadText("a name");
                    break;
                case "aliases":
                    aliases = json.ReadTexts();
                    break;
                case "country":
                    country = json.ReadOptionalText("a country");
                    break;
                default:
                    id = json.ReadOptionalText("an id");
                    break;
            }
        }
        return new() { Name = name ?? throw Missing(ref json, "name"), Aliases = aliases, Country = country, Id = id };
    }

    private static RegisteredGovernment ReadGovernment(ref RegistryJson json)
    {
        json.StartObject();
        int path = json.PathLength;
        int seen = 0;
        string? name = null;
        string? id = null;
        string[] aliases = [];
        string[] capitals = [];
        string[] nationalities = [];
        string[] seats = [];
        while (json.NextProperty(path, RegistryFormat.Government, ref seen) is { } property)
        {
            switch (property)
            {
                case "name":
                    name = json.ReadText("a name");
                    break;
                case "aliases":
                    aliases = json.ReadTexts();
                    break;
                case "capitals":
                    capitals = json.ReadTexts();
                    break;
                case "nationalities":
                    nationalities = json.ReadTexts();
                    break;
                case "seats":
                    seats = json.ReadTexts();
                    break;
                default:
                    id = json.ReadOptionalText("an id");
                    break;
            }
        }
        return new()
        {
            Name = name ?? throw Missing(ref json, "name"),
            Aliases = aliases,
            Capitals = capitals,
            Nationalities = nationalities,
            Seats = seats,
            Id = id,
        };
    }

    private static JsonException Missing(ref RegistryJson json, string property) => json.Failure($"expected a property \"{property}\"");
}
