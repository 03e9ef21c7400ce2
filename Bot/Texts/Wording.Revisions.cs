namespace MoedeBot.Texts;

/// <summary>New editions of a posted agenda.</summary>
public sealed partial class Wording
{
    internal string RevisedAgenda => Get();

    internal string Addendum => Get();

    internal string RevisionDraft => Get();

    internal string RevisionLooksLike => Get();

    internal string ChangeAdded => Get();

    internal string ChangeWithdrawn => Get();

    internal string ChangeMoved => Get();

    internal string ChangeChanged => Get();

    internal string ChangeMovedAndChanged => Get();

    internal string ComesBack => Get();

    internal string BecomesClosed => Get();

    internal string TimetableChanges => Get();

    internal string PostRevision => Get();

    internal string RevisionPosted => Get();

    internal string RevisionPostedText => Get();

    internal string RevisionDiscarded => Get();

    internal string RevisionDiscardedText => Get();

    internal string RevisionReplaced => Get();

    internal string RevisionReplacedText => Get();

    internal string AgendaPassedOn => Get();

    internal string AgendaPassedOnText => Get();

    internal string ItemIsWithdrawn => Get();

    internal string ItemWithdrawnText => Get();

    internal string ItemWithdrawn => Get();

    internal string SameAgenda => Get();

    internal string RevisionOutdated => Get();

    internal string RevisionTooLate => Get();

    internal string RevisionTouchesConcluded => Get();

    internal string WasNumber(int number) => Fill(nameof(WasNumber), number);

    internal string WasTitled(string title) => Fill(nameof(WasTitled), title);

    internal string ChangedFields(string captions) => Fill(nameof(ChangedFields), captions);

    internal string StartChanges(string time) => Fill(nameof(StartChanges), time);

    internal string PlaceChanges(string place) => Fill(nameof(PlaceChanges), place);

    internal string Renumbered(int count) => Count(nameof(Renumbered), count, count);

    internal string Unchanged(int count) => Count(nameof(Unchanged), count, count);

    internal string ItemRevised(string moment) => Fill(nameof(ItemRevised), moment);
}
