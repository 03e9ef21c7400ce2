using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using MoedeBot.Meetings;
using MoedeBot.Operations.Settings;

namespace MoedeBot.Web;

/// <summary>
/// Addresses of minutes pages, signed and expiring. A browser that follows one carries no Teams identity, so the address is
/// the right to read: it names one version of one meeting's open minutes and nothing else.
/// </summary>
public sealed class MinutesLinks(IDataProtectionProvider protection, IOptions<WebOptions> options, IServer server)
{
    private const char Separator = '\n';

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("minutes-page-1").ToTimeLimitedDataProtector();

    /// <summary>A fresh address of the meeting's newest minutes.</summary>
    public Uri Create(MeetingState state)
    {
        var name = string.Join(Separator, state.Forum.Id.TenantId, state.Forum.Id.ChannelId, state.Id.Value, state.Minutes?.Version ?? 0);
        var token = protector.Protect(name, options.Value.LinkLifetime);
        return new Uri(options.Value.PublicUrl ?? ListeningOn, $"referat/{token}");
    }

    // In development nobody else's address is needed than the one the server listens on.
    private Uri ListeningOn => new(server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());

    /// <summary>What an address names; null when it is not ours, damaged, or too old.</summary>
    public MinutesName? Read(string token)
    {
        try
        {
            return protector.Unprotect(token).Split(Separator) is [var tenant, var channel, var meeting, var version]
                && int.TryParse(version, out var number)
                ? new MinutesName(new ForumId(tenant, channel), new MeetingId(meeting), number)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

/// <summary>One version of a meeting's minutes.</summary>
public sealed record MinutesName(ForumId Forum, MeetingId Meeting, int Version);
