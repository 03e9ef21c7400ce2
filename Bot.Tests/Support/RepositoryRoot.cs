using MoedeBot.Demo;

namespace MoedeBot.Tests.Support;

/// <summary>Where the repository lies, found from where the tests run; tests of files and processes start here.</summary>
public static class RepositoryRoot
{
    /// <summary>Absolute path of the folder that holds <c>MoedeBot.sln</c>.</summary>
    public static string Path => Checkout.Root;

    /// <summary>Absolute path of something in the repository, for instance <c>File("samples", "x.txt")</c>.</summary>
    public static string File(params string[] parts) => Checkout.PathOf(parts);
}
