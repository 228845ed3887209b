using System.Text;

namespace Stance.Docs.Tests.Execution;

/// <summary>Commands as a shell would read them: words, quotation marks, comments, lines that go on, pipes. Nothing is expanded.</summary>
internal static class ShellWords
{
    /// <summary>The commands of a block, a line each: continued lines are one.</summary>
    public static IEnumerable<string> Lines(string text) =>
        text.Replace("\\\n", " ", StringComparison.Ordinal).Split('\n', StringSplitOptions.TrimEntries).Where(line => line.Length > 0 && line[0] != '#');

    /// <summary>The words of a line; operators (<c>|</c>, <c>&gt;</c>) are words of their own unless quoted. What follows a <c>#</c> is left out.</summary>
    public static IReadOnlyList<string> Split(string line)
    {
        List<string> words = [];
        StringBuilder word = new();
        bool isWord = false;
        char quote = '\0';
        foreach (char c in line)
        {
            if (quote != '\0')
            {
                _ = c == quote ? word : word.Append(c);
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'')
            {
                (quote, isWord) = (c, true);
            }
            else if (c is ' ' or '|' or '>')
            {
                End();
                if (c != ' ')
                {
                    words.Add(c.ToString());
                }
            }
            else if (c == '#' && !isWord)
            {
                break;
            }
            else
            {
                isWord = true;
                word.Append(c);
            }
        }
        End();
        return words;

        void End()
        {
            if (isWord)
            {
                words.Add(word.ToString());
            }
            word.Clear();
            isWord = false;
        }
    }
}
