using System.Security.Cryptography;
using System.Text;
using MoedeBot.Documents;
using MoedeBot.Documents.Printing;
using MoedeBot.Meetings;

namespace MoedeBot.Minutes;

/// <summary>Meeting to minutes. Pure: the agenda's own words with the decisions where the house puts them.</summary>
public static class MinutesCompiler
{
    /// <summary>Compiles a version.</summary>
    public static ArchivedMinutes Compile(MeetingState state, int version, DateTimeOffset now)
    {
        var document = Document(state);
        var text = TextPrinter.Print(document);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        return new ArchivedMinutes(state.Forum.Id, state.Id, version, DateOf(state), now, sha256, text, document);
    }

    /// <summary>
    /// The open minutes as a document: of a closed item nothing but number and neutral title, whatever was typed or read.
    /// </summary>
    public static MeetingDocument Document(MeetingState state) =>
        Complete(state.Agenda.WithoutConfidentialText(), state, state.Items.Where(item => !item.Item.Confidential)).WithHeadLines(AmendmentLines.InMinutes(state, closed: false));

    /// <summary>The internal minutes: the same with everything that the forum's own people may read.</summary>
    public static MeetingDocument InternalDocument(MeetingState state) =>
        Complete(state.Agenda, state, state.Items).WithHeadLines(AmendmentLines.InMinutes(state, closed: true));

    private static MeetingDocument Complete(MeetingDocument agenda, MeetingState state, IEnumerable<ItemState> items) =>
        agenda.WithParticipants(PeoplePresent.Of(state)).WithDecisions(
            items.Where(item => item.Decision is not null).ToDictionary(item => item.Item.Number, item => ItemWords.Of(state, item)!));

    private static DateOnly DateOf(MeetingState state) =>
        state.Agenda.Head.Date ?? DateOnly.FromDateTime(state.ReceivedAt.UtcDateTime);
}
