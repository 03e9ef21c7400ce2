using MoedeBot.Documents;
using MoedeBot.Meetings;

namespace MoedeBot.Minutes;

/// <summary>What should be looked at before minutes go out. Errors stop them; the rest the secretary is told.</summary>
public static class MinutesLint
{
    /// <summary>Error: an item is open.</summary>
    public const string Undecided = "undecided";

    /// <summary>Warning: an open item was concluded without a word.</summary>
    public const string WithoutWords = "decision-missing";

    /// <summary>Warning: the decision is only a full stop.</summary>
    public const string OnlyStop = "decision-filler-only";

    /// <summary>Warning: attachments are named and there are none.</summary>
    public const string NoAttachments = "attachments-missing";

    /// <summary>Error: a CPR number.</summary>
    public const string Cpr = "cpr-seen";

    /// <summary>Warning: an e-mail address.</summary>
    public const string Mail = "mail-seen";

    /// <summary>Warning: a telephone number.</summary>
    public const string Phone = "phone-seen";

    /// <summary>Error: several words in a row of a closed item stand in an open item's decision.</summary>
    public const string ClosedWords = "closed-words";

    /// <summary>Warning: a name that only a closed item has stands in an open item's decision.</summary>
    public const string ClosedName = "closed-name";

    /// <summary>Warning: the timetable has a line that is no item of the meeting.</summary>
    public const string Timetable = "timetable-entry-unmatched";

    private static readonly string[] FromReader = [OnlyStop, NoAttachments, Cpr, Mail, Phone];

    /// <summary>All remarks on the open minutes as they would be now, the gravest first.</summary>
    public static IReadOnlyList<MinutesRemark> Of(MeetingState state)
    {
        var document = MinutesCompiler.Document(state);
        var items = state.Items.Where(item => !item.Item.Confidential).SelectMany(item => OfItem(state, item, document));
        return [.. Undone(state).Concat(items).Concat(OfTimetable(state)).OrderByDescending(remark => remark.Severity)];
    }

    /// <summary>What a decision would be remarked on if an open item were concluded with it; empty for a closed one.</summary>
    public static IReadOnlyList<MinutesRemark> Of(MeetingState state, AgendaItem item, string decision) => item.Confidential
        ? []
        : [.. Read(state.Agenda with { Kind = DocumentKind.Minutes }, item.Number, decision), .. ClosedText.In(state, item.Number, decision)];

    private static IEnumerable<MinutesRemark> Undone(MeetingState state) =>
        state.Items.Where(item => item.Decision is null).Select(item => new MinutesRemark(item.Item.Number, Severity.Error, Undecided));

    private static IEnumerable<MinutesRemark> OfItem(MeetingState state, ItemState item, MeetingDocument document)
    {
        var number = item.Item.Number;
        if (item.Decision is null)
            return [];
        var words = ItemWords.Of(state, item)!;
        IEnumerable<MinutesRemark> silent = words.Length == 0 ? [new MinutesRemark(number, Severity.Warning, WithoutWords)] : [];
        return silent.Concat(Printed(document, number)).Concat(ClosedText.In(state, number, words)).Concat(OfReasons(state, item)).Distinct();
    }

    // Why an item was amended stands in the minutes too. What is gravely wrong there is mended by amending once more.
    private static IEnumerable<MinutesRemark> OfReasons(MeetingState state, ItemState item) =>
        state.Amendments.Where(amendment => amendment.Item == item.Key).SelectMany(amendment => Of(state, item.Item, amendment.Reason))
            .Where(remark => remark.Severity == Severity.Error);

    // The decision alone: what the agenda itself says has been posted and remarked on already.
    private static IEnumerable<MinutesRemark> Read(MeetingDocument document, int number, string decision) =>
        Printed(document.WithDecisions(new Dictionary<int, string> { [number] = decision }), number);

    private static IEnumerable<MinutesRemark> Printed(MeetingDocument document, int number)
    {
        var one = document with { Items = [.. document.Items.Where(item => item.Number == number)], Contents = [], Timetable = null };
        return DocumentRemarks.Of(one).Where(remark => FromReader.Contains(remark.Code)).Select(remark => new MinutesRemark(number, remark.Severity, remark.Code)).Distinct();
    }

    private static IEnumerable<MinutesRemark> OfTimetable(MeetingState state) =>
        state.Agenda.Timetable?.Entries.Any(entry => entry is { Break: false, Item: null }) == true
            ? [new MinutesRemark(null, Severity.Warning, Timetable)]
            : [];
}
