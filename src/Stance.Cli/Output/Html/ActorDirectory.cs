namespace Stance.Cli.Output.Html;

/// <summary>Finds who the speakers and targets of several articles are, by the rules of <see cref="SpeakerIndex"/>. For one thread.</summary>
internal sealed class ActorDirectory
{
    private readonly Dictionary<(SpeakerKind Kind, string Id), Actor> _byId = [];
    private readonly Dictionary<(SpeakerKind Kind, string? Name), Actor> _byName = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly bool _tellsUnnamedApart;

    /// <param name="articles">All articles of the report.</param>
    public ActorDirectory(IReadOnlyList<Article> articles)
    {
        // Of many articles, the descriptions would be a list without end.
        _tellsUnnamedApart = articles.Count == 1;
        SpeakerIndex index = new() { TellsUnnamedApart = _tellsUnnamedApart };
        foreach (Article article in articles)
        {
            index.Add(article.Document, article.Id.Name);
        }
        List<(SpeakerSummary Summary, Actor Actor)> found = [.. index.Summarize().Select(summary => (summary, Create(summary.Name, summary.Kind)))];
        foreach ((SpeakerSummary summary, Actor actor) in found)
        {
            _byName.TryAdd((summary.Kind, summary.Name), actor);
            if (summary.Id is { } id)
            {
                _byId.TryAdd((summary.Kind, id), actor);
            }
        }
        // After all names, for what is one's name is nobody else's.
        foreach ((SpeakerSummary summary, Actor actor) in found)
        {
            foreach (string alias in summary.Aliases)
            {
                _byName.TryAdd((summary.Kind, alias), actor);
            }
        }
    }

    /// <summary>Who a speaker of one of the articles is.</summary>
    public Actor Of(Speaker speaker)
    {
        bool isCollective = speaker.Kind == SpeakerKind.Author || (speaker.Kind == SpeakerKind.Anonymous && !_tellsUnnamedApart);
        return isCollective ? Find(speaker.Kind, null, null) : Find(speaker.Kind, speaker.Id, speaker.Name);
    }

    /// <summary>Who the target of a stance is; null where it is only described, or nobody.</summary>
    public Actor? Of(StanceTarget? target) =>
        target is { Name: not null } and not { Kind: SpeakerKind.Anonymous } ? Find(target.Kind, target.Id, target.Name) : null;

    private Actor Find(SpeakerKind kind, string? id, string? name)
    {
        if ((id is not null && _byId.TryGetValue((kind, id), out Actor? actor)) || _byName.TryGetValue((kind, name), out actor))
        {
            return actor;
        }
        return _byName[(kind, name)] = Create(name, kind);
    }

    private Actor Create(string? name, SpeakerKind kind)
    {
        string shown = name ?? (kind == SpeakerKind.Author ? "the author" : "unnamed");
        string unique = shown;
        for (int i = 2; !_names.Add(unique); i++)
        {
            unique = $"{shown} ({i})";
        }
        return new(unique, kind);
    }
}
