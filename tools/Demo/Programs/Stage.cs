namespace MoedeBot.Demo.Programs;

/// <summary>The bot and the Playground, started together and ended together.</summary>
public sealed class Stage : IAsyncDisposable
{
    private const int UsualPlaygroundPort = 56150;
    private BotProgram bot;

    private Stage(BotOptions options, BotProgram bot, PlaygroundProgram playground)
    {
        Options = options;
        this.bot = bot;
        Playground = playground;
    }

    /// <summary>How the bot was started.</summary>
    public BotOptions Options { get; }

    /// <summary>The Playground.</summary>
    public PlaygroundProgram Playground { get; }

    /// <summary>The last lines of the bot's log.</summary>
    public string BotLog => bot.Log;

    /// <summary>The bot's process.</summary>
    public int BotId => bot.Id;

    /// <summary>Starts both and waits until both listen.</summary>
    /// <param name="options">The bot.</param>
    /// <param name="playgroundPort">Wanted port of the Playground.</param>
    /// <param name="serviceUrl">What the bot is told as the Connector's address; null for the Playground's own.</param>
    public static async Task<Stage> StartAsync(BotOptions options, int playgroundPort = UsualPlaygroundPort, Uri? serviceUrl = null)
    {
        var bot = await BotProgram.StartAsync(options);
        try
        {
            return new Stage(options, bot, await PlaygroundProgram.StartAsync(options.Endpoint, playgroundPort, serviceUrl));
        }
        catch
        {
            await bot.DisposeAsync();
            throw;
        }
    }

    /// <summary>Writes a line to the bot's standard input, for a <see cref="BotOptions.Command"/> that listens there.</summary>
    public Task TellBotAsync(string line) => bot.TellAsync(line);

    /// <summary>Kills the bot (SIGKILL); the Playground goes on.</summary>
    public Task KillBotAsync() => bot.KillAsync();

    /// <summary>Starts the bot again on the same data.</summary>
    public async Task RestartBotAsync()
    {
        await bot.DisposeAsync();
        bot = await BotProgram.StartAsync(Options);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await Playground.DisposeAsync();
    }
}
