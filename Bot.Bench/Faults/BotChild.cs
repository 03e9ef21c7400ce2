using System.Globalization;
using MoedeBot.Teams;

namespace MoedeBot.Bench.Faults;

/// <summary>The real bot as a process of its own: its own entry point, with a clock that can be set through standard input.</summary>
internal static class BotChild
{
    /// <summary>Runs the bot until it is killed, or until whoever started it is gone.</summary>
    public static int Run(string[] args)
    {
        _ = Task.Run(ListenAsync);
        var entry = typeof(MoedeBotHandler).Assembly.EntryPoint!;
        return (int)entry.Invoke(null, [args])!;
    }

    private static async Task ListenAsync()
    {
        while (await Console.In.ReadLineAsync() is { } line)
            JumpingClock.Instance.Jump(TimeSpan.FromSeconds(double.Parse(line, CultureInfo.InvariantCulture)));
        Environment.Exit(3);
    }
}
