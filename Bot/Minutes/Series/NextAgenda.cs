using System.Globalization;
using MoedeBot.Documents;
using MoedeBot.Meetings;

namespace MoedeBot.Minutes;

/// <summary>
/// A proposal for a forum's next agenda, in the house's own form: the standing items, and among them what the last meeting put off and
/// the actions that are due. Pure; a beginning for the secretary.
/// </summary>
public static class NextAgenda
{
    /// <summary>Items that a forum has on every agenda unless it says otherwise.</summary>
    public static IReadOnlyList<string> UsualItems { get; } = ["Godkendelse af dagsorden og referat", "Orientering", "Eventuelt"];

    private const string Follow = "Opfølgning på opgaver";
    private static readonly string[] PutOff = ["udsat", "udsætte", "udsatte"];

    /// <summary>The agenda.</summary>
    /// <param name="forum">Whose.</param>
    /// <param name="last">The meeting before; null for none.</param>
    /// <param name="actions">The forum's open actions.</param>
    /// <param name="when">The day, if it is known, and the start.</param>
    public static MeetingDocument Of(Forum forum, MeetingState? last, IReadOnlyList<OpenAction> actions, MeetingTime when)
    {
        var style = HouseStyles.Get(forum.Style);
        var standing = (forum.Standing.Count > 0 ? forum.Standing : UsualItems).Select(title => Item(title, [], style)).ToList();
        // What opens a meeting stays first; what was put off comes before the new.
        var opening = standing.TakeWhile(item => item.Title.StartsWith("Godkendelse", StringComparison.OrdinalIgnoreCase)).Count();
        IEnumerable<AgendaItem> items = [.. standing.Take(opening), .. Postponed(last), .. Due(actions, when, style), .. standing.Skip(opening)];
        var head = new DocumentHead(forum.Name, when.Date, when.Date is null ? null : when.Start, forum.Place, [.. forum.Members.Select(member => new Participant(member.Name, null))]);
        return new MeetingDocument(DocumentKind.Agenda, forum.Style, head, [], [.. items.Select((item, at) => item with { Word = style.Words.Items[0], Number = at + 1 })]);
    }

    /// <summary>The items that a meeting put off, as they stood on its agenda.</summary>
    internal static IEnumerable<AgendaItem> Postponed(MeetingState? last) => last is null
        ? []
        : last.Items.Where(item => item.Decision is { } decision && PutOff.Any(word => decision.Text.Contains(word, StringComparison.OrdinalIgnoreCase)))
            .Select(item => item.Item with { DecisionSlot = null });

    private static IEnumerable<AgendaItem> Due(IReadOnlyList<OpenAction> actions, MeetingTime when, HouseStyle style)
    {
        // An item may have been closed since, by a new edition of its agenda.
        var due = actions.Where(open => open.Meeting.Find(open.Action.Item) is { Item.Confidential: false }).Where(open => open.Action.Draft.Due is null || when.Date is null || open.Action.Draft.Due <= when.Date).Select(Line).ToList();
        if (due.Count == 0)
            yield break;
        var caption = style.Captions.First(rule => rule.Kind == SectionKind.Summary).Caption;
        var list = new ListBlock([.. due.Select(line => new ListItem(0, "-", [new Inline(line)]))]);
        yield return Item(Follow, [new Section(caption, SectionKind.Summary, [list])], style);
    }

    private static string Line(OpenAction open)
    {
        var (words, owner, due) = open.Action.Draft;
        var facts = string.Join(", ", new[] { owner, due is { } day ? $"senest den {day.ToString("d. MMMM yyyy", CultureInfo.GetCultureInfo("da-DK"))}" : null }.OfType<string>());
        return facts.Length == 0 ? words : $"{words.TrimEnd('.')} ({facts})";
    }

    private static AgendaItem Item(string title, IReadOnlyList<Section> sections, HouseStyle style) =>
        new(style.Words.Items[0], 0, title, null, Confidential: false, sections) { PrintedTitle = title };
}

/// <summary>When the next meeting is.</summary>
/// <param name="Date">Null when nothing tells.</param>
/// <param name="Start">Local start; null when it has not been said.</param>
public sealed record MeetingTime(DateOnly? Date, TimeOnly? Start);
