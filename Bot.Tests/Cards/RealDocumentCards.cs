using MoedeBot.Cards;
using MoedeBot.Documents;
using MoedeBot.Documents.Reading;
using MoedeBot.Meetings;

namespace MoedeBot.Tests.Cards;

/// <summary>Whole meetings on real agendas: every card from the preview to the minutes, and every page of every case.</summary>
internal sealed class RealDocumentCards
{
    private readonly ReadOutcome.Read _read;

    public RealDocumentCards(string text)
    {
        _read = Assert.IsType<ReadOutcome.Read>(AgendaReader.Read(text));
        var agenda = _read.Document.WithoutDecisions();
        Draft = SampleMeeting.From(new MeetingCommand.ReceiveAgenda(
            SampleMeeting.Forum with { Name = agenda.Agenda.Head.Forum, Style = agenda.Agenda.Style }, agenda.Agenda, _read.Remarks, agenda.HadDecisions, "a:sofie"));
        Posted = Draft.Then("08:00", SampleMeeting.Secretary, new MeetingCommand.PostAgenda());
        Ended = Posted.Items.Aggregate(Posted, Conclude).Minuted();
    }

    public MeetingState Draft { get; }

    public MeetingState Posted { get; }

    public MeetingState Ended { get; }

    public IEnumerable<(string Name, string Json)> All() =>
        Desired("draft", Draft).Concat(Desired("posted", Posted)).Concat(Desired("ended", Ended)).Concat(Pages()).Concat(Forms());

    private static IEnumerable<(string Name, string Json)> Desired(string phase, MeetingState meeting) =>
        MeetingCards.Desired(meeting, SampleMeeting.Danish).Select(card => ($"{phase}-{card.Key.Value.Replace(':', '-')}", card.Card.ToJson()));

    private IEnumerable<(string Name, string Json)> Forms() =>
        Posted.Items.Select(item => ($"decision-{item.Item.Number}", DecisionForm.Make(Posted, item, SampleMeeting.Danish, null).ToJson()));

    /// <summary>Pages until the last, whose button leads no further.</summary>
    private IEnumerable<(string Name, string Json)> Pages()
    {
        foreach (var item in Posted.Items)
        {
            for (var page = 1; page < 50; page++)
            {
                var json = CaseCard.Page(Posted, item, page, SampleMeeting.Danish).ToJson();
                yield return ($"case-{item.Item.Number}-{page}", json);
                if (!json.Contains($"\"page\":{page + 1}", StringComparison.Ordinal))
                    break;
            }
        }
    }

    private MeetingState Conclude(MeetingState meeting, ItemState item)
    {
        var printed = _read.Document.Items.Single(other => other.Number == item.Item.Number).DecisionText();
        var text = printed is { Length: > 0 } ? printed : item.Item.Confidential ? "" : "Godkendt.";
        return meeting.Then("09:00", SampleMeeting.Secretary, new MeetingCommand.ConcludeItem(item.Item.Number, text));
    }
}
