using System.Runtime.InteropServices;

namespace Stance.Packages.Tests;

[Collection(nameof(PackageFeed))]
public sealed class ConsumerTests(PackageFeed feed)
{
    [Fact]
    public async Task A_console_project_prints_what_the_readme_says()
    {
        (string program, string printed) = Example();
        using Consumer consumer = await Consumer.CreateAsync(feed);

        await consumer.DotnetAsync("new", "console", "--name", "App", "--output", ".");
        await consumer.DotnetAsync("add", "package", PackageIds.Library, "--version", feed.Version);
        consumer.Write("Program.cs", program);

        Assert.Equal(printed, (await consumer.DotnetAsync("run")).ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_project_for_dotnet_8_gets_the_assembly_for_it()
    {
        (string program, string printed) = Example();
        using Consumer consumer = await Consumer.CreateAsync(feed);
        // The machine that tests has the newest runtime, and perhaps no other.
        consumer.Write("App.csproj", Project("Microsoft.NET.Sdk", "net8.0", "<RollForward>Major</RollForward><UseAppHost>false</UseAppHost>", PackageIds.Library));
        consumer.Write("Program.cs", program + "Console.WriteLine(string.Join(' ', typeof(Statement).Assembly.GetCustomAttributesData()));\n");

        string output = (await consumer.DotnetAsync("run")).ReplaceLineEndings("\n");

        Assert.StartsWith(printed, output);
        Assert.Contains(".NETCoreApp,Version=v8.0", output);
    }

    [Fact]
    public async Task A_file_is_a_program()
    {
        (string program, string printed) = Example();
        using Consumer consumer = await Consumer.CreateAsync(feed);
        consumer.Write("app.cs", $"#:package {PackageIds.Library}@{feed.Version}\n{program}");

        Assert.Equal(printed, (await consumer.DotnetAsync("run", "app.cs")).ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_trimmed_program_prints_the_same_and_nobody_warns()
    {
        (string program, string printed) = Example();
        using Consumer consumer = await Consumer.CreateAsync(feed);
        consumer.Write("App.csproj", Project("Microsoft.NET.Sdk", "net10.0", "<PublishTrimmed>true</PublishTrimmed><TrimmerSingleWarn>false</TrimmerSingleWarn>", PackageIds.Library));
        consumer.Write("Program.cs", program);

        string built = await consumer.DotnetAsync("publish", "-c", "Release", "--self-contained", "-r", RuntimeInformation.RuntimeIdentifier, "-o", "out");

        Assert.DoesNotContain("warning", built);
        Assert.Equal(printed, (await consumer.RunAsync(Path.Combine("out", "App"))).ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task The_example_of_the_training_package_compiles()
    {
        using Package package = feed.Open(PackageIds.Training);
        using Consumer consumer = await Consumer.CreateAsync(feed);
        consumer.Write("App.csproj", Project("Microsoft.NET.Sdk", "net10.0", "", PackageIds.Training));
        consumer.Write("Program.cs", ReadmeBlock.First(package.Readme, "csharp"));

        Assert.DoesNotContain("warning", await consumer.DotnetAsync("build"));
    }

    [Fact]
    public async Task A_web_application_answers_with_the_warnings_of_an_article()
    {
        using Package package = feed.Open(PackageIds.DependencyInjection);
        using Consumer consumer = await Consumer.CreateAsync(feed);
        consumer.Write("App.csproj", Project("Microsoft.NET.Sdk.Web", "net10.0", "", PackageIds.DependencyInjection));
        consumer.Write("Program.cs", ReadmeBlock.First(package.Readme, "csharp"));
        await consumer.DotnetAsync("build", "-c", "Release", "-o", "out");

        using WebApplicationRun application = await WebApplicationRun.StartAsync(consumer, Path.Combine("out", "App.dll"));
        string answer = await application.PostAsync("/warnings", "President Ilse Maran warned on Sunday that the raid would have serious consequences. Arden praised the truce.");

        Assert.Equal("""[{"speaker":"Ilse Maran","claim":"the raid would have serious consequences"}]""", answer);
    }

    [Fact]
    public async Task The_tool_installs_and_extracts()
    {
        using Consumer consumer = await Consumer.CreateAsync(feed);
        consumer.Write("article.txt", "Foreign Minister Pia Holm condemned the arrests on Tuesday. \"We will answer,\" she warned.");

        await consumer.DotnetAsync("tool", "install", PackageIds.Tool, "--version", feed.Version, "--tool-path", "tool", "--configfile", "nuget.config");
        string output = await consumer.RunAsync(Path.Combine("tool", "stance"), "extract", "article.txt", "--format", "jsonl");

        Assert.Contains("\"name\":\"Pia Holm\"", output);
        Assert.Contains("\"condemnation\"", output);
    }

    // The program of the library's README, and what that says it prints.
    private (string Program, string Printed) Example()
    {
        using Package package = feed.Open(PackageIds.Library);
        return (ReadmeBlock.First(package.Readme, "csharp"), ReadmeBlock.First(package.Readme, "text"));
    }

    private string Project(string sdk, string framework, string properties, string package) =>
        $"""
        <Project Sdk="{sdk}">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>{framework}</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            <InvariantGlobalization>true</InvariantGlobalization>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="{package}" Version="{feed.Version}" />
          </ItemGroup>
        </Project>
        """;
}
