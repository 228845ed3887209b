namespace Stance.Tests.Readme;

/// <summary>What README.md shows is compiled, and prints what README.md says.</summary>
[Collection(nameof(ReadmeTests))]
public class ReadmeTests
{
    private static string Readme => Repository.PathOf("README.md");

    private static string ExampleFile => Repository.PathOf("tests", "Stance.Tests", "Readme", "ReadmeExample.cs");

    [Fact]
    public void The_example_is_the_compiled_one()
    {
        string[] shown = BlockOf("csharp");
        string[] compiled = [.. Lines(File.ReadAllText(ExampleFile)).SkipWhile(line => line != "public static void Run()").Skip(2)];

        Assert.Equal("using Stance;", shown[0]);
        // The compiled file goes on with the closing braces of the method and of the class.
        Assert.Equal([.. shown[1..], "}", "}"], compiled);
    }

    [EmbeddedModelFact]
    public void The_example_prints_what_is_shown()
    {
        TextWriter console = Console.Out;
        using var printed = new StringWriter();
        try
        {
            Console.SetOut(printed);
            ReadmeExample.Run();
        }
        finally
        {
            Console.SetOut(console);
        }

        Assert.Equal(BlockOf("text"), Lines(printed.ToString()));
    }

    [Fact]
    public void The_registry_that_is_shown_is_one() => Assert.Equal("Ada Moss", SpeakerRegistry.Parse(string.Join('\n', BlockOf("json"))).Layers[0].People[0].Name);

    // The lines of the first code block in a language.
    private static string[] BlockOf(string language)
    {
        string[] lines = Lines(File.ReadAllText(Readme));
        int start = Array.IndexOf(lines, "```" + language);
        Assert.True(start >= 0, $"README.md has no code block of {language}.");
        return lines[(start + 1)..Array.IndexOf(lines, "```", start + 1)];
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>Alone, because the example writes to the console of the process.</summary>
[CollectionDefinition(nameof(ReadmeTests), DisableParallelization = true)]
#pragma warning disable CA1711 // xunit's word for it.
public class ReadmeCollection;
#pragma warning restore CA1711
