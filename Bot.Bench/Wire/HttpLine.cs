using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MoedeBot.Bench.Wire;

/// <summary>
/// One kept-alive connection that sends ready-made requests and reads each answer to its end. A client library would cost more
/// than the server that is measured.
/// </summary>
internal sealed class HttpLine : IDisposable
{
    private static readonly byte[] HeadEnd = "\r\n\r\n"u8.ToArray();

    private readonly Socket socket;
    private byte[] buffer = new byte[64 * 1024];

    private HttpLine(Socket socket) => this.socket = socket;

    public static async Task<HttpLine> ConnectAsync(int port, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
            return new HttpLine(socket);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>A request as it goes over the wire.</summary>
    public static byte[] Request(string path, string authorization, string json) => Request(path, authorization, Encoding.UTF8.GetBytes(json));

    /// <inheritdoc cref="Request(string, string, string)"/>
    public static byte[] Request(string path, string authorization, byte[] body)
    {
        var head = $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: {authorization}\r\n"
            + $"Content-Type: application/json; charset=utf-8\r\nContent-Length: {body.Length}\r\n\r\n";
        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }

    /// <summary>Sends and reads; the body is good until the next call.</summary>
    public async ValueTask<(int Status, ReadOnlyMemory<byte> Body)> AskAsync(byte[] request, CancellationToken cancellationToken)
    {
        for (var sent = 0; sent < request.Length;)
            sent += await socket.SendAsync(request.AsMemory(sent), cancellationToken);

        var (read, start, whole) = (0, -1, int.MaxValue);
        while (read < whole)
        {
            if (read == buffer.Length)
                Array.Resize(ref buffer, buffer.Length * 2);
            var more = await socket.ReceiveAsync(buffer.AsMemory(read), cancellationToken);
            read += more > 0 ? more : throw new IOException("The server closed the connection.");
            if (start < 0 && buffer.AsSpan(0, read).IndexOf(HeadEnd) is >= 0 and var end)
                (start, whole) = (end + HeadEnd.Length, end + HeadEnd.Length + Length(buffer.AsSpan(0, end)));
        }

        return (Number(buffer.AsSpan(9, 3)), buffer.AsMemory(start, whole - start));
    }

    public void Dispose() => socket.Dispose();

    private static int Length(ReadOnlySpan<byte> head)
    {
        var name = head.IndexOf("\r\nContent-Length: "u8);
        return name < 0 ? throw new IOException("An answer without a stated length.") : Number(head[(name + 18)..]);
    }

    private static int Number(ReadOnlySpan<byte> text) =>
        System.Buffers.Text.Utf8Parser.TryParse(text, out int number, out _) ? number : throw new IOException("Not an HTTP answer.");
}
