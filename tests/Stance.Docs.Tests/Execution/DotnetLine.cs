using System.Text.RegularExpressions;

namespace Stance.Docs.Tests.Execution;

/// <summary>Lines of <c>dotnet</c>, which other tests run for real: each form is listed here with who does, and what can be checked at once is.</summary>
internal static partial class DotnetLine
{
    private static readonly (Regex Form, string RunBy)[] Forms =
    [
        (AddPackage(), "tests/Stance.Packages.Tests, from a folder feed"),
        (InstallTool(), ".ci/run, from the packages it made"),
        (NewProject(), "tests/Stance.Packages.Tests"),
        (RunFile(), "tests/Stance.Packages.Tests"),
        (RunProject(), "its arguments are parsed here; tests/Stance.Samples.Tests and .ci/run run the projects"),
        (BuildOrTest(), ".ci/run"),
        (OtherSteps(), ".ci/run"),
    ];

    /// <summary>Throws where the line is of no known form, or names a project that there is not.</summary>
    public static void Check(string line, Action<IReadOnlyList<string>> parseArguments)
    {
        Match? match = Forms.Select(form => form.Form.Match(line)).FirstOrDefault(one => one.Success);
        Assert.True(match is not null, $"'{line}' is of no form that a test runs: add it to {nameof(DotnetLine)} with who runs it.");
        foreach (string path in match.Groups["path"].Captures.Select(capture => capture.Value))
        {
            Assert.True(Path.Exists(Repository.PathOf(path)), $"'{line}': there is no {path}.");
        }
        if (match.Groups["path"].Value == "src/Stance.Cli")
        {
            parseArguments(ShellWords.Split(match.Groups["arguments"].Value));
        }
    }

    [GeneratedRegex(@"^dotnet add (?:\S+ )?package Stance[\w.]*(?: --version [\w.-]+)?$")]
    private static partial Regex AddPackage();

    [GeneratedRegex(@"^dotnet tool (?:install|update)(?: --global| -g)? Stance\.Cli(?: --global| -g)?(?: --version [\w.-]+)?$")]
    private static partial Regex InstallTool();

    [GeneratedRegex(@"^dotnet new (?:console|web)(?: (?:--name|--output|-n|-o) \w+)*$")]
    private static partial Regex NewProject();

    [GeneratedRegex(@"^dotnet run \w+\.cs(?: .*)?$")]
    private static partial Regex RunFile();

    [GeneratedRegex(@"^dotnet run(?: -c Release)?(?: --project (?<path>\S+))?(?: -c Release)?(?: -- (?<arguments>.*))?$")]
    private static partial Regex RunProject();

    [GeneratedRegex(@"^(?:STANCE_UPDATE_(?:DOCS|GOLDEN)=1 )?dotnet (?:build|test|pack) (?<path>[\w./]+)(?: -c Release)?(?: --output \S+)?(?: --filter \S+)?$")]
    private static partial Regex BuildOrTest();

    [GeneratedRegex(@"^dotnet (?:restore|format) (?<path>[\w./]+)(?: --verify-no-changes)?$")]
    private static partial Regex OtherSteps();
}
