using System.Text;
using System.Text.RegularExpressions;

namespace Stance.Peers;

/// <summary>
/// The documents that every system reads: one file, a form feed after each, so that no system needs a parser to open it. Each is about as
/// long as an article of a news agency.
/// </summary>
internal static partial class Documents
{
    private const char Separator = '\f';
    private const int LeastCharacters = 2_500;

    /// <summary>Cuts a text at ends of paragraphs, each piece at least 2,500 characters long but the last.</summary>
    public static List<string> Cut(string text)
    {
        List<string> documents = [];
        StringBuilder document = new();
        foreach (string paragraph in BlankLine().Split(text.Replace(Separator, '\n')).Where(paragraph => !string.IsNullOrWhiteSpace(paragraph)))
        {
            document.Append(paragraph).Append("\n\n");
            if (document.Length >= LeastCharacters)
            {
                documents.Add(document.ToString());
                document.Clear();
            }
        }
        if (document.Length > 0)
        {
            documents.Add(document.ToString());
        }
        return documents;
    }

    /// <summary>Writes documents, in UTF-8.</summary>
    public static void Write(string path, IEnumerable<string> documents) => File.WriteAllText(path, string.Concat(documents.Select(document => document + Separator)));

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static string[] Read(string path) => File.ReadAllText(path).Split(Separator, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>White-space separated words.</summary>
    public static int Words(IEnumerable<string> documents) =>
        documents.Sum(document => document.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);

    [GeneratedRegex(@"\n[ \t\r]*\n")]
    private static partial Regex BlankLine();
}
