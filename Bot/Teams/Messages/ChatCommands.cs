using System.Text;

namespace MoedeBot.Teams.Messages;

/// <summary>A command that can be written to the bot.</summary>
/// <param name="Name">Stable id.</param>
/// <param name="Danish">As written in Danish, also its title in the app's manifest.</param>
/// <param name="English">As written in English.</param>
public sealed record ChatCommand(string Name, string Danish, string English);

/// <summary>The commands, and which of them a message is.</summary>
public static class ChatCommands
{
    /// <summary>Give the forum an agenda.</summary>
    public static ChatCommand Agenda { get; } = new("agenda", "dagsorden", "agenda");

    /// <summary>Set the forum up.</summary>
    public static ChatCommand SetUp { get; } = new("setup", "opsæt", "setup");

    /// <summary>The newest minutes.</summary>
    public static ChatCommand Minutes { get; } = new("minutes", "referat", "minutes");

    /// <summary>One's own open actions.</summary>
    public static ChatCommand Actions { get; } = new("actions", "mine opgaver", "my actions");

    /// <summary>The items that nobody has said anything on.</summary>
    public static ChatCommand Undisputed { get; } = new("undisputed", "uden bemærkninger", "without comments");

    /// <summary>A proposal for the next agenda.</summary>
    public static ChatCommand Next { get; } = new("next", "næste møde", "next meeting");

    /// <summary>What one can do now.</summary>
    public static ChatCommand Help { get; } = new("help", "hjælp", "help");

    /// <summary>All of them, as the manifest lists them.</summary>
    public static IReadOnlyList<ChatCommand> All { get; } = [Agenda, SetUp, Minutes, Actions, Undisputed, Next, Help];

    /// <summary>Splits a message into its command and what follows it.</summary>
    /// <param name="message">The message without the mention of the bot.</param>
    /// <returns>A null command when the first word is none, with the whole message as the rest.</returns>
    public static (ChatCommand? Command, string Text) Read(string message)
    {
        var text = message.Normalize(NormalizationForm.FormC).TrimStart(Blank);
        var (command, length) = Begins(text);
        var word = text[..length].TrimEnd(':');

        // A pasted agenda begins with the word that the command is, in capitals: it is then the text itself.
        var title = command == Agenda && word.All(char.IsUpper) && length < text.Length;
        return command is null || title ? (title ? Agenda : null, text) : (command, text[length..].TrimStart(Blank));
    }

    // The first word, or as many as the command has.
    private static (ChatCommand? Command, int Length) Begins(string text)
    {
        var first = text.AsSpan().IndexOfAny(Breaks) is var at and >= 0 ? at : text.Length;
        var second = first < text.Length && text.AsSpan(first + 1).IndexOfAny(Breaks) is var next and >= 0 ? first + 1 + next : text.Length;
        foreach (var length in (int[])[second, first])
        {
            var words = text[..length].Replace('\u00A0', ' ').TrimEnd(':');
            if (All.FirstOrDefault(known => Is(words, known.Danish) || Is(words, known.English)) is { } command)
                return (command, length);
        }

        return (null, first);
    }

    private static readonly char[] Blank = [' ', '\u00A0', '\t', '\r', '\n', '\u200B'];
    private static readonly System.Buffers.SearchValues<char> Breaks = System.Buffers.SearchValues.Create(" \u00A0\t\r\n");

    private static bool Is(string word, string known) => word.Equals(known, StringComparison.OrdinalIgnoreCase);
}
