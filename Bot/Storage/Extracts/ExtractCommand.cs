using System.Text.Encodings.Web;
using System.Text.Json;
using MoedeBot.Operations.Settings;
using MoedeBot.Storage.Transfer;

namespace MoedeBot.Storage.Extracts;

/// <summary>
/// <c>person export OBJECT-ID [--name NAME]… [--out FILE]</c> and <c>case export CASE-NUMBER [--out FILE]</c>: everything in the configured
/// store about one person or one case, as JSON lines, for who answers a request for access. They start no server and change nothing.
/// </summary>
public static class ExtractCommand
{
    private const int Done = 0;
    private const int Nothing = 1;
    private const int WrongUse = 64;

    private const string Usage = """
        person export OBJECT-ID [--name NAME]... [--out FILE]
          OBJECT-ID  the person's Entra object id
          --name     a name that the person is written by, besides the one that Teams shows
        case export CASE-NUMBER [--out FILE]
        """;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The command, on the store that the server would use; null when the arguments name another command or none.</summary>
    public static Func<Task<int>>? Find(string[] args) => args is ["person" or "case", ..]
        ? () => RunAsync(args, WebApplication.CreateBuilder().Configuration, Console.Out, Console.Error)
        : null;

    /// <summary>Runs the command.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="configuration">Says which store, as for the server.</param>
    /// <param name="output">Standard output; gets the lines unless <c>--out</c> names a file.</param>
    /// <param name="errors">Standard error; gets how many lines there are.</param>
    /// <returns>0 done, 1 there is nothing about the person or case, 64 wrong use.</returns>
    public static async Task<int> RunAsync(string[] args, IConfiguration configuration, TextWriter output, TextWriter errors)
    {
        if (Arguments.Parse(args) is not { } asked)
        {
            await errors.WriteLineAsync(Usage);
            return WrongUse;
        }

        await using var services = new ServiceCollection().AddLogging().AddStorage(configuration).BuildServiceProvider();
        services.CheckSettings();
        var store = services.GetRequiredService<WholeStore>();
        await using var file = asked.Out is null ? null : new StreamWriter(asked.Out);
        var count = 0;
        await foreach (var line in asked.IsPerson
            ? new PersonExtract(store, asked.About).ReadAsync(asked.Names, CancellationToken.None)
            : CaseExtract.ReadAsync(store, asked.About, CancellationToken.None))
        {
            count++;
            await (file ?? output).WriteAsync(line.ToJsonString(Readable) + "\n");
        }

        await errors.WriteLineAsync($"{count} linjer om {asked.About}.");
        return count == 0 ? Nothing : Done;
    }

    private sealed record Arguments(bool IsPerson, string About, IReadOnlyList<string> Names, string? Out)
    {
        public static Arguments? Parse(string[] args)
        {
            if (args is not [var kind, "export", var about, .. var rest] || string.IsNullOrWhiteSpace(about) || about.StartsWith('-'))
                return null;
            var (names, target) = (new List<string>(), (string?)null);
            for (; rest.Length > 0; rest = rest[2..])
            {
                if (rest is ["--name", { Length: > 2 } name, ..] && kind == "person")
                    names.Add(name.Trim());
                else if (rest is ["--out", { Length: > 0 } path, ..] && target is null)
                    target = path;
                else
                    return null;
            }

            return new Arguments(kind == "person", about.Trim(), names, target);
        }
    }
}
