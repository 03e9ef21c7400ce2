namespace MoedeBot.Texts;

/// <summary>The preview of an agenda, and the timetable that the meeting follows.</summary>
public sealed partial class Wording
{
    internal string Agenda => Get();

    internal string AgendaDraft => Get();

    internal string AgendaLooksLike => Get();

    internal string DecisionsLeftOut => Get();

    internal string Post => Get();

    internal string Discard => Get();

    internal string MatchesNoItem => Get();

    internal string NoTimetable => Get();

    internal string Remarks => Get();

    internal string RemarkError => Get();

    internal string RemarkWarning => Get();

    internal string RemarkNote => Get();

    internal string AgendaPosted => Get();

    internal string PostedState => Get();

    internal string AgendaDiscarded => Get();

    internal string AgendaDiscardedText => Get();

    internal string DiscardedState => Get();

    internal string Timetable => Get();

    internal string MeetingEnded => Get();

    internal string InTimetableAs(string label) => Fill(nameof(InTimetableAs), label);

    internal string PerhapsItem(int number) => Fill(nameof(PerhapsItem), number);

    internal string OnLine(int line) => Fill(nameof(OnLine), line);

    internal string MoreRemarks(int count) => Count(nameof(MoreRemarks), count, count);

    internal string CardShortened => Get();

    internal string CardsDeleted(string cards) => Fill(nameof(CardsDeleted), cards);

    internal string CardsRefused(string cards) => Fill(nameof(CardsRefused), cards);

    internal string MoreItems(int count) => Count(nameof(MoreItems), count, count);

    internal string AgendaPostedText(int count) => Count(nameof(AgendaPostedText), count, count);

    internal string Progress(int concluded, int items) => Count(nameof(Progress), items, concluded, items);

    internal string MinutesLate(int minutes) => Fill(nameof(MinutesLate), minutes);

    internal string MinutesEarly(int minutes) => Fill(nameof(MinutesEarly), minutes);

    internal string PlannedAt(string time) => Fill(nameof(PlannedAt), time);

    internal string Duration(int minutes) => Fill(nameof(Duration), minutes);

    internal string SecretaryIs(string name) => Fill(nameof(SecretaryIs), name);
}
