using System.Diagnostics;
using MoedeBot.Demo.Programs;

namespace MoedeBot.Tests.Support;

/// <summary>
/// The published build as the image runs it: in a folder that it may not write to, as nobody in particular, with 512 MB. The memory is held by
/// <c>RLIMIT_DATA</c>, which counts what is set aside and not only what is used, so it is the narrower of the two limits.
/// </summary>
internal static class PublishedBot
{
    public const long Megabyte = 1024 * 1024;
    public const long Memory = 512 * Megabyte;
    private const string Nobody = "65534";

    // What .NET takes for its heap by itself in a container of that size: three quarters.
    private const string Heap = "0x18000000";

    private static readonly string _folder = RepositoryRoot.File("artifacts", "published");
    private static readonly string _program = Path.Combine(_folder, "MoedeBot");

    /// <summary>Why it cannot be run; null when it can.</summary>
    public static string? Missing { get; } =
        !File.Exists(_program) ? "There is no published build: run tools/publish.sh (./test.sh does)."
        : NewestSource() > File.GetLastWriteTimeUtc(_program) ? "The published build is older than the sources: run tools/publish.sh (./test.sh does)."
        : new[] { "prlimit", "setpriv", "env" }.FirstOrDefault(tool => !OnPath(tool)) is { } absent ? $"The program {absent} is not on the PATH."
        : null;

    /// <summary>Program and arguments, within the limits.</summary>
    public static string[] Limited(params string[] command) =>
    [
        "env", "-C", _folder, "prlimit", $"--data={Memory}",
        .. Environment.UserName == "root" ? (string[])["setpriv", $"--reuid={Nobody}", $"--regid={Nobody}", "--clear-groups"] : [],
        .. command,
    ];

    /// <summary>The bot within the limits, its data folder its own.</summary>
    public static BotOptions Within(BotOptions options)
    {
        if (Environment.UserName == "root")
            Run("chown", Nobody, options.DataFolder);
        return options with
        {
            Command = Limited("./MoedeBot"),
            Environment = new Dictionary<string, string?>(ImageEnvironment.OfTheRuntime) { ["DOTNET_GCHeapHardLimit"] = Heap },
        };
    }

    /// <summary>The most memory that a process has had at once, in bytes.</summary>
    public static long PeakOf(int process) => 1024 * long.Parse(
        File.ReadLines($"/proc/{process}/status").Single(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
        System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Runs something short; gives its exit code and what it said.</summary>
    public static (int Code, string Said) Run(params string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true })!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, said.Trim());
    }

    private static DateTime NewestSource() => new[] { "Bot", "polyfills" }
        .SelectMany(folder => Directory.EnumerateFiles(RepositoryRoot.File(folder), "*.cs", SearchOption.AllDirectories))
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Max(File.GetLastWriteTimeUtc);

    private static bool OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}

/// <summary>A test of the published build; skipped with the reason where there is none, or none that is new.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PublishedFactAttribute : FactAttribute
{
    public PublishedFactAttribute() => Skip = PublishedBot.Missing ?? (PlaygroundProgram.Installed ? null : "The Agents Playground is not installed: run tools/install.sh.");
}

/// <summary>A test of the published build, with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PublishedTheoryAttribute : TheoryAttribute
{
    public PublishedTheoryAttribute() => Skip = PublishedBot.Missing;
}
