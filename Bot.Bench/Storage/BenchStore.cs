using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MoedeBot.Storage;

namespace MoedeBot.Bench.Storage;

/// <summary>The store that the command line names: a SQLite file of its own when it names none.</summary>
internal static class BenchStore
{
    /// <param name="args"><c>--tables CONNECTION</c> or <c>--path FILE</c>, and <c>--prefix NAME</c> for the tables.</param>
    public static ServiceProvider Open(string[] args)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Storage:Tables"] = After(args, "--tables"),
            ["Storage:TablePrefix"] = After(args, "--prefix"),
            ["Storage:Path"] = After(args, "--path") ?? Path.Combine(Directory.CreateTempSubdirectory("moedebot-bench").FullName, "bench.db"),
        };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return new ServiceCollection().AddLogging().AddStorage(configuration).BuildServiceProvider();
    }

    /// <summary>The options of a second, empty store of the same kind.</summary>
    public static string[] Beside(string[] args) => After(args, "--tables") is { } account
        ? ["--tables", account, "--prefix", $"{After(args, "--prefix")}beside"]
        : After(args, "--path") is { } path ? ["--path", path + ".beside"] : [];

    /// <summary>The value of an option; null when it is not given.</summary>
    public static string? After(string[] args, string option) =>
        Array.IndexOf(args, option) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
