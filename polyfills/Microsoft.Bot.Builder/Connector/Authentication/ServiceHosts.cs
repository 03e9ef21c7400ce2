using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// The hosts that the bot speaks to, and nobody else: a service URL comes from outside and is called with the bot's
/// token. An entry is a host name, meant with https and its usual port, or a whole origin (<c>http://127.0.0.1:5000</c>).
/// </summary>
internal sealed class ServiceHosts
{
    /// <summary>The Connector of Teams in the public cloud, for all regions.</summary>
    public const string TeamsPublicCloud = "smba.trafficmanager.net";

    private readonly HashSet<string> origins = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool loopback;

    // A bot hears from one service nearly always, and its address need not be taken apart each time.
    private volatile Uri? last;

    /// <param name="entries">Hosts and origins; none stands for <see cref="TeamsPublicCloud"/>.</param>
    /// <param name="loopback">Whether services on this very machine are allowed, as in development.</param>
    public ServiceHosts(IReadOnlyCollection<string> entries, bool loopback)
    {
        this.loopback = loopback;
        foreach (var entry in entries.Count == 0 ? [TeamsPublicCloud] : entries)
        {
            var origin = entry.Contains("://", StringComparison.Ordinal) ? entry : "https://" + entry;
            origins.Add(Uri.TryCreate(origin, UriKind.Absolute, out var uri) && IsPlain(uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.IsLoopback)
                ? OriginOf(uri)
                : throw new ArgumentException($"'{entry}' is neither a host nor an https origin.", nameof(entries)));
        }
    }

    /// <summary>Whether a service URL, as it came from outside, is a Connector's.</summary>
    public bool Allow([NotNullWhen(true)] string? serviceUrl) => Find(serviceUrl) is not null;

    /// <summary>The service URL as an address; null when it is not a Connector's.</summary>
    public Uri? Find(string? serviceUrl)
    {
        if (last is { } known && known.OriginalString == serviceUrl)
        {
            return known;
        }

        return Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri) && Allow(uri) ? last = uri : null;
    }

    public bool Allow(Uri uri) => IsPlain(uri) && (origins.Contains(OriginOf(uri)) || (loopback && uri.IsLoopback));

    // https://smba.trafficmanager.net@evil.example/ reads as one host and goes to another, and so may letters that only
    // look like Latin ones.
    private static bool IsPlain(Uri uri) => uri.Scheme is "https" or "http" && uri.UserInfo.Length == 0 && Ascii.IsValid(uri.Host);

    private static string OriginOf(Uri uri) => $"{uri.Scheme}://{uri.Host}:{uri.Port}";
}
