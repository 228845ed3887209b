namespace Stance.Cli.Help;

/// <summary>Finds the name that somebody meant who mistyped it.</summary>
internal static class NearestName
{
    // One error in so many letters.
    private const int LettersAnError = 3;

    // So many letters tell a name that somebody has not typed to the end.
    private const int TellingLetters = 4;

    /// <summary>
    /// The name with the fewest letters to change, add, drop or swap with the next, or else one that starts so; null where none is near. Letter case
    /// does not count.
    /// </summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="names">What there is; of equals the first is found.</param>
    public static string? Find(string typed, IEnumerable<string> names)
    {
        int most = Math.Max(1, typed.Length / LettersAnError);
        return names
            .Select(name => (Name: name, Distance: Distance(typed.ToLowerInvariant(), name.ToLowerInvariant(), most)))
            .Where(one => one.Distance <= most && one.Distance < one.Name.Length)
            .OrderBy(one => one.Distance)
            .FirstOrDefault().Name
            ?? (typed.TrimStart('-').Length < TellingLetters ? null : names.FirstOrDefault(name => name.StartsWith(typed, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>The question that follows a message about a name that is not known, with the blank before it; nothing where no name is near.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="names">What there is.</param>
    public static string Question(string typed, IEnumerable<string> names) => Find(typed, names) is { } near ? $" Did you mean '{near}'?" : "";

    // Optimal string alignment: Levenshtein's distance with swaps of neighbours.
    private static int Distance(string a, string b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most)
        {
            return int.MaxValue;
        }
        int[,] costs = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    costs[i, j] = i + j;
                    continue;
                }
                int cost = Math.Min(Math.Min(costs[i - 1, j], costs[i, j - 1]) + 1, costs[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                bool isSwap = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                costs[i, j] = isSwap ? Math.Min(cost, costs[i - 2, j - 2] + 1) : cost;
            }
        }
        return costs[a.Length, b.Length];
    }
}
