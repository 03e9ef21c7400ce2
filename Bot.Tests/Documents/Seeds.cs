using MoedeBot.Documents;
using MoedeBot.Documents.Reading;

namespace MoedeBot.Tests.Documents;

/// <summary>Real documents that lie beside the repository on some machines, and the repository's own samples.</summary>
internal static class Seeds
{
    public const string Nordfyn2022 = "000_2471ba6211de7927.txt";
    public const string Kalundborg = "001_523a1fc6958befd6.txt";
    public const string Albertslund2022 = "002_1d7c5ae37b5057d8.txt";
    public const string Albertslund2023 = "003_23739de0f6165d2a.txt";
    public const string Nordfyn2021 = "004_684b67a3f1ecf733.txt";

    public static readonly string[] All = [Nordfyn2022, Kalundborg, Albertslund2022, Albertslund2023, Nordfyn2021];

    public static string Root { get; } = FindRoot();

    public static string Folder => Path.Combine(Root, "..", "shared", "seeds");

    public static bool Present => Array.TrueForAll(All, f => File.Exists(Path.Combine(Folder, f)));

    public static string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));

    public static ReadOutcome.Read Outcome(string file) => Assert.IsType<ReadOutcome.Read>(AgendaReader.Read(Text(file)));

    public static MeetingDocument Document(string file) => Outcome(file).Document;

    public static AgendaItem Item(string file, int number) => Document(file).Items.Single(i => i.Number == number);

    public static IReadOnlyList<string> Samples() =>
        [.. Directory.GetFiles(Path.Combine(Root, "samples"), "*.txt").Order(StringComparer.Ordinal)];

    private static string FindRoot()
    {
        var at = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(at, "MoedeBot.sln")))
            at = Path.GetDirectoryName(at) ?? throw new InvalidOperationException("Not run from inside the repository.");
        return at;
    }
}

/// <summary>A test over the real documents; skipped where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SeedFactAttribute : FactAttribute
{
    public SeedFactAttribute() => Skip = SeedSkip.Reason;
}

/// <summary>A theory over the real documents; skipped where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SeedTheoryAttribute : TheoryAttribute
{
    public SeedTheoryAttribute() => Skip = SeedSkip.Reason;
}

internal static class SeedSkip
{
    public static string? Reason => Seeds.Present ? null : "../shared/seeds with the five real documents is not here.";
}
