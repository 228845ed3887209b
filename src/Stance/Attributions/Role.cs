namespace Stance.Attributions;

/// <summary>What a token is to a cue's head, in BIO encoding.</summary>
internal enum Role : byte
{
    Outside,
    SourceFirst,
    SourceInside,
    CueFirst,
    CueInside,
    ContentFirst,
    ContentInside,
}
