using MoedeBot.Meetings;
using static MoedeBot.Tests.Support.MeetingBuilder;

namespace MoedeBot.Tests.Meetings;

/// <summary>A comment is its writer's: to change while the item is open, and to take back for good.</summary>
public sealed class CommentRulesTests
{
    private static readonly MeetingState _said = After(Running(Item(1, "Budget"), Item(2, "Skoler")), Member, new MeetingCommand.AddComment(1, "Husk bilaget") { Message = "m7" });
    private static readonly long _id = _said.Find(1)!.Comments[0].Id;

    [Fact]
    public void Its_writer_takes_it_back_and_once_is_enough()
    {
        var silent = After(_said, Member, new MeetingCommand.WithdrawComment(1, _id));

        Assert.Empty(silent.Find(1)!.Comments);
        Assert.Equal(silent.Sequence, After(silent, Member, new MeetingCommand.WithdrawComment(1, _id)).Sequence);
    }

    [Fact]
    public void Nobody_else_does_not_even_the_secretary()
    {
        Assert.Equal(Refusal.NotYours, RefusalOf(_said, Secretary, new MeetingCommand.WithdrawComment(1, _id)));
        Assert.Equal(Refusal.NotYours, RefusalOf(_said, new Actor(Anders, Role.Member), new MeetingCommand.EditComment(1, _id, "Noget andet")));
        Assert.Equal(Refusal.NotMember, RefusalOf(_said, new Actor(Mette, Role.Outsider), new MeetingCommand.WithdrawComment(1, _id)));
    }

    [Fact]
    public void The_bot_takes_back_what_is_gone_from_the_channel() =>
        Assert.Empty(After(_said, Actor.Bot, new MeetingCommand.WithdrawComment(1, _id)).Find(1)!.Comments);

    [Fact]
    public void A_changed_message_changes_the_comment_in_its_place()
    {
        var changed = After(_said, Member, new MeetingCommand.EditComment(1, _id, " Husk begge bilag\r\n"));

        Assert.Equal(_said.Find(1)!.Comments[0] with { Text = "Husk begge bilag" }, Assert.Single(changed.Find(1)!.Comments));
        Assert.Equal(changed.Sequence, After(changed, Member, new MeetingCommand.EditComment(1, _id, "Husk begge bilag")).Sequence);
    }

    [Fact]
    public void After_the_decision_it_can_be_taken_back_but_not_changed()
    {
        var concluded = After(_said, Secretary, new MeetingCommand.ConcludeItem(1, "Godkendt."));

        Assert.Equal(Refusal.ItemConcluded, RefusalOf(concluded, Member, new MeetingCommand.EditComment(1, _id, "Noget andet")));
        var silent = After(concluded, Member, new MeetingCommand.WithdrawComment(1, _id));
        Assert.Empty(silent.Find(1)!.Comments);
        Assert.Equal(concluded.MinutesContentAt, silent.MinutesContentAt);
    }

    [Fact]
    public void A_message_is_one_comment_however_often_it_comes() =>
        Assert.Single(After(_said, Member, new MeetingCommand.AddComment(1, "Husk bilaget") { Message = "m7" }).Find(1)!.Comments);

    [Fact]
    public void A_comment_on_no_item_or_none_at_all_is_no_fault()
    {
        Assert.Equal(Refusal.UnknownItem, RefusalOf(_said, Member, new MeetingCommand.WithdrawComment(9, _id)));
        Assert.Equal(_said.Sequence, After(_said, Member, new MeetingCommand.WithdrawComment(2, _id)).Sequence);
    }
}
