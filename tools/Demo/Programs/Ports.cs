using System.Net;
using System.Net.Sockets;

namespace MoedeBot.Demo.Programs;

/// <summary>Ports of this machine's loopback address.</summary>
public static class Ports
{
    /// <summary>The wanted port when nobody has it, otherwise any free one. Another program may still take it before it is used.</summary>
    public static int FreeOr(int wanted) => Try(wanted) ?? Free();

    /// <summary>A port that was free a moment ago.</summary>
    public static int Free() => Try(0) ?? throw new IOException("No free port on the loopback address.");

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
