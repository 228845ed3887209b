using System.CommandLine;

namespace Stance.Cli.Commands;

/// <summary>The option <c>--parallel</c>, which the commands share that read many texts. Results do not depend on it, nor does their order.</summary>
internal static class ParallelOption
{
    // Each text in work has buffers of its own.
    private const int Most = 1024;

    /// <summary>A new option for one command; its value is always a number.</summary>
    public static Option<int> Create() => Create(
        "How many texts to work on at a time, from 1; without it one a core. Results are the same, in the same order, for any number.",
        Environment.ProcessorCount);

    /// <summary>A new option for a command to which the number means something of its own.</summary>
    public static Option<int> Create(string description, int valueIfMissing) => NumberOption.Create("--parallel", description, valueIfMissing, 1, Most);
}
