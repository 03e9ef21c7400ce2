using MoedeBot.Documents.Printing;
using MoedeBot.Documents.Reading;

namespace MoedeBot.Documents;

/// <summary>The doubts about a document that was not read but made, such as the minutes of a meeting that is over.</summary>
public static class DocumentRemarks
{
    /// <summary>
    /// What a reader of its text print would doubt: a decision that is missing or only a full stop, a reference to attachments that are not there,
    /// personal data. Line numbers are those of the text print.
    /// </summary>
    public static IReadOnlyList<Remark> Of(MeetingDocument document) =>
        AgendaReader.Read(TextPrinter.Print(document), HouseStyles.Get(document.Style)) switch
        {
            ReadOutcome.Read read => [.. read.Remarks.Where(r => !r.Code.StartsWith("style-", StringComparison.Ordinal))],
            ReadOutcome.Refused refused => [new(0, Severity.Error, refused.Reason, refused.Code)],
            _ => throw new InvalidOperationException("Unknown outcome."),
        };
}
