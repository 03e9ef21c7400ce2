using System.Net;
using System.Net.Sockets;

namespace MoedeBot.Demo.Programs;

/// <summary>Ports of this machine's loopback address.</summary>
public static class Ports
{
    // Below those that systems give to outgoing connections (Linux from 32768 on, macOS from 49152): a program that is down for a while and comes
    // back at its address must not find a stranger's connection there.
    private const int First = 20_000;
    private const int End = 32_000;
    private const int MostTries = 200;

    /// <summary>The wanted port when nobody has it, otherwise any free one. Another program may still take it before it is used.</summary>
    public static int FreeOr(int wanted) => Try(wanted) ?? Free();

    /// <summary>A port that was free a moment ago.</summary>
    public static int Free() => Enumerable.Range(0, MostTries).Select(_ => Try(Random.Shared.Next(First, End))).FirstOrDefault(port => port is not null)
        ?? throw new IOException("No free port on the loopback address.");

    private static int? Try(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
        catch (SocketException)
        {
            return null;
        }
    }
}
