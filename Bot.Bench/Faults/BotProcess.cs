using System.Diagnostics;
using System.Globalization;
using MoedeBot.Demo.Programs;
using MoedeBot.Teams;

namespace MoedeBot.Bench.Faults;

/// <summary>One replica: started, killed and started again at the same address.</summary>
internal sealed class BotProcess(string name, string tables, string logFolder) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly int port = Ports.Free();
    private Process? process;
    private StreamWriter? log;
    private int starts;

    /// <summary>Root of the bot.</summary>
    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/"));

    public int Kills { get; private set; }

    /// <summary>Starts it and waits until it answers.</summary>
    public async Task StartAsync(HttpClient http)
    {
        starts++;
        log ??= new StreamWriter(Path.Combine(logFolder, $"{name}.log"), append: true);
        var started = Process.Start(Info()) ?? throw new InvalidOperationException("The bot could not be started.");
        started.OutputDataReceived += (_, line) => Note(line.Data);
        started.ErrorDataReceived += (_, line) => Note(line.Data);
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        process = started;
        var since = Stopwatch.GetTimestamp();
        while (!await AnswersAsync(http))
        {
            if (started.HasExited || Stopwatch.GetElapsedTime(since) > Patience)
                throw new InvalidOperationException($"The bot {name} did not start; see {logFolder}.");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }
    }

    /// <summary>SIGKILL: nothing is tidied up.</summary>
    public async Task KillAsync()
    {
        Kills++;
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    /// <summary>Sets its clock.</summary>
    public void Jump(TimeSpan by) => process?.StandardInput.WriteLine(by.TotalSeconds.ToString(CultureInfo.InvariantCulture));

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
            await KillAsync();
        if (log is not null)
            await log.DisposeAsync();
    }

    private ProcessStartInfo Info()
    {
        var info = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(typeof(MoedeBotHandler).Assembly.Location)!,
        };
        string[] arguments = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(BotProcess).Assembly.Location, "bot"] : ["bot"];
        foreach (var argument in arguments)
            info.ArgumentList.Add(argument);
        foreach (var (key, value) in Settings())
            info.Environment[key] = value;
        return info;
    }

    private Dictionary<string, string> Settings() => new()
    {
        ["ASPNETCORE_URLS"] = Address.ToString(),
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["ASPNETCORE_HOSTINGSTARTUPASSEMBLIES"] = typeof(BotProcess).Assembly.GetName().Name!,
        ["Web__PublicUrl"] = Address.ToString(),
        ["Storage__Tables"] = tables,
        // A replica that is started anew has a new name, so that the others' and its own leases run out as those of dead machines do.
        ["Delivery__Replica"] = string.Create(CultureInfo.InvariantCulture, $"{name}-{starts}"),
        ["Logging__LogLevel__Default"] = "Warning",
        ["DOTNET_TieredPGO"] = "0",
        ["DOTNET_gcServer"] = "0",
    };

    private async Task<bool> AnswersAsync(HttpClient http)
    {
        try
        {
            return (await http.GetAsync(new Uri(Address, "health/live"))).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Note(string? line)
    {
        if (line is null || log is not { } writer)
            return;
        lock (writer)
            writer.WriteLine(line);
    }
}
