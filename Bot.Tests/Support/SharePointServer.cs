using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MoedeBot.Tests.Support;

/// <summary>
/// An organisation's SharePoint for a bot in a process of its own, which asks it as it would ask the real one: over TLS, by the real name.
/// A proxy leads the bot here, and a certificate is trusted by that bot alone; of the bot itself nothing is otherwise.
/// </summary>
internal sealed class SharePointServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TcpListener _proxy = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly string _certificate = Path.GetTempFileName();

    private SharePointServer(WebApplication app) => _app = app;

    public FakeFiles Files { get; } = new();

    /// <summary>What leads the bot here. Linux: .NET takes the trusted certificates from OpenSSL's variable.</summary>
    public IReadOnlyDictionary<string, string?> Environment => new Dictionary<string, string?>
    {
        ["HTTPS_PROXY"] = $"http://{_proxy.LocalEndpoint}",
        ["SSL_CERT_FILE"] = _certificate,
    };

    public static async Task<SharePointServer> StartAsync()
    {
        using var key = RSA.Create(2048);
        var certificate = Certificate(key);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        var server = new SharePointServer(builder.Build());
        server._app.MapGet("/{**path}", server.Files.AnswerAsync);
        await File.WriteAllTextAsync(server._certificate, certificate.ExportCertificatePem());
        await server._app.StartAsync();
        server._proxy.Start();
        _ = server.AcceptAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        _proxy.Dispose();
        await _app.DisposeAsync();
        _closing.Dispose();
        File.Delete(_certificate);
    }

    private static X509Certificate2 Certificate(RSA key)
    {
        var request = new CertificateRequest($"CN={FakeFiles.Host}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(FakeFiles.Host);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }

    private async Task AcceptAsync()
    {
        while (!_closing.IsCancellationRequested)
            _ = TunnelAsync(await _proxy.AcceptTcpClientAsync(_closing.Token));
    }

    private async Task TunnelAsync(TcpClient bot)
    {
        using var from = bot;
        using var to = new TcpClient();
        var asked = await RequestAsync(from.GetStream());
        if (!asked.StartsWith($"CONNECT {FakeFiles.Host}:443 ", StringComparison.Ordinal))
            return;
        var address = new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        await to.ConnectAsync(address.Host, address.Port, _closing.Token);
        await from.GetStream().WriteAsync("HTTP/1.1 200 OK\r\n\r\n"u8.ToArray(), _closing.Token);
        await Task.WhenAny(
            from.GetStream().CopyToAsync(to.GetStream(), _closing.Token), to.GetStream().CopyToAsync(from.GetStream(), _closing.Token));
    }

    // To the empty line; the client says nothing more before it is answered.
    private async Task<string> RequestAsync(NetworkStream stream)
    {
        var buffer = new byte[4096];
        var read = 0;
        while (read < buffer.Length && !buffer.AsSpan(0, read).EndsWith("\r\n\r\n"u8))
            read += await stream.ReadAsync(buffer.AsMemory(read), _closing.Token) is > 0 and var more ? more : throw new IOException("The bot has hung up.");
        return Encoding.ASCII.GetString(buffer, 0, read);
    }
}
