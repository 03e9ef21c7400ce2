using MoedeBot.Demo.Play;
using MoedeBot.Demo.Playground;
using MoedeBot.Demo.Programs;
using Xunit.Abstractions;

namespace MoedeBot.Tests.Support;

/// <summary>The real bot and the real Playground in processes of their own, with a gate between them, for one test.</summary>
public sealed class Theatre : IAsyncDisposable
{
    private readonly DirectoryInfo _data;
    private readonly ITestOutputHelper _output;
    private readonly StringWriter _told = new();

    private Theatre(DirectoryInfo data, ConnectorGate gate, Stage stage, ITestOutputHelper output)
    {
        (_data, _output) = (data, output);
        (Gate, Stage, Story) = (gate, stage, new Story(_told));
    }

    public ConnectorGate Gate { get; }

    public Stage Stage { get; }

    public PlaygroundClient Playground { get; private set; } = null!;

    /// <summary>Everybody has time enough, and a test that hangs ends.</summary>
    public CancellationToken Deadline { get; } = new CancellationTokenSource(TimeSpan.FromMinutes(5)).Token;

    /// <summary>Starts everything.</summary>
    /// <param name="output">Gets the story and the bot's log at the end.</param>
    /// <param name="tables">Connection string of Azurite; null for the embedded store.</param>
    /// <param name="change">How the bot is started, when not as it is built.</param>
    public static async Task<Theatre> StartAsync(ITestOutputHelper output, string? tables = null, Func<BotOptions, BotOptions>? change = null)
    {
        var data = Directory.CreateTempSubdirectory("moedebot-");
        var gate = await ConnectorGate.StartAsync();
        var options = new BotOptions(Ports.Free(), data.FullName) { Tables = tables };
        options = change?.Invoke(options) ?? options;
        var theatre = new Theatre(data, gate, await Stage.StartAsync(options, Ports.Free(), gate.Address), output);
        gate.PassOnTo(theatre.Stage.Playground.Address);
        theatre.Playground = await PlaygroundClient.ConnectAsync(theatre.Stage.Playground.Address, theatre.Deadline);
        return theatre;
    }

    /// <summary>Where the play is told; shown with the test's result.</summary>
    public Story Story { get; }

    /// <summary>The play of an agenda on this stage.</summary>
    public MeetingPlay Play(AgendaScript agenda) => new(Playground, agenda, Story);

    public async ValueTask DisposeAsync()
    {
        _output.WriteLine(_told.ToString());
        _output.WriteLine(Stage.BotLog);
        await Playground.DisposeAsync();
        await Stage.DisposeAsync();
        await Gate.DisposeAsync();
        _data.Delete(recursive: true);
    }
}
