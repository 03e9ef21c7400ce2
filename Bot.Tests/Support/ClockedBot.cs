using System.Globalization;
using MoedeBot.Demo.Programs;

namespace MoedeBot.Tests.Support;

/// <summary>The real bot with a clock that can be put forward and back, as <c>Bot.Bench</c> starts it for its meetings with faults.</summary>
internal static class ClockedBot
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    /// <summary>The benchmark program, as built.</summary>
    public static string Program { get; } = RepositoryRoot.File("Bot.Bench", "bin", Configuration, "net10.0", "MoedeBot.Bench.dll");

    /// <summary>A bot that is started so.</summary>
    public static BotOptions Of(BotOptions options) => options with
    {
        Command = ["dotnet", Program, "bot"],
        Environment = new Dictionary<string, string?>(options.Environment) { ["ASPNETCORE_HOSTINGSTARTUPASSEMBLIES"] = "MoedeBot.Bench" },
    };

    /// <summary>Puts the clock forward, or back.</summary>
    public static Task JumpAsync(this Stage stage, TimeSpan by) => stage.TellBotAsync(by.TotalSeconds.ToString(CultureInfo.InvariantCulture));
}
