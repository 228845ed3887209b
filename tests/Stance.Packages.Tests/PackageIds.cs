namespace Stance.Packages.Tests;

/// <summary>The packages that the project makes.</summary>
internal static class PackageIds
{
    public const string Library = "Stance";
    public const string Training = "Stance.Training";
    public const string DependencyInjection = "Stance.Extensions.DependencyInjection";

    /// <summary>What <c>dotnet tool install</c> asks for; it names one package for each platform.</summary>
    public const string Tool = "Stance.Cli";

    /// <summary>Packages that other programs reference.</summary>
    public static IReadOnlyList<string> Libraries { get; } = [Library, Training, DependencyInjection];

    /// <summary>Packages that hold the command.</summary>
    public static IReadOnlyList<string> Tools { get; } = [Tool + ".any", Tool + ".linux-x64"];

    public static TheoryData<string> EachLibrary => new(Libraries);

    public static TheoryData<string> EachTool => new(Tools);

    public static TheoryData<string> EachPackage => new([.. Libraries, .. Tools, Tool]);
}
