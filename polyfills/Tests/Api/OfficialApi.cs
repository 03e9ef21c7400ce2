using System.Text.RegularExpressions;

namespace Polyfills.Tests.Api;

/// <summary>The public API of the official packages, as listed: member lines by full type name.</summary>
internal sealed partial class OfficialApi
{
    private readonly Dictionary<string, HashSet<string>> types = [];

    /// <summary>Where the lists lie beside the repository; null where they are absent.</summary>
    public static string? Folder { get; } = Find("../shared/official-api");

    public static OfficialApi Read()
    {
        var api = new OfficialApi();
        string[] lists = [.. Directory.GetFiles(Folder!, "*.txt"), Find("polyfills/Tests/Api/Microsoft.Rest.ClientRuntime.txt")!];
        foreach (var list in lists)
        {
            api.Add(File.ReadLines(list));
        }

        return api;
    }

    public bool Knows(PublicType type) => types.ContainsKey(type.Name);

    /// <summary>Members of ours that the official type does not have, word for word.</summary>
    public IEnumerable<string> Strangers(PublicType type) =>
        types.TryGetValue(type.Name, out var members) ? type.Members.Where(member => !members.Contains(member)) : ["(no such type)"];

    private void Add(IEnumerable<string> lines)
    {
        var members = new HashSet<string>();
        foreach (var line in lines.Select(line => line.Replace("[Obsolete] ", string.Empty, StringComparison.Ordinal)))
        {
            if (line.StartsWith("  ", StringComparison.Ordinal))
            {
                members.Add(line[2..]);
            }
            else if (Header().Match(line) is { Success: true } header)
            {
                types[header.Groups["name"].Value] = members = [];
            }
            else if (line.Contains(" delegate ", StringComparison.Ordinal))
            {
                types[line] = [];
            }
        }
    }

    private static string? Find(string relative)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, relative);
            if (File.Exists(Path.Combine(folder.FullName, "MoedeBot.sln")))
            {
                return Path.Exists(path) ? path : null;
            }
        }

        return null;
    }

    // "public sealed class Name.Space.Type<T> : Base where …" up to what follows the name.
    [GeneratedRegex(@"^(public|protected) (static |abstract |sealed )?(class|interface|struct|enum) (?<name>[^ <]+(<[^>]+>)?(\.[A-Za-z]+)?)")]
    private static partial Regex Header();
}

/// <summary>A test that needs the lists, skipped with the reason where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OfficialApiTheoryAttribute : TheoryAttribute
{
    public OfficialApiTheoryAttribute()
    {
        if (OfficialApi.Folder is null)
        {
            Skip = "The lists of the official API (../shared/official-api) are not on this machine.";
        }
    }
}
