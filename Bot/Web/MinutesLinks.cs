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
/// the right to read: it names one version of one meeting's open minutes. The other versions of the same minutes are reached through it,
/// as long as it works itself, and nothing else.
/// </summary>
public sealed class MinutesLinks(IDataProtectionProvider protection, IOptions<WebOptions> options, IServer server)
{
    private const char Separator = '\n';

    /// <summary>How long an address of internal minutes works: long enough to press on it, too short to be worth passing on.</summary>
    private static readonly TimeSpan InternalLifetime = TimeSpan.FromMinutes(15);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("minutes-page-1").ToTimeLimitedDataProtector();

    // Another purpose: an address of the open minutes never opens the internal ones.
    private readonly ITimeLimitedDataProtector internalProtector = protection.CreateProtector("internal-minutes-page-1").ToTimeLimitedDataProtector();

    /// <summary>A fresh address of the meeting's newest minutes.</summary>
    public Uri Create(MeetingState state) => Address($"referat/{protector.Protect(NameOf(state), options.Value.LinkLifetime)}");

    /// <summary>A fresh address of the meeting's internal minutes, for one who has just been seen to be a member.</summary>
    public Uri CreateInternal(MeetingState state) => Address($"referat/internt/{internalProtector.Protect(NameOf(state), InternalLifetime)}");

    /// <summary>The address of another version through an address that works: no longer than it does.</summary>
    public Uri Version(string token, int version) => Address($"referat/{token}/udgave/{version}");

    /// <summary>The same for internal minutes.</summary>
    public Uri InternalVersion(string token, int version) => Address($"referat/internt/{token}/udgave/{version}");

    private Uri Address(string path) => new(options.Value.PublicUrl ?? ListeningOn, path);

    private static string NameOf(MeetingState state) =>
        string.Join(Separator, state.Forum.Id.TenantId, state.Forum.Id.ChannelId, state.Id.Value, state.Minutes?.Version ?? 0);

    // In development nobody else's address is needed than the one the server listens on.
    private Uri ListeningOn => new(server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());

    /// <summary>What an address names; null when it is not ours, damaged, or too old.</summary>
    public MinutesName? Read(string token) => Read(protector, token);

    /// <summary>The same for an address of internal minutes.</summary>
    public MinutesName? ReadInternal(string token) => Read(internalProtector, token);

    private static MinutesName? Read(ITimeLimitedDataProtector protector, string token)
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
