using MoedeBot.Bench.Contracts;
using MoedeBot.Bench.Documents;
using MoedeBot.Bench.Faults;
using MoedeBot.Bench.Storage;
using MoedeBot.Bench.Wire;

return args switch
{
    ["wire-only", var port] => await WireServers.RunWireAsync(port),
    ["wire-bot", var port] => await WireServers.RunBotAsync(port),
    ["wire-bare", var port, var length] => await WireServers.RunBareAsync(port, length),
    _ => await RunAsync(args),
};

// Apart from the servers that are measured, so that these load nothing of what they do not run.
static async Task<int> RunAsync(string[] args) => args switch
{
    ["storage", .. var rest] => await StorageFigures.RunAsync(rest, Console.Out),
    ["contracts", .. var rest] => await ContractCommand.RunAsync(rest, Console.Out),
    ["race", .. var rest] => await AppendRace.RunAsync(rest, Console.Out),
    ["race-writer", var number, var appends, .. var rest] => await AppendRace.WriteAsync(number, appends, BenchStore.Open(rest)),
    ["documents", .. var rest] => DocumentFigures.Run(rest),
    ["costs"] => await DocumentCosts.RunAsync(Console.Out),
    ["length"] => await LengthRun.RunAsync(Console.Out),
    ["damage", .. var rest] => await DamageRun.RunAsync(rest, Console.Out),
    ["wire", .. var rest] => await WireFigures.OnOwnCoreAsync("wire-load", rest),
    ["fuzz-activities", .. var rest] => await FuzzRun.RunAsync(rest, Console.Out),
    ["wire-compare", .. var rest and not []] => await WireFigures.OnOwnCoreAsync("wire-turns", rest),
    ["wire-turns", .. var rest] => await SideBySide.RunAsync(rest, Console.Out),
    ["wire-load", .. var rest] => await WireFigures.RunAsync(rest, Console.Out),
    ["faults", .. var rest] => await FaultCommand.FaultsAsync(rest, Console.Out),
    ["replicas", .. var rest] => await FaultCommand.ReplicasAsync(rest, Console.Out),
    ["bot", .. var rest] => BotChild.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        """
        storage [--tables CONNECTION | --path FILE]   rates and growth of the event log
        documents                                     reading and printing of each real document and sample, as text and as a Word file
        costs                                         the same as processor time, for machines that others keep busy
        length                                        reading 1, 10 and 19 MB, and whether the time grows with the length
        damage  [COUNT]                               damaged documents of every format, 50,000 when left out
        wire    [--warm S] [--measured S] [--bot FILE]  presses and messages per second, the bot and the load on a core each
        wire-compare TURNS "" NAME=VALUE[,NAME=VALUE]…  the same press under other environment variables, a second each in turn
        fuzz-activities [COUNT]                       damaged activities against the whole bot, 100,000 when left out
        faults  [--runs N] [--at-once N] [--seed N] [--report FILE]
                                                      meetings with kills, a failing Connector and a store that goes away
        replicas [--runs N] [--seed N] [--report FILE] three replicas, one killed every 10 s
        contracts [--report FILE]                     what every store promises, held against each of them by the tests
        race    [--tables CONNECTION | --azurite | --path FILE] [--report FILE]
                                                      8 processes, 1,000 appends each, one meeting
        """);
    return 64;
}
