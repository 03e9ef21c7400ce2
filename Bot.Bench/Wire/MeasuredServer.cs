using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using MoedeBot.Demo.Programs;
using MoedeBot.Tests.Support;

namespace MoedeBot.Bench.Wire;

/// <summary>A server process on a core of its own, run as the image runs the bot.</summary>
internal sealed class MeasuredServer : IAsyncDisposable
{
    /// <summary>The server's core; the load has <see cref="LoadCore"/>.</summary>
    private const int Core = 0;

    public const int LoadCore = 1;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ChildProgram program;

    private MeasuredServer(ChildProgram program, int port) => (this.program, Port) = (program, port);

    public int Port { get; }

    /// <summary>Starts one of this program's own servers, and waits until it listens.</summary>
    public static async Task<MeasuredServer> StartAsync(Func<int, string[]> arguments, IReadOnlyDictionary<string, string?> settings)
    {
        var port = Ports.Free();
        var server = new MeasuredServer(ChildProgram.Start(arguments(port)[0], [.. OnCore(Core), .. Self(arguments(port))], AsInTheImage(settings)), port);
        (await server.ConnectAsync()).Dispose();
        return server;
    }

    /// <summary>Starts any web program, with the settings that lie beside it; does not wait.</summary>
    public static MeasuredServer Start(string[] command, IReadOnlyDictionary<string, string?> settings)
    {
        var port = Ports.Free();
        return new MeasuredServer(ChildProgram.Start(command[0], [.. OnCore(Core), .. command, "--urls", $"http://127.0.0.1:{port}", "--contentRoot", Path.GetDirectoryName(command[^1])!], AsInTheImage(settings)), port);
    }

    /// <summary>This program with other arguments.</summary>
    public static string[] Self(params string[] arguments) => [Environment.ProcessPath!, .. arguments];

    public static string[] OnCore(int core) => ["taskset", "-c", core.ToString(CultureInfo.InvariantCulture)];

    /// <summary>A connection as soon as there is one to be had.</summary>
    public async Task<HttpLine> ConnectAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            try
            {
                return await HttpLine.ConnectAsync(Port, patience.Token);
            }
            catch (SocketException) when (program.Running)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System, patience.Token);
            }
            catch (SocketException)
            {
                throw new InvalidOperationException("The server ended:\n" + program.Output);
            }
        }
    }

    /// <summary>Sends one request and reads its answer.</summary>
    public async Task<(int Status, string Body)> AskAsync(byte[] request)
    {
        using var line = await ConnectAsync();
        var (status, body) = await line.AskAsync(request, CancellationToken.None);
        return (status, Encoding.UTF8.GetString(body.Span));
    }

    /// <summary>Bytes allocated since the start; null where the program does not tell.</summary>
    public async Task<long?> AllocatedAsync() =>
        await AskAsync(HttpLine.Request(WireServers.AllocatedPath, "none", "")) is (200, var text) ? long.Parse(text, CultureInfo.InvariantCulture) : null;

    /// <summary>Resident memory in MB (10^6 bytes) now, and the most that it ever was.</summary>
    public (double Now, double Most) Resident() => (Status("VmRSS"), Status("VmHWM"));

    /// <summary>Processor time since the start: what neighbours on the machine change least.</summary>
    public TimeSpan Processor()
    {
        using var process = Process.GetProcessById(program.Id);
        return process.TotalProcessorTime;
    }

    public ValueTask DisposeAsync() => program.DisposeAsync();

    private static Dictionary<string, string?> AsInTheImage(IReadOnlyDictionary<string, string?> settings)
    {
        var environment = new Dictionary<string, string?>(ImageEnvironment.OfTheRuntime);
        foreach (var (name, value) in settings)
            environment[name] = value;
        return environment;
    }

    private double Status(string name)
    {
        var line = File.ReadLines($"/proc/{program.Id}/status").First(line => line.StartsWith(name + ":", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) * 1024 / 1e6;
    }
}
