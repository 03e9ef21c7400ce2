using System.Net;
using System.Text.Json.Nodes;
using MoedeBot.Tests.Support;

namespace Polyfills.Tests.Support;

/// <summary>The channel's side of trust: it publishes keys and mints the tokens that its activities come with.</summary>
internal sealed class Channel
{
    public const string AppId = ChannelKeys.AppId;

    public const string Tenant = ChannelKeys.Tenant;

    private const string Metadata = "/v1/.well-known/openidconfiguration";

    private readonly Dictionary<string, string[]?> published = [];

    public Channel() => Publish("key-1", "msteams", "webchat");

    public static (string Key, string Value)[] Settings { get; } =
    [
        ("MicrosoftAppType", "SingleTenant"),
        ("MicrosoftAppId", AppId),
        ("MicrosoftAppPassword", "not-a-secret"),
        ("MicrosoftAppTenantId", Tenant),
    ];

    /// <summary>A key in the document; one without endorsements may sign for no channel.</summary>
    public Channel Publish(string keyId, params string[]? endorsements)
    {
        published[keyId] = endorsements;
        return this;
    }

    public void Withdraw(string keyId) => published.Remove(keyId);

    /// <summary>Serves the documents at their public addresses.</summary>
    public Outside Serve(Outside outside) => outside
        .On("GET", Metadata, HttpStatusCode.OK, ChannelKeys.Metadata("https://login.botframework.com/v1/.well-known/keys").ToJsonString())
        .On("GET", "/v1/.well-known/keys", () => Outside.Response(HttpStatusCode.OK, ChannelKeys.Published(published).ToJsonString()));

    /// <summary>A token as Teams sends it, valid around a time, with claims and head changed as the test wants.</summary>
    public static string Mint(
        DateTimeOffset now, Action<JsonObject>? claims = null, string keyId = "key-1", Action<JsonObject>? head = null) =>
        ChannelKeys.Mint(now, claims, keyId, head);
}
