namespace MoedeBot.Demo;

/// <summary>What the command line asks for.</summary>
/// <param name="Play">Whether a meeting is to be played; otherwise the programs run until they are stopped.</param>
/// <param name="Agenda">File with the agenda to play; null for the sample.</param>
/// <param name="DataFolder">Folder of the embedded store; null for a new one.</param>
public sealed record DemoArguments(bool Play, string? Agenda, string? DataFolder)
{
    /// <summary>How the command is used.</summary>
    public const string Usage = """
        ./start.sh                      the bot with the Agents Playground, until Ctrl-C
        ./start.sh --demo [AGENDA]      a whole meeting that plays itself, with AGENDA (a text file) or a sample
        ./start.sh --data FOLDER …      keeps the store in FOLDER instead of in a new one
        """;

    /// <summary>Reads the command line; null when it is not understood.</summary>
    public static DemoArguments? Read(string[] arguments) => arguments switch
    {
        [] => new DemoArguments(false, null, null),
        ["--data", var folder, .. var rest] => Read(rest) is { } read ? read with { DataFolder = folder } : null,
        ["--demo"] => new DemoArguments(true, null, null),
        ["--demo", var agenda, .. var rest] when !agenda.StartsWith('-') =>
            Read(rest) is { Play: false } read ? read with { Play = true, Agenda = agenda } : null,
        ["--demo", .. var rest] => Read(rest) is { Play: false } read ? read with { Play = true } : null,
        _ => null,
    };
}
