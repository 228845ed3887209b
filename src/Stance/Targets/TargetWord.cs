namespace Stance.Targets;

/// <summary>What a word is to the rules that find targets.</summary>
internal enum TargetWord : byte
{
    /// <summary>Any other word: the object of such a verb is the target.</summary>
    Other,

    /// <summary>"said": its object and complements are what is said.</summary>
    Speech,

    /// <summary>"told": its object is who hears it.</summary>
    Address,

    /// <summary>"expressed": names no act of its own, its object does.</summary>
    Light,

    /// <summary>"pledged": its object is what is promised.</summary>
    Commit,

    /// <summary>"accused": what is said of its object follows as "of ...".</summary>
    Accuse,

    /// <summary>"criticised": what for follows its object as "for ...".</summary>
    Blame,

    /// <summary>"defend": its object has the good of it.</summary>
    Benefit,

    /// <summary>"concern", "angry": a noun or adjective whose complement is the target.</summary>
    Attitude,

    /// <summary>"reporters": hear everything that is said.</summary>
    Hearer,

    /// <summary>"summit", "Friday": when or on what occasion.</summary>
    Setting,

    /// <summary>"somebody", "things": nobody in particular.</summary>
    Vague,

    /// <summary>"troops", "allies", "government": somebody, not what somebody did.</summary>
    People,
}
