namespace Stance.Attributions;

/// <summary>A way to attribute that typography gives away, and no cue word does. Without state; any number of threads.</summary>
internal interface IAttributionRule
{
    /// <summary>Adds to the attributions that were found before, or extends one of them.</summary>
    void Apply(AttributionText text, List<Attribution> found);
}
