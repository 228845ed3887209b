namespace Stance;

/// <summary>
/// A stance. The set of labels belongs to the model: a model trained on other labels returns those. The four of the built-in model are
/// constants here. Labels are equal when their names are.
/// </summary>
public readonly record struct StanceLabel
{
    private readonly string? _name;

    /// <summary>A label by its name.</summary>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or white space.</exception>
    public StanceLabel(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        _name = name;
    }

    /// <summary>Disapproves, accuses, blames or denounces something that another did, said or is.</summary>
    public static StanceLabel Condemnation { get; } = new("condemnation");

    /// <summary>Says that harm, danger or a cost will or may follow; threatens or cautions.</summary>
    public static StanceLabel Warning { get; } = new("warning");

    /// <summary>Lowers fear or tension, or raises confidence: promises, praises, thanks, denies hostile intent.</summary>
    public static StanceLabel Reassurance { get; } = new("reassurance");

    /// <summary>Performs none of the acts that the model knows. The default value of the type.</summary>
    public static StanceLabel None { get; } = new("none");

    /// <summary>The name, as the model's training data wrote it.</summary>
    public string Name => _name ?? "none";

    /// <inheritdoc/>
    public bool Equals(StanceLabel other) => Name == other.Name;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
