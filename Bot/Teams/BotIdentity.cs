namespace MoedeBot.Teams;

/// <summary>Who the bot is to the Bot Connector.</summary>
/// <param name="AppId">Entra application id; empty in development without one.</param>
public sealed record BotIdentity(string AppId)
{
    /// <summary>What the adapter is told; in development any name does, but none does not.</summary>
    public string Name => AppId.Length > 0 ? AppId : "development";

    /// <summary>The public cloud's Connector; what outbound tokens are for.</summary>
    public string Audience { get; init; } = "https://api.botframework.com";
}
