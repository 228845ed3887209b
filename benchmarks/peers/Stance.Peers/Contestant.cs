using System.Globalization;

namespace Stance.Peers;

/// <summary>One system at one task: a line of the plan that run.sh writes, six cells apart by tabs.</summary>
/// <param name="Task">What all systems of the task are to do.</param>
/// <param name="System">Its name.</param>
/// <param name="Does">What exactly it does.</param>
/// <param name="Unit">What is counted: "words" or "statements".</param>
/// <param name="Units">How many of them one pass reads.</param>
/// <param name="Command">What to run; prints passes, seconds and the number of things found, apart by tabs, as its last line.</param>
internal sealed record Contestant(string Task, string System, string Does, string Unit, int Units, string Command)
{
    private const int Cells = 6;

    /// <summary>The one that the others are compared with.</summary>
    public bool IsStance => System == "Stance";

    /// <summary>The contestants of a plan, in its order.</summary>
    /// <exception cref="InvalidDataException">A line has another form.</exception>
    public static List<Contestant> Read(string path) => [.. File.ReadLines(path).Select((line, i) =>
    {
        string[] cells = line.Split('\t');
        return cells.Length == Cells && int.TryParse(cells[4], NumberStyles.None, CultureInfo.InvariantCulture, out int units)
            ? new Contestant(cells[0], cells[1], cells[2], cells[3], units, cells[5])
            : throw new InvalidDataException($"{path}:{i + 1}: expected task, system, what it does, unit, units and command, apart by tabs");
    })];
}
