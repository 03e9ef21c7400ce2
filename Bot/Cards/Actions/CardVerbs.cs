namespace MoedeBot.Cards;

/// <summary>The verbs of the cards' buttons. Old cards stay in channels for years: a verb's meaning never changes.</summary>
public static partial class CardVerbs
{
    /// <summary>Open the forum's set-up form.</summary>
    public const string ForumSetUp = "forum.setup";

    /// <summary>Save the forum's settings.</summary>
    public const string ForumSave = "forum.save";

    /// <summary>Open the form that takes an agenda's text.</summary>
    public const string AgendaOpen = "agenda.open";

    /// <summary>Read the agenda in the form.</summary>
    public const string AgendaRead = "agenda.read";

    /// <summary>Open the proposal for the next agenda as text.</summary>
    public const string AgendaNext = "agenda.next";

    /// <summary>Slå op.</summary>
    public const string AgendaPost = "agenda.post";

    /// <summary>Annullér.</summary>
    public const string AgendaDiscard = "agenda.discard";

    /// <summary>Choose the forum that an agenda given in the 1:1 chat is for.</summary>
    public const string AgendaForum = "agenda.forum";

    /// <summary>Open the comment form.</summary>
    public const string ItemComment = "item.comment";

    /// <summary>Save a comment.</summary>
    public const string ItemCommentSave = "item.comment.save";

    /// <summary>Take one's own comment back.</summary>
    public const string ItemCommentWithdraw = "item.comment.withdraw";

    /// <summary>Open the form of one's own note.</summary>
    public const string ItemNote = "item.note";

    /// <summary>Keep one's own note.</summary>
    public const string ItemNoteSave = "item.note.save";

    /// <summary>Take, change or withdraw a position.</summary>
    public const string ItemPosition = "item.position";

    /// <summary>Show the whole case, a page at a time.</summary>
    public const string ItemCase = "item.case";

    /// <summary>Open the decision form.</summary>
    public const string ItemDecide = "item.decide";

    /// <summary>Save the decision and conclude the item.</summary>
    public const string ItemConclude = "item.conclude";

    /// <summary>Open the reopening form.</summary>
    public const string ItemReopen = "item.reopen";

    /// <summary>Reopen the item.</summary>
    public const string ItemReopenSave = "item.reopen.save";

    /// <summary>The internal minutes.</summary>
    public const string MinutesInternal = "minutes.internal";

    /// <summary>Show the item as it is now: Tilbage, and what Teams asks for by itself.</summary>
    public const string ItemShow = "item.show";

    /// <summary>Open the attendance form.</summary>
    public const string AttendanceOpen = "attendance.open";

    /// <summary>Alle er til stede.</summary>
    public const string AttendanceAll = "attendance.all";

    /// <summary>Note something of one person.</summary>
    public const string AttendanceNote = "attendance.note";

    /// <summary>Take a note back.</summary>
    public const string AttendanceWithdraw = "attendance.withdraw";

    /// <summary>Gem kladde: put a decision aside half-written.</summary>
    public const string ItemDraft = "item.draft";

    /// <summary>Open the form of an item's actions.</summary>
    public const string ItemActions = "item.actions";

    /// <summary>Save an item's actions.</summary>
    public const string ItemActionsSave = "item.actions.save";

    /// <summary>Udført, on one's own list.</summary>
    public const string ActionDone = "action.done";

    /// <summary>One's own open actions.</summary>
    public const string ActionsMine = "actions.mine";

    /// <summary>Send alligevel: let held minutes go out.</summary>
    public const string MinutesRelease = "minutes.release";

    /// <summary>Show the timetable as it is now: Tilbage.</summary>
    public const string TimetableShow = "timetable.show";

    /// <summary>Start mødet, or an item after a pause.</summary>
    public const string TimetableStart = "timetable.start";

    /// <summary>Open the form that changes the timetable.</summary>
    public const string TimetableEdit = "timetable.edit";

    /// <summary>Look at what a change would make of the timetable.</summary>
    public const string TimetablePreview = "timetable.preview";

    /// <summary>Change the timetable.</summary>
    public const string TimetableSave = "timetable.save";
}

/// <summary>Names of what buttons carry and inputs return; one data object holds both, so none may be twice.</summary>
internal static class CardFields
{
    internal const string Verb = "verb";
    internal const string Meeting = "meeting";
    internal const string Item = "item";
    internal const string Version = "v";
    internal const string Position = "position";
    internal const string Page = "page";
    internal const string Revision = "revision";
    internal const string Handovers = "handovers";

    internal const string Name = "name";
    internal const string Style = "style";
    internal const string Place = "place";
    internal const string Secretary = "secretary";
    internal const string Deputies = "deputies";
    internal const string Members = "members";
    internal const string Period = "period";
    internal const string Start = "start";
    internal const string End = "end";
    internal const string Release = "release";
    internal const string Positions = "positions";
    internal const string Replies = "replies";
    internal const string CommentDays = "days";
    internal const string AgendaReminder = "agendaReminder";
    internal const string PositionsReminder = "positionsReminder";
    internal const string ApprovalReminder = "approvalReminder";
    internal const string Forum = "forum";
    internal const string Text = "text";
    internal const string Outcome = "outcome";
    internal const string Decision = "decision";
    internal const string Guests = "guests";
    internal const string Reason = "reason";
    internal const string Comment = "comment";
    internal const string Comments = "comments";
    internal const string Items = "items";

    internal const string Standing = "standing";

    internal const string Correction = "correction";
    internal const string CorrectionDays = "corrections";
    internal const string Answer = "answer";

    internal const string Action = "action";
    internal const string ActionWords = "words";
    internal const string ActionOwner = "owner";
    internal const string ActionDue = "due";

    internal const string Point = "point";
    internal const string Sure = "sure";
    internal const string Made = "made";
    internal const string Draft = "draft";

    internal const string Who = "who";
    internal const string What = "what";
    internal const string Clock = "clock";
    internal const string Under = "under";
    internal const string GuestName = "guestName";
    internal const string Called = "called";
    internal const string Note = "note";

    internal const string Line = "line";
    internal const string Minutes = "minutes";
    internal const string With = "with";
    internal const string Shown = "shown";

    // Values of choices.
    internal const string Yes = "yes";
    internal const string No = "no";
    internal const string ByItself = "self";
    internal const string AfterLook = "look";
}
