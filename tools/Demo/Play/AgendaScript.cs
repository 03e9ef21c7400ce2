using MoedeBot.Documents;
using MoedeBot.Documents.Reading;

namespace MoedeBot.Demo.Play;

/// <summary>What the demo knows of the agenda that it plays, read from the document itself.</summary>
/// <param name="Text">The document, as it is handed to the bot.</param>
/// <param name="Forum">The forum's name as printed; what the secretary sets up.</param>
/// <param name="Style">Id of the house style that it was recognised as.</param>
/// <param name="Place">Place as printed; null when the document names none.</param>
/// <param name="Items">Items in printed order.</param>
public sealed record AgendaScript(string Text, string Forum, string Style, string? Place, IReadOnlyList<ScriptItem> Items)
{
    /// <summary>The agenda that is played when none is named: one with a timetable, written for this project.</summary>
    public static string Sample => Checkout.PathOf("samples", "nordby-strategisk-chefforum.txt");

    /// <summary>Whether the document carries decisions: then they are what the secretary types, and the minutes can be held against it.</summary>
    public bool HasDecisions => Items.Any(item => item.Decision is not null);

    /// <summary>Items whose content may be shown.</summary>
    public IReadOnlyList<ScriptItem> OpenItems => [.. Items.Where(item => !item.Confidential)];

    /// <summary>Reads an agenda or minutes with the bot's own reader.</summary>
    /// <exception cref="InvalidDataException">The text is neither; the message says why, in Danish.</exception>
    public static AgendaScript Read(string text) => AgendaReader.Read(text) switch
    {
        ReadOutcome.Read(var document, _, _) => new AgendaScript(
            text, document.Head.Forum, document.Style, document.Head.Place, [.. document.Items.Select(ScriptItem.Of)]),
        ReadOutcome.Refused refused => throw new InvalidDataException(refused.Reason),
        _ => throw new InvalidDataException("Dokumentet kunne ikke læses."),
    };
}

/// <summary>An item of the agenda.</summary>
/// <param name="Number">Number as printed.</param>
/// <param name="Heading">The line that it begins with in the document, number and title.</param>
/// <param name="Confidential">Lukket punkt: its content is shown nowhere.</param>
/// <param name="Decision">The decision that the document holds, line breaks kept; null when it holds none.</param>
public sealed record ScriptItem(int Number, string Heading, bool Confidential, string? Decision)
{
    /// <summary>Texts of the item that must not come out when it is confidential; empty for an open item.</summary>
    public IReadOnlyList<string> Secrets { get; init; } = [];

    /// <summary>What the document says of the item.</summary>
    public static ScriptItem Of(AgendaItem item) =>
        new(item.Number, $"{item.Word} {item.Number}: {item.PrintedTitle}", item.Confidential, item.DecisionText() is { Length: > 0 } text ? text : null)
        {
            Secrets = item.Confidential ? [.. Lines(item)] : [],
        };

    // Captions and fillers say nothing; a line of some length is the case itself.
    private static IEnumerable<string> Lines(AgendaItem item)
    {
        const int telling = 25;
        return item.Sections.Select(section => BlockText.Plain(section.Blocks)).SelectMany(text => text.Split('\n')).Where(line => line.Length >= telling);
    }
}
