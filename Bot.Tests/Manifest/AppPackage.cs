using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Manifest;

/// <summary>An app package as <c>manifest/pack.sh</c> makes it.</summary>
public sealed class AppPackage
{
    public const string AppId = "4f8f9d1c-1111-4111-8111-0123456789ab";
    public const string Domain = "moedebot.example.dk";

    private AppPackage(byte[] bytes)
    {
        Bytes = bytes;
        using var zip = new ZipArchive(new MemoryStream(bytes));
        Files = zip.Entries.ToDictionary(entry => entry.FullName, Read);
    }

    public byte[] Bytes { get; }

    /// <summary>By path in the zip.</summary>
    public IReadOnlyDictionary<string, byte[]> Files { get; }

    public JsonElement Manifest => Json("manifest.json");

    public JsonElement English => Json("en.json");

    public JsonElement Bot => Manifest.GetProperty("bots")[0];

    /// <summary>Packs with a good id and host, and what else is given.</summary>
    public static AppPackage Pack(params string[] arguments)
    {
        var (status, errors, bytes) = Run(["--app-id", AppId, "--domain", Domain, .. arguments]);
        Assert.True(status == 0, errors);
        return new AppPackage(bytes!);
    }

    /// <summary>What the script says, and its package if it made one.</summary>
    public static (int Status, string Errors, byte[]? Package) Run(params string[] arguments)
    {
        var target = Path.Combine(Path.GetTempPath(), $"moedebot-{Guid.NewGuid():n}.zip");
        var start = new ProcessStartInfo("sh", [RepositoryRoot.File("manifest", "pack.sh"), "--out", target, .. arguments])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, errors, File.Exists(target) ? File.ReadAllBytes(target) : null);
        }
        finally
        {
            File.Delete(target);
        }
    }

    private JsonElement Json(string file) => JsonDocument.Parse(Files[file]).RootElement;

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var bytes = new MemoryStream();
        using var content = entry.Open();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }
}

/// <summary>A test that packs; it needs what pack.sh needs.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PackingFactAttribute : FactAttribute
{
    public PackingFactAttribute() => Skip = Packing.Missing;
}

/// <summary>A test that packs, with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PackingTheoryAttribute : TheoryAttribute
{
    public PackingTheoryAttribute() => Skip = Packing.Missing;
}

internal static class Packing
{
    /// <summary>Why packing can't be tested here; null when it can.</summary>
    public static string? Missing { get; } =
        new[] { "sh", "zip" }.FirstOrDefault(program => !OnPath(program)) is { } absent
            ? $"manifest/pack.sh needs the program {absent}, which is not on the PATH (Debian: apt-get install {absent})."
            : null;

    private static bool OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
