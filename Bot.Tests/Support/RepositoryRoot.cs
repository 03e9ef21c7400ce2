namespace MoedeBot.Tests.Support;

/// <summary>Where the repository lies, found from where the tests run; tests of files and processes start here.</summary>
public static class RepositoryRoot
{
    /// <summary>Absolute path of the folder that holds <c>MoedeBot.sln</c>.</summary>
    public static string Path { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>Absolute path of something in the repository, for instance <c>File("samples", "x.txt")</c>.</summary>
    public static string File(params string[] parts) => System.IO.Path.GetFullPath(System.IO.Path.Combine([Path, .. parts]));

    private static string Find(DirectoryInfo? folder)
    {
        while (folder is not null && !System.IO.File.Exists(System.IO.Path.Combine(folder.FullName, "MoedeBot.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("MoedeBot.sln is in none of the folders above the tests.");
    }
}
