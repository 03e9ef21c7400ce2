using MoedeBot.Meetings;
using static MoedeBot.Tests.Support.MeetingBuilder;

namespace MoedeBot.Tests.Meetings;

/// <summary>Items that are concluded together: all of them as they were looked at, or none.</summary>
public sealed class ConcludingSeveralTests
{
    private static readonly MeetingState _posted = Running(Item(1, "Budget"), Item(2, "Skoler"), Item(3, "Eventuelt"));

    [Fact]
    public void All_are_concluded_in_one_go()
    {
        var batch = Batch.Decide(Meeting, _posted, [new Request(Both(), Secretary, "a1")], Now);

        Assert.Equal(["Godkendt 1.", "Godkendt 2."], batch.Events.Select(one => ((ItemConcluded)one.Event).Decision));
        Assert.Equal([1, 2], batch.State!.Items.Where(item => item.Decision is not null).Select(item => item.Key));
        Assert.Equal(MeetingPhase.Running, batch.State.Phase);
    }

    [Fact]
    public void A_word_on_one_of_them_in_between_keeps_all_open()
    {
        var said = After(_posted, Member, new MeetingCommand.AddComment(2, "Jeg er ikke enig"));

        Assert.Equal(Refusal.ItemMoved, RefusalOf(said, Secretary, Both()));
    }

    [Fact]
    public void One_that_is_concluded_already_keeps_the_others_open()
    {
        var concluded = After(_posted, Secretary, new MeetingCommand.ConcludeItem(2, "Udsat."));

        Assert.Equal(Refusal.ItemConcluded, RefusalOf(concluded, Secretary, Both()));
    }

    [Fact]
    public void None_the_same_twice_and_an_unknown_one_are_refused()
    {
        Assert.Equal(Refusal.Empty, RefusalOf(_posted, Secretary, new MeetingCommand.ConcludeItems([])));
        Assert.Equal(Refusal.TooLong, RefusalOf(_posted, Secretary, new MeetingCommand.ConcludeItems([One(1), One(1)])));
        Assert.Equal(Refusal.UnknownItem, RefusalOf(_posted, Secretary, new MeetingCommand.ConcludeItems([One(1), One(9)])));
    }

    [Fact]
    public void Only_the_secretary_does_it() => Assert.Equal(Refusal.NotSecretary, RefusalOf(_posted, Member, Both()));

    private static MeetingCommand.ConcludeItems Both() => new([One(1), One(2)]);

    private static MeetingCommand.ConcludeItem One(int item) => new(item, $"Godkendt {item}.") { Seen = 0 };
}
