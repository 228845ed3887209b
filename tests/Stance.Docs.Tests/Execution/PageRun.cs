using System.Reflection;
using System.Text.Json;
using Stance.Docs.Tests.Pages;
using Stance.Docs.Tests.Reference;
using Stance.Training.Tests;

namespace Stance.Docs.Tests.Execution;

/// <summary>Goes through a page as a reader does: saves its files, runs its programs and commands, in a folder with the files that it speaks of.</summary>
internal sealed class PageRun : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Page _page;
    private readonly ExampleFolder _folder = new();
    private readonly Shell _shell = new();
    private readonly List<(CodeBlock Block, string Text)> _corrections = [];

    public PageRun(Page page) => _page = page;

    /// <summary>
    /// What does not do what the page says, each with its place; empty where all does. Where pages are to be written anew, what the page does not show
    /// as it was printed is put there; JSON, of which pages show parts, is for people to correct.
    /// </summary>
    public static async Task<IReadOnlyList<string>> ProblemsOfAsync(Page page)
    {
        await using PageRun run = new(page);
        IReadOnlyList<string> problems = await run.RunAsync();
        if (GeneratedPages.IsUpdate && run._corrections is not [])
        {
            page.Replace(run._corrections);
        }
        return problems;
    }

    /// <summary>What does not do what the page says, each with its place; empty where all does.</summary>
    public async Task<IReadOnlyList<string>> RunAsync()
    {
        List<string> problems = [];
        foreach (Example example in Example.Of(_page))
        {
            try
            {
                if (await RunAsync(example).WaitAsync(Patience) is { } problem)
                {
                    problems.Add($"{_page.Name}, line {example.First.Line}: {problem}");
                }
            }
#pragma warning disable CA1031 // Whatever it is, it is told with its place, and the other examples are run.
            catch (Exception e)
#pragma warning restore CA1031
            {
                problems.Add($"{_page.Name}, line {example.First.Line}: {(e is TargetInvocationException { InnerException: { } inner } ? inner : e)}");
            }
        }
        return problems;
    }

    public async ValueTask DisposeAsync()
    {
        await _shell.DisposeAsync();
        _folder.Dispose();
    }

    private async Task<string?> RunAsync(Example example)
    {
        CodeBlock block = example.First;
        if (block.FileName is { } name)
        {
            _folder.Write(name, block.Text);
        }
        if (block.Schema is { } schema)
        {
            return Problem(JsonSchemaCheck.Problems(await File.ReadAllTextAsync(Repository.PathOf(schema)), block.Text));
        }
        string[] sources = [.. example.Steps.Select(step => step.Source.Text)];
        if (block.ReasonNotToRun is not null)
        {
            Check(block.Language, sources);
        }
        else if (example.IsRunnable)
        {
            string[] printed = block.Language == "sh" ? [await _shell.RunAsync(block.Text)] : await RunProgramAsync(sources);
            return Problem([.. example.Steps.Zip(printed, Judge).OfType<string>()]);
        }
        foreach (string record in block.Language switch { "json" => [block.Text], "jsonl" => ShellWords.Lines(block.Text), _ => [] })
        {
            JsonDocument.Parse(record).Dispose();
        }
        return null;
    }

    // What is not run has to be right as far as can be told without.
    private static void Check(string language, string[] sources)
    {
        if (language == "csharp")
        {
            CSharpProgram.Compile(string.Concat(sources));
        }
        else if (language == "sh")
        {
            Shell.Parse(sources[0]);
        }
    }

    private string? Judge(Step step, string printed)
    {
        string? difference = step.Output is null ? null : ExpectedOutput.Difference(step.Output, printed);
        if (difference is not null && step.Output is { Language: not "json" } output)
        {
            _corrections.Add((output, printed));
        }
        return difference is null ? null : $"(line {step.Source.Line}) {difference}";
    }

    // What each step prints; a site prints nothing.
    private async Task<string[]> RunProgramAsync(string[] steps)
    {
        string source = string.Join("Console.Write('\\f');\n", steps);
        MethodInfo entryPoint = CSharpProgram.Compile(source);
        if (CSharpProgram.IsWeb(source))
        {
            await _shell.UseAsync(null);
            await _shell.UseAsync(await WebProgram.StartAsync(entryPoint));
            return [""];
        }
        using ConsoleCapture console = new();
        await Task.Run(() => entryPoint.Invoke(null, entryPoint.GetParameters() is [] ? [] : [Array.Empty<string>()]));
        return console.Text.Split('\f');
    }

    private static string? Problem(IReadOnlyList<string> problems) => problems is [] ? null : string.Join('\n', problems);
}
