namespace Stance.Speakers;

/// <summary>A country by its common short name, and how a word stood for it.</summary>
internal readonly record struct CountryReference(string Country, CountryTerm Term);
