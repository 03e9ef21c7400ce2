using MoedeBot.Meetings;
using static MoedeBot.Tests.Support.MeetingBuilder;

namespace MoedeBot.Tests.Meetings;

/// <summary>A note is its writer's alone and changes nothing that others see.</summary>
public sealed class NoteRulesTests
{
    private static readonly MeetingState _posted = Running(Item(1, "Budget"), Item(2, "Personsag", confidential: true));

    [Fact]
    public void Each_person_has_one_note_on_an_item_and_no_card_changes()
    {
        var noted = After(After(_posted, Member, new MeetingCommand.KeepNote(1, " Spørg Ole \r\n")), Secretary, new MeetingCommand.KeepNote(1, "Husk bilag"));

        Assert.Equal("Spørg Ole", noted.Find(1)!.Notes[Mette.ObjectId]);
        Assert.Equal("Husk bilag", noted.Find(1)!.Notes[Sofie.ObjectId]);
        Assert.Equal((_posted.Find(1)!.Version, false, _posted.MinutesContentAt), (noted.Find(1)!.Version, noted.Find(1)!.HasVoices, noted.MinutesContentAt));
    }

    [Fact]
    public void The_same_again_is_nothing_and_an_empty_one_takes_it_away()
    {
        var noted = After(_posted, Member, new MeetingCommand.KeepNote(1, "Spørg Ole"));

        Assert.Equal(noted.Sequence, After(noted, Member, new MeetingCommand.KeepNote(1, "Spørg Ole")).Sequence);
        Assert.Empty(After(noted, Member, new MeetingCommand.KeepNote(1, "  ")).Find(1)!.Notes);
    }

    [Fact]
    public void It_can_be_kept_after_the_decision_and_on_a_closed_item_but_not_by_a_guest_there()
    {
        var concluded = After(_posted, Secretary, new MeetingCommand.ConcludeItem(1, "Godkendt."));

        Assert.Null(RefusalOf(concluded, Member, new MeetingCommand.KeepNote(1, "Følg op")));
        Assert.Null(RefusalOf(_posted, Member, new MeetingCommand.KeepNote(2, "Til mig selv")));
        Assert.Equal(Refusal.NotForGuests, RefusalOf(_posted, new Actor(Anders, Role.Guest), new MeetingCommand.KeepNote(2, "Nej")));
        Assert.Equal(Refusal.NotMember, RefusalOf(_posted, new Actor(Anders, Role.Outsider), new MeetingCommand.KeepNote(1, "Nej")));
        Assert.Equal(Refusal.TooLong, RefusalOf(_posted, Member, new MeetingCommand.KeepNote(1, new string('a', MeetingRules.LongestText + 1))));
        Assert.Equal(Refusal.UnknownItem, RefusalOf(_posted, Member, new MeetingCommand.KeepNote(9, "Nej")));
    }

    [Fact]
    public void It_goes_when_the_comments_go_also_where_there_are_none()
    {
        var noted = After(Running(Item(1, "Budget")), Member, new MeetingCommand.KeepNote(1, "Spørg Ole"));
        var ended = After(noted, Secretary, new MeetingCommand.ConcludeItem(1, "Godkendt."));
        var minuted = After(ended, Actor.Bot, new MeetingCommand.RecordMinutes(1, "00", ended.Sequence));

        Assert.Empty(After(minuted, Actor.Bot, new MeetingCommand.RemoveComments()).Find(1)!.Notes);
    }
}
