using System.Globalization;
using System.Text;

namespace MoedeBot.Bench.Reports;

/// <summary>A part of <c>docs/reliability.md</c>.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="About">What is done in it.</param>
internal sealed record Section(string Heading, string About);

/// <summary>Writes <c>docs/reliability.md</c>, a section at a time; the other sections stay as they are.</summary>
internal static class Reliability
{
    private const string Top =
        """
        # Reliability

        Written by `dotnet run -c Release --project Bot.Bench -- COMMAND --report docs/reliability.md` with the commands `contracts`, `race`, `race --azurite`,
        `faults --runs N` and `replicas`, not by hand. Real processes, real SIGKILL, a real Azurite; Teams is a fake Connector over HTTP. What is checked, and
        by whom: `docs/storage.md` and `docs/delivery.md`.

        """;

    /// <summary>Replaces the section in the file; the figures are what is below its first paragraph.</summary>
    public static void Write(string file, Section section, string figures) =>
        File.WriteAllText(file, With(File.Exists(file) ? File.ReadAllText(file) : Top, section, figures));

    /// <summary>The document with the section replaced.</summary>
    public static string With(string document, Section section, string figures)
    {
        var parts = document.Split("\n## ").Skip(1).Where(part => !part.StartsWith(section.Heading + "\n", StringComparison.Ordinal))
            .Append($"{section.Heading}\n{section.About}\n\n{figures}");
        return Top.TrimEnd() + "\n" + string.Concat(parts.Order(StringComparer.Ordinal).Select(part => "\n## " + part.Trim() + "\n"));
    }

    /// <summary>A table of figures, with what they were seen on.</summary>
    public static string Table(IEnumerable<(string What, FormattableString Figure)> rows)
    {
        var text = new StringBuilder("| | |\n|---|---|\n");
        foreach (var (what, figure) in rows.Append(("machine", Machine())))
            text.Append(CultureInfo.InvariantCulture, $"| {what} | {figure.ToString(CultureInfo.InvariantCulture)} |\n");
        return text.ToString();
    }

    /// <summary>What the figures were seen on.</summary>
    public static FormattableString Machine() =>
        $"{Environment.ProcessorCount} cores, load {Load()} at the end, {TimeProvider.System.GetUtcNow():yyyy-MM-dd}";

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
