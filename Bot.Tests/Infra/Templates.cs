using System.Text.RegularExpressions;
using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Infra;

/// <summary>The Bicep templates, read as far as the tests ask. That they compile is <see cref="CompilationTests"/>' business.</summary>
internal static partial class Templates
{
    /// <summary>Text of every template, by path below infra/.</summary>
    public static IReadOnlyDictionary<string, string> Files { get; } =
        Directory.EnumerateFiles(RepositoryRoot.File("infra"), "*.bicep", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(RepositoryRoot.File("infra"), path), File.ReadAllText);

    public static string All { get; } = string.Join('\n', Files.Values);

    /// <summary>Keys of the settings that the bot is started with, as its configuration names them (<c>Storage:Tables</c>).</summary>
    public static IReadOnlySet<string> Settings { get; } =
        Setting().Matches(All).Select(match => match.Groups[1].Value.Replace("__", ":", StringComparison.Ordinal)).ToHashSet();

    /// <summary>Names in the list of tables.</summary>
    public static IReadOnlyList<string> Tables { get; } =
        Word().Matches(TableList().Match(Files["modules/storage.bicep"]).Groups[1].Value).Select(match => match.Value).ToList();

    /// <summary>Value of a property that is written as a literal, for instance <c>allowSharedKeyAccess</c> → <c>false</c>.</summary>
    public static IReadOnlyList<string> ValuesOf(string property) =>
        Regex.Matches(All, $@"\b{property}: '?([^'\s,}}]+)'?", RegexOptions.NonBacktracking).Select(match => match.Groups[1].Value).ToList();

    [GeneratedRegex(@"\{ name: '([A-Za-z][A-Za-z0-9_]*)', value:")]
    private static partial Regex Setting();

    [GeneratedRegex(@"var tables = \[([^\]]*)\]")]
    private static partial Regex TableList();

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex Word();
}
