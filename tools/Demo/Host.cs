using System.Globalization;
using MoedeBot.Demo.Play;
using MoedeBot.Demo.Playground;
using MoedeBot.Demo.Programs;

namespace MoedeBot.Demo;

/// <summary>The two commands of <c>start.sh</c>.</summary>
internal static class Host
{
    private const int UsualBotPort = 3978;

    /// <summary>Does what was asked for.</summary>
    /// <returns>Exit code: 0 when all went well or the user stopped it.</returns>
    public static async Task<int> RunAsync(DemoArguments arguments, TextWriter output, CancellationToken stopping)
    {
        try
        {
            var agenda = arguments.Play ? await AgendaAsync(arguments.Agenda, stopping) : null;
            await using var stage = await Stage.StartAsync(Bot(arguments.DataFolder));
            await (agenda is null ? ServeAsync(stage, output, stopping) : PlayAsync(stage, agenda, output, stopping));
            return 0;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return arguments.Play ? 1 : 0;
        }
        catch (Exception fault) when (fault is InvalidOperationException or TimeoutException or IOException or HttpRequestException or InvalidDataException)
        {
            await output.WriteLineAsync($"\nStandset: {fault.Message}");
            return 1;
        }
    }

    private static async Task<AgendaScript> AgendaAsync(string? file, CancellationToken stopping)
    {
        return AgendaScript.Read(await File.ReadAllTextAsync(file ?? AgendaScript.Sample, stopping));
    }

    // The Playground forgets everything when it ends, so the store begins anew with it unless one is named.
    private static BotOptions Bot(string? folder) => new(Ports.FreeOr(UsualBotPort), folder ?? NewFolder())
    {
        Tables = Environment.GetEnvironmentVariable("Storage__Tables"),
    };

    private static string NewFolder() =>
        Checkout.PathOf("data", TimeProvider.System.GetLocalNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture));

    private static async Task ServeAsync(Stage stage, TextWriter output, CancellationToken stopping)
    {
        await output.WriteLineAsync(
            $"""

            MødeBot:     {stage.Options.Address}   (data: {stage.Options.DataFolder})
            Playground:  {stage.Playground.Address}

            1. Åbn {stage.Playground.Address} i en browser, og vælg kanalen »Møder« til venstre.
            2. Tryk »Opsæt forum« på MødeBots kort, vælg skabelon, og gem. Du er nu sekretær.
            3. Skriv @MødeBot (vælg den i listen) efterfulgt af ordet dagsorden, og tryk Enter. Sæt dagsordenens tekst ind i feltet,
               der kommer frem; samples/ har tre, der kan bruges.
            4. Tryk »Slå op«, kommentér, tag stilling, og skriv beslutningerne. Referatet kommer af sig selv efter det sidste punkt.

            Siden viser kun, hvad der sker, mens den er åben. Efter en genindlæsning henter @MødeBot opsæt og @MødeBot referat kortene igen.
            Ctrl-C stopper begge.
            """);
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await output.WriteLineAsync("Stoppet.");
    }

    private static async Task PlayAsync(Stage stage, AgendaScript agenda, TextWriter output, CancellationToken stopping)
    {
        // Connected first: what the bot says to the one who opens the page is a part of the play.
        await using var playground = await PlaygroundClient.ConnectAsync(stage.Playground.Address, stopping);
        if (!Console.IsInputRedirected)
        {
            await output.WriteLineAsync($"Åbn {stage.Playground.Address} i en browser, og vælg kanalen »Møder« for at se med. Tryk derefter Enter.");
            await Task.Run(Console.ReadLine, CancellationToken.None).WaitAsync(stopping);
        }
        try
        {
            await new Demonstration(stage, agenda, new Story(output)).RunAsync(playground, stopping);
        }
        catch (Exception fault) when (fault is InvalidOperationException or TimeoutException or HttpRequestException)
        {
            await output.WriteLineAsync($"\nDet sidste i MødeBots log:\n{stage.BotLog}");
            throw;
        }
    }
}
