using MoedeBot.Cards;
using MoedeBot.Documents;
using MoedeBot.Meetings;

namespace MoedeBot.Tests.Cards;

public sealed class MeetingCardsTests
{
    [Fact]
    public void A_preview_is_the_only_card_before_the_agenda_is_posted()
    {
        Assert.Equal(["agenda"], Keys(SampleMeeting.Draft));
        Assert.Equal(["agenda"], Keys(SampleMeeting.Dropped));
    }

    [Fact]
    public void Posted_there_is_the_timetable_then_every_item_and_at_last_the_minutes()
    {
        Assert.Equal(["agenda", "timetable", "item:1", "item:2", "item:3", "item:4", "item:5"], Keys(SampleMeeting.Underway));
        Assert.Equal([.. Keys(SampleMeeting.Underway), "minutes"], Keys(SampleMeeting.Ended));
    }

    [Fact]
    public void After_a_new_edition_each_item_has_the_card_that_it_had_and_a_withdrawn_one_keeps_its_own()
    {
        Assert.Equal(["agenda", "revision:1", "timetable", "item:1", "item:2", "item:6", "item:4", "item:3", "item:5"], Keys(SampleRevision.Posted));
        Assert.Contains("Punkt 5", Card(SampleRevision.Posted, "item:3"), StringComparison.Ordinal);
        Assert.Contains("Udgået", Card(SampleRevision.Posted, "item:5"), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_items_that_changed_places_the_card_tells_the_one_with_another_number() =>
        Assert.DoesNotContain("Flyttes: ", Card(SampleRevision.Pending, "revision:1"), StringComparison.Ordinal);

    [Fact]
    public void A_new_edition_that_is_not_posted_changes_no_card_but_its_own() =>
        Assert.Equal(
            Desired(SampleMeeting.Underway).Select(card => card.Card.ToJson()),
            Desired(SampleRevision.Pending).Where(card => card.Key.Value != "revision:1").Select(card => card.Card.ToJson()));

    [Fact]
    public void Nothing_of_a_closed_item_is_on_the_card_of_a_new_edition()
    {
        var items = SampleRevision.Edition.Items.Select(item => item.Number == 4
            ? item with { Title = "Hemmelig afsked", PrintedTitle = "Lukket: Hemmelig afsked", Sections = [new("Hemmelig sag", SectionKind.Other, [])] }
            : item).ToList();
        var command = new MeetingCommand.ReceiveRevision(SampleRevision.Edition with { Items = items }, [], false, "a:sofie");
        var pending = SampleMeeting.Underway.Then("09:16", SampleMeeting.Secretary, command);

        Assert.All(Desired(pending), card => Assert.DoesNotContain("Hemmelig", card.Card.ToJson() + card.Summary, StringComparison.Ordinal));
        Assert.All(Desired(pending), card => Assert.DoesNotContain("Personalesag", card.Card.ToJson() + card.Summary, StringComparison.Ordinal));
    }

    [Fact]
    public void Cards_are_given_in_the_order_of_their_urgency()
    {
        var urgencies = Desired(SampleMeeting.Ended).Select(card => card.Urgency).ToList();

        Assert.Equal(urgencies.Order(), urgencies);
    }

    [Fact]
    public void The_same_state_makes_the_same_bytes() =>
        Assert.Equal(Desired(SampleMeeting.Ended).Select(card => card.Card.ToJson()), Desired(SampleMeeting.Ended).Select(card => card.Card.ToJson()));

    [Fact]
    public void A_press_changes_the_item_and_the_timetable_and_nothing_else()
    {
        var after = SampleMeeting.Underway.Then("09:20", new Actor(SampleMeeting.Karen, Role.Member), new MeetingCommand.AddComment(5, "Tak."));

        Assert.Equal(["timetable", "item:5"], Changed(SampleMeeting.Underway, after));
    }

    [Fact]
    public void Concluding_the_item_moves_the_timetable_and_the_next_item_on()
    {
        var after = SampleMeeting.Underway.Then("10:24", SampleMeeting.Secretary, new MeetingCommand.ConcludeItem(3, "Godkendt."));

        Assert.Equal(["timetable", "item:3", "item:4"], Changed(SampleMeeting.Underway, after));
    }

    [Fact]
    public void Nothing_of_a_closed_item_but_its_number_is_in_any_card()
    {
        var said = SampleMeeting.Ended with
        {
            Items = [.. SampleMeeting.Ended.Items.Select(item => item with { Decision = item.Decision! with { Text = item.Item.Confidential ? "hemmelig" : "Ja." } })],
        };

        foreach (var card in Desired(said).Concat(Desired(SampleMeeting.Draft)))
        {
            Assert.DoesNotContain("Personalesag", card.Card.ToJson() + card.Summary, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("hemmelig", card.Card.ToJson() + card.Summary, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void A_remark_that_names_a_closed_item_is_left_out()
    {
        var draft = SampleMeeting.Draft with { Remarks = [new(9, Severity.Note, "Punktet »Personalesag i Teknik« mangler.", "x"), new(10, Severity.Note, "Alt andet.", "y")] };
        var json = AgendaCard.Make(draft, SampleMeeting.Danish).ToJson();

        Assert.DoesNotContain("Personalesag", json, StringComparison.Ordinal);
        Assert.Contains("Alt andet.", json, StringComparison.Ordinal);
    }

    private static IReadOnlyList<DesiredCard> Desired(MeetingState meeting) => MeetingCards.Desired(meeting, SampleMeeting.Danish);

    private static IEnumerable<string> Keys(MeetingState meeting) => Desired(meeting).Select(card => card.Key.Value);

    private static string Card(MeetingState meeting, string key) => Desired(meeting).Single(card => card.Key.Value == key).Card.ToJson();

    private static IEnumerable<string> Changed(MeetingState before, MeetingState after) =>
        Desired(before).Zip(Desired(after)).Where(pair => pair.First.Card.ToJson() != pair.Second.Card.ToJson()).Select(pair => pair.Second.Key.Value);
}
