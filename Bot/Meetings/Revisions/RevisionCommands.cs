using MoedeBot.Documents;

namespace MoedeBot.Meetings;

public abstract partial record MeetingCommand
{
    /// <summary>Something about a new edition of a posted agenda.</summary>
    public abstract record OnRevision : MeetingCommand;

    /// <summary>A new edition was given. The decisions are left out already.</summary>
    public sealed record ReceiveRevision(
        MeetingDocument Agenda, IReadOnlyList<Remark> Remarks, bool DecisionsLeftOut, string PreviewIn) : OnRevision;

    /// <summary>Slå ændringerne op.</summary>
    public sealed record PostRevision(int Revision) : OnRevision;

    /// <summary>Annullér, of a new edition.</summary>
    public sealed record DiscardRevision(int Revision) : OnRevision;

    /// <summary>This draft goes on as a new edition of another meeting's agenda.</summary>
    public sealed record PassAgendaOn(MeetingId To) : MeetingCommand;
}
