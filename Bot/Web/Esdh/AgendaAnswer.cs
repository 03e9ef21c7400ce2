namespace MoedeBot.Web.Esdh;

/// <summary>What a case system is told of an agenda that was taken in.</summary>
/// <param name="Meeting">The meeting's id.</param>
/// <param name="Revision">Whether it is a new edition of an agenda that is posted; its differences await the secretary.</param>
/// <param name="Unchanged">Whether it says nothing else than the agenda that is posted; then nothing awaits anybody.</param>
/// <param name="Items">How many items were read.</param>
/// <param name="Remarks">The reader's doubts, in Danish.</param>
public sealed record AgendaAnswer(string Meeting, bool Revision, bool Unchanged, int Items, IReadOnlyList<AgendaRemark> Remarks);

/// <summary>A doubt.</summary>
/// <param name="Line">Line in the document, from 1; 0 for the document as a whole.</param>
/// <param name="Severity"><c>note</c>, <c>warning</c> or <c>error</c>.</param>
/// <param name="Text">One Danish sentence.</param>
/// <param name="Code">Stable id.</param>
public sealed record AgendaRemark(int Line, string Severity, string Text, string Code);
