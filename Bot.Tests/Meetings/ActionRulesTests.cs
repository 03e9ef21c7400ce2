using MoedeBot.Meetings;
using static MoedeBot.Tests.Support.MeetingBuilder;

namespace MoedeBot.Tests.Meetings;

public sealed class ActionRulesTests
{
    private static readonly ActionDraft _note = new("Der udarbejdes et notat.", "Mette Prøvesen", new DateOnly(2026, 11, 1));
    private static readonly ActionDraft _answer = new("Svar til foreningen.", null, null);

    [Fact]
    public void Saving_again_keeps_what_stands_and_changes_the_rest()
    {
        var first = Set(Concluded(), _note, _answer);
        var later = _note with { Due = new DateOnly(2026, 12, 1) };
        var second = Set(first, later, _answer);

        Assert.Equal([_answer, later], second.Actions.Select(action => action.Draft));
        Assert.Equal(first.Actions[1].Id, second.Actions[0].Id);
        Assert.Equal(second.Sequence, Set(second, later, _answer).Sequence);
    }

    [Fact]
    public void An_action_that_is_done_stays_as_done_when_the_others_are_saved()
    {
        var set = Set(Concluded(), _note, _answer);
        var done = After(set, Member, new MeetingCommand.FinishAction(set.Actions[0].Id));

        Assert.Equal(Mette, Set(done, _answer).Actions.Single(action => !action.Open).DoneBy);
    }

    [Fact]
    public void Its_owner_and_the_secretary_may_say_that_it_is_done_and_nobody_else()
    {
        var set = Set(Concluded(), _note);
        var finish = new MeetingCommand.FinishAction(set.Actions[0].Id);

        Assert.Equal(Refusal.NotSecretary, RefusalOf(set, new Actor(Anders, Role.Member), finish));
        Assert.Equal(Refusal.NotMember, RefusalOf(set, new Actor(Mette, Role.Outsider), finish));
        Assert.Null(RefusalOf(set, Member, finish));
        Assert.Null(RefusalOf(set, Secretary, finish));
    }

    [Theory]
    [InlineData("Mette Prøvesen og Anders Afprøver", true)]
    [InlineData("mette prøvesen", true)]
    [InlineData("Mette", false)]
    [InlineData("Center for Mette Prøvesen", false)]
    [InlineData(null, false)]
    public void An_action_is_its_owner_s_by_the_whole_name(string? owner, bool expected) =>
        Assert.Equal(expected, new ActionItem(1, 1, _note with { Owner = owner }).IsOwnedBy(Mette));

    [Fact]
    public void An_open_item_has_no_actions_and_only_the_secretary_sets_them()
    {
        Assert.Equal(Refusal.ItemOpen, RefusalOf(Running(Item(1, "Budget")), Secretary, new MeetingCommand.SetActions(1, [_note])));
        Assert.Equal(Refusal.NotSecretary, RefusalOf(Concluded(), Member, new MeetingCommand.SetActions(1, [_note])));
        Assert.Equal(Refusal.TooLong, RefusalOf(Concluded(), Secretary, new MeetingCommand.SetActions(1, [_note with { Words = new string('a', 1_001) }])));
    }

    [Fact]
    public void What_somebody_else_added_meanwhile_stays_and_what_the_form_showed_goes()
    {
        var first = Set(Concluded(), _note);
        var later = After(first, Secretary, new MeetingCommand.SetActions(1, [_answer]) { Shown = [] });
        var emptied = After(later, Secretary, new MeetingCommand.SetActions(1, []) { Shown = [first.Actions[0].Id] });

        Assert.Equal([_note, _answer], later.Actions.Select(action => action.Draft));
        Assert.Equal([_answer], emptied.Actions.Select(action => action.Draft));
    }

    [Fact]
    public void A_closed_item_has_no_actions() =>
        Assert.Equal(Refusal.OnlyPrivately, RefusalOf(
            After(Running(Item(1, "Personsag", confidential: true), Item(2, "Budget")), Secretary, new MeetingCommand.ConcludeItem(1, "")), Secretary, new MeetingCommand.SetActions(1, [_note])));

    [Fact]
    public void Actions_do_not_change_what_the_minutes_say() =>
        Assert.Equal(Concluded().MinutesContentAt, Set(Concluded(), _note).MinutesContentAt);

    private static MeetingState Concluded() => After(Running(Item(1, "Budget")), Secretary, new MeetingCommand.ConcludeItem(1, "Godkendt."));

    private static MeetingState Set(MeetingState state, params ActionDraft[] actions) => After(state, Secretary, new MeetingCommand.SetActions(1, actions));
}
