namespace MoedeBot.Tests.Support;

/// <summary>The environment variables that the image sets, read from its recipe: what is run and measured without a container runs with them too.</summary>
internal static class ImageEnvironment
{
    private static readonly string[] _runtimeNames = ["DOTNET_", "MALLOC_"];

    /// <summary>All of them.</summary>
    public static IReadOnlyDictionary<string, string?> All { get; } = Of(File.ReadAllText(RepositoryRoot.File("Dockerfile")));

    /// <summary>Those that say how the runtime runs the bot, without the bot's own settings.</summary>
    public static IReadOnlyDictionary<string, string?> OfTheRuntime { get; } =
        All.Where(variable => _runtimeNames.Any(name => variable.Key.StartsWith(name, StringComparison.Ordinal))).ToDictionary();

    /// <summary>What a recipe sets in its last stage; what an earlier one sets stays in that stage.</summary>
    public static Dictionary<string, string?> Of(string recipe) => recipe[recipe.LastIndexOf("FROM ", StringComparison.Ordinal)..]
        .Replace("\\\n", "", StringComparison.Ordinal).Split('\n')
        .Where(line => line.StartsWith("ENV ", StringComparison.Ordinal))
        .SelectMany(line => line["ENV ".Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Select(variable => variable.Split('=', 2))
        .ToDictionary(pair => pair[0], string? (pair) => pair[1]);
}
