using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Fetches and keeps the channel's signing keys. Keys known stay good for a day when they cannot be fetched anew;
/// without keys every caller is told so until the next attempt succeeds. One fetch runs at a time, for all who wait.
/// </summary>
internal sealed partial class SigningKeySource(string metadataUrl, HttpClient http, TimeProvider clock, ILogger logger)
{
    private static readonly TimeSpan FreshFor = TimeSpan.FromHours(1);
    private static readonly TimeSpan GoodFor = TimeSpan.FromHours(24);
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BetweenUnknownKeys = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private volatile SigningKeys? current;
    private Task? flight;
    private DateTimeOffset lastAttempt = DateTimeOffset.MinValue;
    private DateTimeOffset lastUnknownKey = DateTimeOffset.MinValue;

    /// <summary>The keys, or null when there are none to trust.</summary>
    public async ValueTask<SigningKeys?> GetAsync(CancellationToken cancellationToken)
    {
        if (AgeOf(current) < FreshFor)
        {
            return current;
        }

        var fetching = Fetch(BetweenAttempts, ref lastAttempt);
        if (AgeOf(current) >= GoodFor)
        {
            await fetching.WaitAsync(cancellationToken);
        }

        return AgeOf(current) < GoodFor ? current : null;
    }

    /// <summary>The keys after a token named one that is not among those seen. Anybody can name a key, so this is rationed.</summary>
    public async ValueTask<SigningKeys?> GetNewerAsync(SigningKeys seen, CancellationToken cancellationToken)
    {
        if (ReferenceEquals(seen, current))
        {
            await Fetch(BetweenUnknownKeys, ref lastUnknownKey).WaitAsync(cancellationToken);
        }

        return current;
    }

    private TimeSpan AgeOf(SigningKeys? keys) => keys is null ? TimeSpan.MaxValue : clock.GetUtcNow() - keys.Fetched;

    private Task Fetch(TimeSpan apart, ref DateTimeOffset last)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            if (flight is { IsCompleted: false } running)
            {
                return running;
            }

            if (last > now - apart)
            {
                return Task.CompletedTask;
            }

            last = lastAttempt = now;
            return flight = FetchAsync(now);
        }
    }

    private async Task FetchAsync(DateTimeOffset now)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            var retriever = new HttpDocumentRetriever(http) { RequireHttps = !new Uri(metadataUrl).IsLoopback };
            var metadata = await OpenIdConnectConfigurationRetriever.GetAsync(metadataUrl, retriever, patience.Token);
            var keys = new SigningKeys(metadata.JsonWebKeySet?.Keys ?? [], now);
            current = keys.IsEmpty ? throw new InvalidOperationException("The metadata names no key.") : keys;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Log.Failed(logger, metadataUrl, e.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Signing keys could not be fetched from {Address}: {Reason}")]
        public static partial void Failed(ILogger logger, string address, string reason);
    }
}
