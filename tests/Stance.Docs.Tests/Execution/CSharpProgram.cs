using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Stance.Docs.Tests.Execution;

/// <summary>Compiles C# as a user's project would: top-level statements, implicit usings, nullable, no warning.</summary>
internal static class CSharpProgram
{
    private static readonly string[] ConsoleUsings =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    private static readonly string[] WebUsings =
    [
        .. ConsoleUsings, "System.Net.Http.Json", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http",
        "Microsoft.AspNetCore.Routing", "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Hosting",
        "Microsoft.Extensions.Logging",
    ];

    // Everything that the tests run with: the runtime, ASP.NET Core, and the packages of the project.
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static int _count;

    /// <summary>Whether the program is one of the SDK for the web.</summary>
    public static bool IsWeb(string source) => source.Contains("WebApplication.", StringComparison.Ordinal);

    /// <summary>The entry point of a program.</summary>
    /// <exception cref="InvalidOperationException">It does not compile, or not without a warning.</exception>
    public static MethodInfo Compile(string source)
    {
        CSharpParseOptions language = new(LanguageVersion.CSharp14);
        string usings = string.Concat((IsWeb(source) ? WebUsings : ConsoleUsings).Select(name => $"global using {name};\n"));
        var compilation = CSharpCompilation.Create(
            $"Example{Interlocked.Increment(ref _count)}",
            [CSharpSyntaxTree.ParseText(usings, language), CSharpSyntaxTree.ParseText(WithoutDirectives(source), language)],
            References,
            new(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: false));
        using var image = new MemoryStream();
        Diagnostic[] problems = [.. compilation.Emit(image).Diagnostics.Where(one => one.Severity >= DiagnosticSeverity.Warning)];
        return problems is []
            ? Assembly.Load(image.ToArray()).EntryPoint!
            : throw new InvalidOperationException($"{string.Join('\n', problems.Select(one => one.ToString()))}\n{source}");
    }

    // "#:package Stance@..." of a file-based app is for `dotnet run app.cs`; here the package is referenced already.
    private static string WithoutDirectives(string source) =>
        string.Join('\n', source.Split('\n').Select(line => line.StartsWith("#:", StringComparison.Ordinal) || line.StartsWith("#!", StringComparison.Ordinal) ? "" : line));
}
