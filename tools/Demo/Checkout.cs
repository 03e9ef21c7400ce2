namespace MoedeBot.Demo;

/// <summary>Where the repository lies, found from where the program runs.</summary>
public static class Checkout
{
    /// <summary>Absolute path of the folder that holds <c>MoedeBot.sln</c>.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>Absolute path of something in the repository, for instance <c>PathOf("samples", "x.txt")</c>.</summary>
    public static string PathOf(params string[] parts) => Path.GetFullPath(Path.Combine([Root, .. parts]));

    private static string Find(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MoedeBot.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("MoedeBot.sln is in none of the folders above this program.");
    }
}
