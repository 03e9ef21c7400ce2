using System.Diagnostics;

namespace MoedeBot.Demo.Programs;

/// <summary>A program started beside the demo or a test: its output is read, and it is gone when this is disposed.</summary>
public sealed class ChildProgram : IAsyncDisposable
{
    private const int KeptLines = 400;
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(5);
    private readonly Process process;
    private readonly string name;
    private readonly LinkedList<string> output = new();
    private readonly List<(Func<string, bool> Match, TaskCompletionSource<string> Found)> waiting = [];
    private readonly Lock gate = new();

    private ChildProgram(ProcessStartInfo info, string name)
    {
        this.name = name;
        process = new Process { StartInfo = info, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.Exited += (_, _) => _ = EndedAsync();
    }

    /// <summary>Starts a program with its output read.</summary>
    /// <param name="name">What to call it in errors.</param>
    /// <param name="command">Program and arguments.</param>
    /// <param name="environment">Variables on top of one's own; null takes one away.</param>
    public static ChildProgram Start(string name, IReadOnlyList<string> command, IReadOnlyDictionary<string, string?> environment)
    {
        var info = new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Checkout.Root,
        };
        foreach (var (key, value) in environment)
            info.Environment[key] = value;
        var program = new ChildProgram(info, name);
        program.process.Start();
        program.process.BeginOutputReadLine();
        program.process.BeginErrorReadLine();
        return program;
    }

    /// <summary>Process id, for tests that kill it from outside.</summary>
    public int Id => process.Id;

    /// <summary>Whether it still runs.</summary>
    public bool Running => !process.HasExited;

    /// <summary>The last lines that it wrote, both streams.</summary>
    public string Output
    {
        get
        {
            lock (gate)
                return string.Join(Environment.NewLine, output);
        }
    }

    /// <summary>The first line, written already or to come, that matches.</summary>
    /// <exception cref="InvalidOperationException">It ended, or the time ran out, without such a line; the message has what it wrote.</exception>
    public async Task<string> LineAsync(Func<string, bool> match, TimeSpan patience)
    {
        var found = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            if (output.FirstOrDefault(match) is { } line)
                return line;
            waiting.Add((match, found));
        }
        if (process.HasExited)
            _ = EndedAsync();
        try
        {
            return await found.Task.WaitAsync(patience);
        }
        catch (Exception missing) when (missing is TimeoutException or OperationCanceledException)
        {
            throw new InvalidOperationException($"{name} did not start as expected. It wrote:{Environment.NewLine}{Output}", missing);
        }
    }

    /// <summary>Writes a line to its standard input.</summary>
    public async Task TellAsync(string line)
    {
        await process.StandardInput.WriteLineAsync(line);
        await process.StandardInput.FlushAsync();
    }

    /// <summary>Asks it to end, as a platform does (SIGTERM); it may take its time.</summary>
    public async Task AskToEndAsync()
    {
        using var kill = Process.Start("sh", ["-c", $"kill -TERM {Id}"]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Waits until it has ended by itself.</summary>
    /// <returns>Its exit code.</returns>
    /// <exception cref="TimeoutException">It has not.</exception>
    public async Task<int> EndAsync(TimeSpan patience)
    {
        await process.WaitForExitAsync().WaitAsync(patience);
        return process.ExitCode;
    }

    /// <summary>Ends it at once, without any chance to tidy up (SIGKILL), and waits until it is gone.</summary>
    public async Task KillAsync()
    {
        if (Running)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        process.Dispose();
    }

    private void Take(string? line)
    {
        if (line is null)
            return;
        lock (gate)
        {
            output.AddLast(line);
            if (output.Count > KeptLines)
                output.RemoveFirst();
            foreach (var (_, found) in waiting.Where(one => one.Match(line)))
                found.TrySetResult(line);
        }
    }

    // Its last words are still on their way when it has ended, and they say why. What it started may hold its streams open for longer.
    private async Task EndedAsync()
    {
        await process.WaitForExitAsync().WaitAsync(LastWords).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        GiveUp();
    }

    private void GiveUp()
    {
        lock (gate)
        {
            foreach (var (_, found) in waiting)
                found.TrySetCanceled();
        }
    }
}
