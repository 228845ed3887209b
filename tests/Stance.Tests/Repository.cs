namespace Stance.Tests;

/// <summary>The checkout that the tests run from.</summary>
internal static class Repository
{
    /// <summary>The full path of a file or folder of the repository.</summary>
    public static string PathOf(params string[] parts)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Stance.sln")))
            {
                return Path.Combine([folder.FullName, .. parts]);
            }
        }
        throw new DirectoryNotFoundException($"No Stance.sln in {AppContext.BaseDirectory} or above it.");
    }
}
