using Azure.Core;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The bot's own token: kept, fetched anew before it expires, by one flight for all who wait.</summary>
internal sealed partial class BotToken(TokenCredential credential, string scope, TimeProvider clock, ILogger logger)
{
    private static readonly TimeSpan RenewBefore = TimeSpan.FromMinutes(5);

    private readonly TokenRequestContext request = new([scope + "/.default"]);
    private readonly Lock gate = new();
    private AccessToken token;
    private Task<AccessToken>? flight;

    public async ValueTask<string> GetAsync(CancellationToken cancellationToken)
    {
        var (known, now) = (Known, clock.GetUtcNow());
        if (now < (known.RefreshOn ?? known.ExpiresOn - RenewBefore))
        {
            return known.Token;
        }

        var renewing = Renew();
        if (now < known.ExpiresOn - TimeSpan.FromMinutes(1))
        {
            return known.Token;
        }

        return (await renewing.WaitAsync(cancellationToken)).Token;
    }

    private AccessToken Known
    {
        get
        {
            lock (gate)
            {
                // The default token's times are those of year 1, before any renewal.
                return token.Token is null ? new AccessToken(string.Empty, DateTimeOffset.UnixEpoch) : token;
            }
        }
    }

    private Task<AccessToken> Renew()
    {
        lock (gate)
        {
            return flight is { IsCompleted: false } running ? running : flight = RenewAsync();
        }
    }

    private async Task<AccessToken> RenewAsync()
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            var renewed = await credential.GetTokenAsync(request, CancellationToken.None);
            lock (gate)
            {
                token = renewed;
            }

            return renewed;
        }
        catch (Exception e)
        {
            Log.Failed(logger, e.Message);
            throw;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The bot's own token could not be fetched: {Reason}")]
        public static partial void Failed(ILogger logger, string reason);
    }
}
