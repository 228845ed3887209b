namespace Stance.Registries;

/// <summary>The properties of a registry file; <c>docs/speakers.schema.json</c> describes them for editors.</summary>
internal static class RegistryFormat
{
    public static readonly string[] Root = ["$schema", "about", "people", "offices", "governments"];
    public static readonly string[] Person = ["name", "aliases", "gender", "id", "roles"];
    public static readonly string[] Role = ["role", "country", "organization", "from", "to"];
    public static readonly string[] Office = ["name", "aliases", "country", "id"];
    public static readonly string[] Government = ["name", "aliases", "capitals", "nationalities", "seats", "id"];
}
