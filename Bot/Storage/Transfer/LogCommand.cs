using MoedeBot.Meetings;
using MoedeBot.Operations.Settings;

namespace MoedeBot.Storage.Transfer;

/// <summary>
/// <c>log export MEETING|--all [--out FILE]</c>, <c>log import FILE</c> and <c>log verify</c>: the administrator's commands on
/// the configured store. They start no server; export and verify change nothing.
/// </summary>
public static class LogCommand
{
    private const int Done = 0;
    private const int Problems = 2;
    private const int NotAnExport = 3;
    private const int WrongUse = 64;

    private const string Usage = """
        log export MEETING|--all [--out FILE]
        log import FILE
        log verify
        """;

    /// <summary>The command, on the store that the server would use; null when the arguments name another command or none.</summary>
    public static Func<Task<int>>? Find(string[] args) => args is ["log", .. var rest]
        ? () => RunAsync(rest, WebApplication.CreateBuilder().Configuration, Console.Out, Console.Error)
        : null;

    /// <summary>Runs the command.</summary>
    /// <param name="args">The command line, with or without the leading <c>log</c>.</param>
    /// <param name="configuration">Says which store, as for the server.</param>
    /// <param name="output">Standard output; an export without <c>--out</c> and nothing else goes there.</param>
    /// <param name="errors">Standard error.</param>
    /// <returns>0 done, 2 something is wrong in the store, 3 the file is not an export or contradicts the store, 64 wrong use.</returns>
    public static async Task<int> RunAsync(string[] args, IConfiguration configuration, TextWriter output, TextWriter errors)
    {
        await using var services = new ServiceCollection().AddLogging().AddStorage(configuration).BuildServiceProvider();
        services.CheckSettings();
        var store = services.GetRequiredService<WholeStore>();
        switch (args is ["log", .. var rest] ? rest : args)
        {
            case ["export", "--all", .. var to]:
                return await ExportAsync(store, null, to, output);
            case ["export", var id, .. var to] when MeetingId.TryParse(id, out var meeting):
                return await ExportAsync(store, meeting, to, output);
            case ["import", var file] when File.Exists(file):
                return await ImportAsync(store, file, errors);
            case ["verify"]:
                return await VerifyAsync(store, output);
            default:
                await errors.WriteLineAsync(Usage);
                return WrongUse;
        }
    }

    private static async Task<int> ExportAsync(WholeStore store, MeetingId? only, string[] to, TextWriter output)
    {
        await using var file = to is ["--out", var path] ? new StreamWriter(path) : null;
        var writer = file ?? output;
        await foreach (var line in StoreExport.ReadAsync(store, only, CancellationToken.None))
            await writer.WriteAsync(line.Write() + "\n");
        await writer.FlushAsync();
        return Done;
    }

    private static async Task<int> ImportAsync(WholeStore store, string file, TextWriter errors)
    {
        var import = new StoreImport(store);
        var number = 0;
        try
        {
            await foreach (var line in File.ReadLinesAsync(file))
            {
                number++;
                await import.TakeAsync(StoreLine.Read(line), CancellationToken.None);
            }

            await import.FinishAsync(CancellationToken.None);
            return Done;
        }
        catch (Exception e) when (e is FormatException or InvalidDataException or InvalidOperationException)
        {
            await errors.WriteLineAsync($"Linje {number}: {e.Message}");
            return NotAnExport;
        }
    }

    private static async Task<int> VerifyAsync(WholeStore store, TextWriter output)
    {
        var verification = new StoreVerification(store);
        var problems = 0;
        await foreach (var problem in verification.RunAsync(CancellationToken.None))
        {
            problems++;
            await output.WriteLineAsync(problem);
        }

        var (meetings, events, minutes) = verification.Seen;
        await output.WriteLineAsync($"{meetings} møder, {events} hændelser, {minutes} referater: {(problems == 0 ? "alt er i orden" : $"{problems} fejl")}.");
        return problems == 0 ? Done : Problems;
    }
}
