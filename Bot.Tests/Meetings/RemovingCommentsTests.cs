using MoedeBot.Meetings;
using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Meetings;

public sealed class RemovingCommentsTests
{
    private static readonly MeetingCommand.RemoveComments _remove = new();

    [Fact]
    public void A_meeting_whose_minutes_are_not_out_keeps_what_was_said()
    {
        var running = Said();
        var ended = MeetingBuilder.After(running, MeetingBuilder.Secretary, new MeetingCommand.ConcludeItem(1, "Godkendt."));

        Assert.True(MeetingBuilder.After(running, Actor.Bot, _remove).Items[0].HasVoices);
        Assert.True(MeetingBuilder.After(ended, Actor.Bot, _remove).Items[0].HasVoices);
    }

    [Fact]
    public void A_meeting_that_was_given_up_goes_without_minutes_unless_somebody_has_touched_it_since()
    {
        var running = Said();
        var touched = MeetingBuilder.After(running, MeetingBuilder.Member, new MeetingCommand.AddComment(1, "Endnu en"));

        Assert.False(MeetingBuilder.After(running, Actor.Bot, _remove with { GivenUpAt = running.Sequence }).Items[0].HasVoices);
        Assert.True(MeetingBuilder.After(touched, Actor.Bot, _remove with { GivenUpAt = running.Sequence }).Items[0].HasVoices);
    }

    [Fact]
    public void When_they_are_out_it_goes_and_nothing_else_does()
    {
        var ended = MeetingBuilder.After(Said(), MeetingBuilder.Secretary, new MeetingCommand.ConcludeItem(1, "Godkendt."));
        var minuted = MeetingBuilder.After(ended, Actor.Bot, new MeetingCommand.RecordMinutes(1, "00", ended.Sequence));

        var silent = MeetingBuilder.After(minuted, Actor.Bot, _remove);

        Assert.False(silent.Items[0].HasVoices);
        Assert.Equal((minuted.Items[0].Decision, minuted.Minutes, false), (silent.Items[0].Decision, silent.Minutes, silent.AwaitsMinutes));
        Assert.Equal(minuted.Items[0].Version + 1, silent.Items[0].Version);
        Assert.Equal(silent, MeetingBuilder.After(silent, Actor.Bot, _remove));
    }

    [Fact]
    public void No_member_can_ask_for_it() =>
        Assert.Equal(Refusal.NotSecretary, MeetingBuilder.RefusalOf(Said(), MeetingBuilder.Member, _remove));

    private static MeetingState Said() => MeetingBuilder.After(
        MeetingBuilder.Running(MeetingBuilder.Item(1, "Budget")), MeetingBuilder.Member, new MeetingCommand.AddComment(1, "Husk bilaget"), new MeetingCommand.TakePosition(1, Position.Agree));
}
