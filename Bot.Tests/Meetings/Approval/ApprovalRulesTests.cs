using MoedeBot.Meetings;
using MoedeBot.Minutes;
using static MoedeBot.Tests.Support.MeetingBuilder;

namespace MoedeBot.Tests.Meetings;

/// <summary>From minutes that are out to minutes that are final.</summary>
public sealed class ApprovalRulesTests
{
    private static readonly MeetingCommand.ProposeCorrection _proposal = new(1, " Beløbet er forkert. ", Now.AddDays(3).AddSeconds(-1));

    [Fact]
    public void Without_days_the_minutes_are_final_at_once_and_nothing_can_be_proposed()
    {
        Assert.IsType<MinutesStanding.AtOnce>(MinutesStanding.Of(Out(days: null), Now.AddYears(1)));
        Assert.Equal(Refusal.CorrectionsOver, RefusalOf(Out(days: null), Member, _proposal));
    }

    [Fact]
    public void Until_the_last_moment_of_the_days_members_propose_and_then_no_longer()
    {
        Assert.Equal(new MinutesStanding.Open(Now.AddDays(3)), MinutesStanding.Of(Out(3), _proposal.Now));
        Assert.Equal(Now.AddDays(3), MinutesStanding.ChangesAt(Out(3), _proposal.Now));
        Assert.Equal("Beløbet er forkert.", Assert.Single(After(Out(3), Member, _proposal).Corrections).Text);

        Assert.Equal(Refusal.CorrectionsOver, RefusalOf(Out(3), Member, _proposal with { Now = Now.AddDays(3) }));
        Assert.IsType<MinutesStanding.Final>(MinutesStanding.Of(Out(3), Now.AddDays(3)));
        Assert.Null(MinutesStanding.ChangesAt(Out(3), Now.AddDays(3)));
    }

    [Fact]
    public void A_second_version_does_not_begin_the_days_anew()
    {
        var amended = After(Out(3), Secretary, new MeetingCommand.ReopenItem(1, "Fejl"), new MeetingCommand.ConcludeItem(1, "Udsat."));
        var second = Batch.Decide(Meeting, amended, [new Request(new MeetingCommand.RecordMinutes(2, "b", amended.Sequence), Actor.Bot, null)], Now.AddDays(2)).State!;

        Assert.Equal(new MinutesStanding.Open(Now.AddDays(3)), MinutesStanding.Of(second, Now.AddDays(2)));
    }

    [Fact]
    public void Guests_propose_nothing_and_members_answer_nothing()
    {
        Assert.Equal(Refusal.NotForGuests, RefusalOf(Out(3), new Actor(Anders, Role.Guest), _proposal));
        Assert.Equal(Refusal.NotSecretary, RefusalOf(Proposed(), Member, new MeetingCommand.AcceptCorrection(Id)));
        Assert.Equal(Refusal.NotSecretary, RefusalOf(Proposed(), Member, new MeetingCommand.ApproveMinutes(new MeetingId("m2"), Approved: true)));
    }

    [Fact]
    public void After_the_days_the_minutes_wait_for_the_last_answer()
    {
        Assert.IsType<MinutesStanding.Unanswered>(MinutesStanding.Of(Proposed(), Now.AddDays(3)));

        var declined = After(Proposed(), Secretary, new MeetingCommand.DeclineCorrection(Id, "Det står der."));

        Assert.Equal(new CorrectionAnswer(false, "Det står der."), declined.Corrections[0].Answer);
        Assert.IsType<MinutesStanding.Final>(MinutesStanding.Of(declined, Now.AddDays(3)));
        Assert.Equal(Refusal.CorrectionAnswered, RefusalOf(declined, Secretary, new MeetingCommand.AcceptCorrection(Id)));
    }

    [Fact]
    public void To_decline_takes_a_sentence() =>
        Assert.Equal(Refusal.Empty, RefusalOf(Proposed(), Secretary, new MeetingCommand.DeclineCorrection(Id, " ")));

    [Fact]
    public void Taking_a_proposal_in_takes_the_item_up_again_in_one_step()
    {
        var state = After(Proposed(), Secretary, new MeetingCommand.ReopenItem(1, "Beløbet") { Correction = Id });

        Assert.True(state.Corrections[0].Answer!.Accepted);
        Assert.Null(state.Find(1)!.Decision);
    }

    [Fact]
    public void A_proposal_of_another_item_is_not_taken_in_by_the_way() =>
        Assert.Null(After(Proposed(), Secretary, new MeetingCommand.ReopenItem(2, "Andet") { Correction = Id }).Corrections[0].Answer);

    [Fact]
    public void Whoever_approved_first_has_approved_and_can_alone_take_it_back()
    {
        var approved = After(Out(3), Actor.Bot, Approve("m2", true), Approve("m3", true), Approve("m3", false));
        Assert.Equal(new MinutesApproval(new MeetingId("m2"), 1, Now), approved.Approval);
        Assert.IsType<MinutesStanding.Approved>(MinutesStanding.Of(approved, Now));
        Assert.Equal(Refusal.CorrectionsOver, RefusalOf(approved, Member, _proposal));

        Assert.Null(After(approved, Actor.Bot, Approve("m2", false)).Approval);
    }

    [Theory]
    [InlineData("Godkendelse af dagsorden og referat", "Godkendt.", true)]
    [InlineData("Godkendelse af referat fra sidste møde", "Chefforum godkendte referatet med en rettelse.", true)]
    [InlineData("Referatet til godkendelse", "Ikke godkendt.", false)]
    [InlineData("Godkendelse af referat", "Godkendelsen blev udsat.", false)]
    [InlineData("Godkendelse af referat", "Drøftet.", false)]
    [InlineData("Godkendelse af dagsorden", "Godkendt.", null)]
    [InlineData("Orientering om referat", "Godkendt.", null)]
    public void What_a_meeting_says_of_the_minutes_before_it_is_read_from_its_item(string title, string decision, bool? verdict)
    {
        var running = Running(Item(1, title), Item(2, "Andet"));

        Assert.Null(ApprovalItem.Verdict(running));
        Assert.Equal(verdict, ApprovalItem.Verdict(After(running, Secretary, new MeetingCommand.ConcludeItem(1, decision))));
    }

    [Fact]
    public void Proposals_go_with_the_comments_but_not_before_they_are_answered()
    {
        Assert.Single(After(Proposed(), Actor.Bot, new MeetingCommand.RemoveComments()).Corrections);

        var answered = After(Proposed(), Secretary, new MeetingCommand.DeclineCorrection(Id, "Nej."));
        Assert.Empty(After(answered, Actor.Bot, new MeetingCommand.RemoveComments()).Corrections);
    }

    private static MeetingCommand.ApproveMinutes Approve(string meeting, bool approved) => new(new MeetingId(meeting), approved);

    private static long Id => Proposed().Corrections[0].Id;

    private static MeetingState Proposed() => After(Out(3), Member, _proposal);

    private static MeetingState Out(int? days)
    {
        var receive = Receive(Item(1, "Budget"), Item(2, "Personsag", confidential: true)) with { Forum = Tests.Support.MeetingBuilder.Forum with { CorrectionDays = days } };
        return After(After(null, Secretary, receive, new MeetingCommand.PostAgenda(), new MeetingCommand.ConcludeItem(1, "Godkendt."), new MeetingCommand.ConcludeItem(2, "")),
            Actor.Bot, new MeetingCommand.RecordMinutes(1, "a", 4));
    }
}
