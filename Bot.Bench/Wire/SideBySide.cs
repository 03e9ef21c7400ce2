using System.Globalization;

namespace MoedeBot.Bench.Wire;

/// <summary>
/// One press on bots that differ in their environment alone, a second each in turn: what the machine's mood does to one it does to the
/// others, so that a tenth more or less can be seen where two runs after each other differ by half.
/// </summary>
internal sealed class SideBySide(IReadOnlyList<SideBySide.Bot> bots)
{
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(35);
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(1);

    // After its pause a bot finds the processor's caches full of another's code.
    private static readonly TimeSpan RunUp = TimeSpan.FromMilliseconds(150);

    /// <param name="args">How many turns each has, then one argument for each bot: variables as <c>NAME=VALUE</c>, comma between them; empty for none.</param>
    /// <param name="output">Gets a line for each bot.</param>
    public static async Task<int> RunAsync(string[] args, TextWriter output)
    {
        await using var neighbours = await Neighbours.StartAsync();
        var bots = new List<Bot>();
        try
        {
            foreach (var variables in args[1..])
                bots.Add(await StartAsync(variables, neighbours));
            await new SideBySide(bots).MeasureAsync(int.Parse(args[0], CultureInfo.InvariantCulture));
            foreach (var bot in bots)
                await output.WriteLineAsync(bot.Tell(bots[0]));
        }
        finally
        {
            foreach (var bot in bots)
                await bot.Server.DisposeAsync();
        }

        return 0;
    }

    private static async Task<Bot> StartAsync(string variables, Neighbours neighbours)
    {
        var settings = neighbours.Settings;
        foreach (var pair in variables.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(variable => variable.Split('=', 2)))
            settings[pair[0]] = pair[1];
        var server = await MeasuredServer.StartAsync(port => ["wire-bot", $"{port}"], settings);
        neighbours.Begin();
        var meeting = new WireMeeting(server.AskAsync, neighbours, neighbours.Token());
        await meeting.SetUpAsync();
        var bot = new Bot(variables, server, new Load(server.Port, meeting.Asked));
        await bot.Load.RunAsync(Warm);
        return bot;
    }

    // Who begins changes with each round.
    private async Task MeasureAsync(int rounds)
    {
        for (var turn = 0; turn < rounds * bots.Count; turn++)
            await bots[(turn + (turn / bots.Count)) % bots.Count].MeasureAsync();
    }

    /// <summary>A bot and what its turns have cost.</summary>
    internal sealed record Bot(string Variables, MeasuredServer Server, Load Load)
    {
        private readonly List<(double Microseconds, double PerSecond)> turns = [];

        public async Task MeasureAsync()
        {
            await Load.RunAsync(RunUp);
            var before = Server.Processor();
            var pace = await Load.RunAsync(Turn);
            turns.Add(((Server.Processor() - before).TotalMicroseconds / pace.Count, pace.PerSecond));
        }

        public string Tell(Bot first)
        {
            var costs = turns.ConvertAll(turn => turn.Microseconds);
            var rates = turns.ConvertAll(turn => turn.PerSecond);
            var ratios = turns.Zip(first.turns, (own, other) => own.Microseconds / other.Microseconds).ToList();
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{(Variables.Length == 0 ? "as it is" : Variables)}: {Middle(costs):F0} µs of processor time, {costs.Min():F0} at best, {Middle(ratios):F2} times the first; {Middle(rates):N0}/s, {rates.Max():N0} at best; {Server.Resident().Now:F0} MB");
        }

        private static double Middle(List<double> values) => values.Order().ElementAt(values.Count / 2);
    }
}
