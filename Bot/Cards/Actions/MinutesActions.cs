using MoedeBot.Meetings;

namespace MoedeBot.Cards;

public abstract partial record CardAction
{
    /// <summary>A press on the minutes' card or on a form in its place.</summary>
    public abstract record OnMinutes(MeetingId Meeting) : CardAction;

    /// <summary>Show the minutes' card as it is now.</summary>
    public sealed record ShowMinutes(MeetingId Meeting) : OnMinutes(Meeting);

    /// <summary>Foreslå rettelse: open the form.</summary>
    public sealed record OpenCorrection(MeetingId Meeting) : OnMinutes(Meeting);

    /// <summary>Send a proposal.</summary>
    /// <param name="Meeting">The meeting.</param>
    /// <param name="Item">The chosen item's key; null when none was chosen.</param>
    /// <param name="Text">The proposal.</param>
    public sealed record SaveCorrection(MeetingId Meeting, int? Item, string Text) : OnMinutes(Meeting);

    /// <summary>Rettelsesforslag: show the secretary those that wait for an answer.</summary>
    public sealed record OpenCorrections(MeetingId Meeting) : OnMinutes(Meeting);

    /// <summary>Tag til følge.</summary>
    public sealed record AcceptCorrection(MeetingId Meeting, int Correction) : OnMinutes(Meeting);

    /// <summary>Afvis.</summary>
    public sealed record DeclineCorrection(MeetingId Meeting, int Correction, string Answer) : OnMinutes(Meeting);

    /// <summary>Godkend: conclude the item that approves the last minutes with the house's own phrase.</summary>
    public sealed record Approve(ItemRef Item) : CardAction;
}

public static partial class CardActionReader
{
    private static CardAction.OnMinutes? Minutes(string verb, CardData data) => (verb, data.Meeting, data.Number(CardFields.Correction)) switch
    {
        (CardVerbs.MinutesShow, { } meeting, _) => new CardAction.ShowMinutes(meeting),
        (CardVerbs.Correction, { } meeting, _) => new CardAction.OpenCorrection(meeting),
        (CardVerbs.CorrectionSave, { } meeting, _) => new CardAction.SaveCorrection(meeting, data.Number(CardFields.Under), data.Text(CardFields.Text)),
        (CardVerbs.Corrections, { } meeting, _) => new CardAction.OpenCorrections(meeting),
        (CardVerbs.CorrectionAccept, { } meeting, { } id) => new CardAction.AcceptCorrection(meeting, id),
        (CardVerbs.CorrectionDecline, { } meeting, { } id) => new CardAction.DeclineCorrection(meeting, id, data.Text(CardFields.Answer + id)),
        _ => null,
    };
}

public static partial class CardVerbs
{
    /// <summary>Show the minutes' card as it is now: Tilbage.</summary>
    public const string MinutesShow = "minutes.show";

    /// <summary>Foreslå rettelse.</summary>
    public const string Correction = "minutes.correction";

    /// <summary>Send a proposal.</summary>
    public const string CorrectionSave = "minutes.correction.save";

    /// <summary>The proposals that wait for an answer.</summary>
    public const string Corrections = "minutes.corrections";

    /// <summary>Tag til følge.</summary>
    public const string CorrectionAccept = "minutes.correction.accept";

    /// <summary>Afvis.</summary>
    public const string CorrectionDecline = "minutes.correction.decline";

    /// <summary>Approve the last minutes in one press.</summary>
    public const string ItemApprove = "item.approve";
}
