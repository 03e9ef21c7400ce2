using System.Net;
using MoedeBot.Documents.Reading;

namespace MoedeBot.Teams.Messages;

/// <summary>
/// Fetches a file that somebody sent in the 1:1 chat. Teams keeps it in the sender's OneDrive and hands over an address that is the
/// right to read it, for a few minutes; no token is sent. The address comes with a message, so it is held to the hosts that
/// Teams' files lie on, and so is whatever it leads to.
/// </summary>
public sealed partial class FileDownload(IHttpClientFactory clients, TimeProvider clock, ILogger<FileDownload> logger)
{
    /// <summary>Name of the HTTP client; it has no credentials and follows no redirect by itself.</summary>
    public const string Client = "files";

    /// <summary>From the first byte asked to the last one read: Teams stops waiting for the bot's answer after about 15 seconds.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <summary>Where SharePoint and OneDrive keep an organisation's files: contoso.sharepoint.com, contoso-my.sharepoint.com.</summary>
    private const string FileHosts = ".sharepoint.com";

    private const int MostRedirects = 3;

    /// <summary>What is under the client: nothing of one person's download is kept for the next one's, and each redirect is looked at.</summary>
    internal static SocketsHttpHandler Handler() => new() { AllowAutoRedirect = false, UseCookies = false };

    /// <summary>The file's bytes, or why there are none.</summary>
    public async Task<Downloaded> FetchAsync(Uri? address, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var downloaded = await FollowAsync(address, either.Token);
            Log.Fetched(logger, downloaded.Problem, downloaded.Bytes.Length);
            return downloaded;
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException
            || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            Log.Failed(logger, fault.GetType().Name);
            return new Downloaded(FileProblem.Unreachable);
        }
    }

    private async Task<Downloaded> FollowAsync(Uri? address, CancellationToken cancellationToken)
    {
        using var client = clients.CreateClient(Client);
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            if (!Trusted(address))
                return new Downloaded(FileProblem.UnknownHost);
            using var response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (response.Headers.Location is not { } location || (int)response.StatusCode is < 300 or > 399)
                return await ReadAsync(response, cancellationToken);
            var next = new Uri(address!, location);
            if (next.Host != address!.Host)
                return new Downloaded(FileProblem.UnknownHost);
            address = next;
        }

        return new Downloaded(FileProblem.Unreachable);
    }

    private static bool Trusted(Uri? address) =>
        address is { IsAbsoluteUri: true, IsDefaultPort: true, UserInfo.Length: 0 } && address.Scheme == Uri.UriSchemeHttps
        && address.Host.EndsWith(FileHosts, StringComparison.OrdinalIgnoreCase);

    private static async Task<Downloaded> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.Gone)
            return new Downloaded(FileProblem.Gone);
        if (response.StatusCode != HttpStatusCode.OK)
            return new Downloaded(FileProblem.Unreachable);
        if (response.Content.Headers.ContentLength > AgendaReader.MostBytes)
            return new Downloaded(FileProblem.TooLarge);
        await using var content = await response.Content.ReadAsStreamAsync(cancellationToken);
        return await BoundedBytes.ReadAsync(content, AgendaReader.MostBytes, cancellationToken) is { } bytes
            ? new Downloaded(bytes)
            : new Downloaded(FileProblem.TooLarge);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "A file of {Bytes} bytes was fetched, problem: {Problem}.")]
        public static partial void Fetched(ILogger logger, FileProblem? problem, int bytes);

        // The address is the right to read the file, so neither it nor the fault's text, which may name it, is logged.
        [LoggerMessage(2, LogLevel.Warning, "A file could not be fetched: {Fault}.")]
        public static partial void Failed(ILogger logger, string fault);
    }
}

/// <summary>What came of fetching.</summary>
/// <param name="Bytes">The file; empty when there is a problem.</param>
/// <param name="Problem">Null when there is a file.</param>
public sealed record Downloaded(byte[] Bytes, FileProblem? Problem)
{
    /// <summary>A file.</summary>
    public Downloaded(byte[] bytes)
        : this(bytes, null)
    {
    }

    /// <summary>None.</summary>
    public Downloaded(FileProblem problem)
        : this([], problem)
    {
    }
}

/// <summary>Why a file is not read.</summary>
public enum FileProblem
{
    /// <summary>It lies elsewhere than where Teams keeps files.</summary>
    UnknownHost,

    /// <summary>Its address does not work, or no longer.</summary>
    Gone,

    /// <summary>No answer in time, or not the whole file.</summary>
    Unreachable,

    /// <summary>Larger than <see cref="AgendaReader.MostBytes"/>.</summary>
    TooLarge,

    /// <summary>A kind of file that agendas do not come in.</summary>
    WrongKind,

    /// <summary>Named as one kind, but another by its content.</summary>
    NotWhatItSays,

    /// <summary>Several at once.</summary>
    Several,
}
