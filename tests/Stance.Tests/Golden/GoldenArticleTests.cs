namespace Stance.Tests.Golden;

/// <summary>
/// Articles of our own invention with what the model of the package finds in them. After training, or a change of a rule, this writes the
/// golden files anew; then read the difference and take the mark off the lines that are right:
/// <code>STANCE_UPDATE_GOLDEN=1 dotnet test tests/Stance.Tests --filter GoldenArticleTests</code>
/// </summary>
public class GoldenArticleTests
{
    private const string UpdateVariable = "STANCE_UPDATE_GOLDEN";

    private static readonly Lazy<StatementExtractor> Extractor = new(() => StatementExtractor.Load());

    private static string Folder => Repository.PathOf("tests", "Stance.Tests", "Golden");

    public static TheoryData<string> Articles()
    {
        TheoryData<string> names = [];
        foreach (string path in Directory.GetFiles(Folder, "*.txt").Order(StringComparer.Ordinal))
        {
            names.Add(Path.GetFileNameWithoutExtension(path));
        }
        return names;
    }

    [EmbeddedModelTheory]
    [MemberData(nameof(Articles))]
    public void Statements_are_those_of_the_golden_file(string article)
    {
        StanceDocument document = Extractor.Value.Extract(Read(Path.Combine(Folder, article + ".txt")));
        string path = Path.Combine(Folder, article + ".statements");
        string golden = File.Exists(path) ? Read(path) : "";

        string judged = GoldenStatements.Judge(golden, [.. document.Statements.Select(one => GoldenStatements.LineOf(document, one))]);

        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
        {
            File.WriteAllText(path, judged);
            return;
        }
        Assert.True(
            golden == judged,
            $"""
            The statements of {article}.txt are not those of {article}.statements:
            {GoldenStatements.Difference(golden, judged)}
            If this is meant: {UpdateVariable}=1 dotnet test tests/Stance.Tests --filter {nameof(GoldenArticleTests)}
            and then read the difference: a line without a mark is right, ? found and wrong, - right and missed.
            """);
    }

    private static string Read(string path) => File.ReadAllText(path).ReplaceLineEndings("\n");
}
