using MoedeBot.Meetings;

namespace MoedeBot.Cards;

public abstract partial record CardAction
{
    /// <summary>Slå ændringerne op.</summary>
    public sealed record PostRevision(MeetingId Meeting, int Revision) : CardAction;

    /// <summary>Annullér, of a new edition.</summary>
    public sealed record DiscardRevision(MeetingId Meeting, int Revision) : CardAction;
}

public static partial class CardVerbs
{
    /// <summary>Slå ændringerne op.</summary>
    public const string RevisionPost = "revision.post";

    /// <summary>Annullér, of a new edition.</summary>
    public const string RevisionDiscard = "revision.discard";
}
