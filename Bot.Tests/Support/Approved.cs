namespace MoedeBot.Tests.Support;

/// <summary>
/// Files that somebody has looked at and found right, under <c>Bot.Tests/Approved</c>. A difference fails and leaves the new text under
/// <c>artifacts/received</c>; with the variable <c>APPROVE=1</c> it is taken over instead, to be looked at in the diff.
/// </summary>
internal static class Approved
{
    public static void Matches(string name, string text)
    {
        var path = RepositoryRoot.File("Bot.Tests", "Approved", name);
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            Write(path, text);
            return;
        }

        var known = File.Exists(path) ? File.ReadAllText(path) : "";
        if (known != text)
            Write(RepositoryRoot.File("artifacts", "received", name), text);
        Assert.Equal(known, text);
    }

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
