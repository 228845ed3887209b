namespace Stance.Cli.Output.Html;

/// <summary>Somebody who speaks, or whom a stance is about, in any article of a report: one identity however articles spell the name. Compared by reference.</summary>
internal sealed class Actor
{
    /// <param name="name">What the report calls it; no two actors of a report share it.</param>
    /// <param name="kind">What it is.</param>
    public Actor(string name, SpeakerKind kind)
    {
        Name = name;
        Kind = kind;
    }

    /// <summary>What the report calls it.</summary>
    public string Name { get; }

    /// <summary>What it is.</summary>
    public SpeakerKind Kind { get; }
}
