using Microsoft.Bot.Builder;
using MoedeBot.Cards;
using MoedeBot.Meetings;

namespace MoedeBot.Teams.Presses;

/// <summary>Presses on the minutes' card: those who were there propose corrections, the secretary answers them.</summary>
public sealed class MinutesPresses(MeetingLog meetings, ForumBook forums, Roster roster, Writing writing, ScreenTexts texts)
{
    /// <summary>Answers a press.</summary>
    public async Task<Answer> AnswerAsync(ITurnContext turn, Sender sender, CardAction.OnMinutes action, CancellationToken cancellationToken)
    {
        if (await meetings.FindAsync(action.Meeting, cancellationToken) is not { } state)
            return new Answer.Text(texts.Of(Refusal.UnknownMeeting, null)) { Refusal = Refusal.UnknownMeeting };
        var forum = await forums.FindAsync(state.Forum.Id, cancellationToken) ?? state.Forum;
        var actor = new Actor(sender.Person, await roster.RoleAsync(turn, sender, forum, cancellationToken));
        var press = new Press(sender, action, forum, texts.For(turn.Activity));
        if (Forbidden(press, actor.Role, state) is { } refusal)
            return new Answer.Text(texts.Of(refusal, forum)) { Refusal = refusal };
        return action switch
        {
            CardAction.ShowMinutes => Minutes(press, state, actor),
            CardAction.SaveCorrection save => await ProposeAsync(press, state, actor, save, cancellationToken),
            CardAction.AcceptCorrection accept => await AcceptAsync(press, state, actor, accept, cancellationToken),
            CardAction.DeclineCorrection decline =>
                await AnsweredAsync(press, state, actor, new MeetingCommand.DeclineCorrection(decline.Correction, decline.Answer), cancellationToken),
            CardAction.OpenCorrections => await ListAsync(press, state, problem: null, cancellationToken),
            _ => await FormAsync(press, state, actor, again: null, cancellationToken),
        };
    }

    // A proposal may tell of a closed item, so all but the minutes themselves is for the one who asked alone.
    private static Refusal? Forbidden(Press press, Role role, MeetingState state) => (role, press.Action) switch
    {
        (Role.Outsider, _) => Refusal.NotMember,
        (Role.Guest, CardAction.OpenCorrection or CardAction.SaveCorrection) => Refusal.NotForGuests,
        (not Role.Secretary, CardAction.OpenCorrections or CardAction.AcceptCorrection or CardAction.DeclineCorrection) => Refusal.NotSecretary,
        (_, not CardAction.ShowMinutes) when !press.Context.Privately => Refusal.OnlyPrivately,
        _ when state.Minutes is null => Refusal.NotPosted,
        _ => null,
    };

    private async Task<Answer> ProposeAsync(
        Press press, MeetingState state, Actor actor, CardAction.SaveCorrection save, CancellationToken cancellationToken)
    {
        if (save.Item is not { } item)
            return await FormAsync(press, state, actor, new SentCorrection(null, save.Text, texts.Words.CorrectionItemMissing, Saved: false), cancellationToken);
        var executed = await ExecuteAsync(press, state, actor, new MeetingCommand.ProposeCorrection(item, save.Text, press.Context.Now), cancellationToken);
        var sent = executed.Refusal is { } refusal
            ? new SentCorrection(item, save.Text, texts.Of(refusal, press.Forum), Saved: false)
            : new SentCorrection(item, save.Text, texts.Words.CorrectionSent, Saved: true);
        return await FormAsync(press, executed.State ?? state, actor, sent, cancellationToken);
    }

    // Taking a proposal in is amending the item; where that is going on already, there is no more to it.
    private async Task<Answer> AcceptAsync(
        Press press, MeetingState state, Actor actor, CardAction.AcceptCorrection accept, CancellationToken cancellationToken)
    {
        if (state.Corrections.FirstOrDefault(one => one.Id == accept.Correction) is not { Answer: null } correction
            || state.Find(correction.Item) is not { Decision: not null } item)
            return await AnsweredAsync(press, state, actor, new MeetingCommand.AcceptCorrection(accept.Correction), cancellationToken);
        // It stands in the place of the list: what the card has waited with, such as a proposal that was declined, waits on.
        var context = await writing.BeginAsync(press, cancellationToken);
        return new Answer.Card(ReopenForm.Make(state, item, context, correction.Text, correction));
    }

    private async Task<Answer> AnsweredAsync(
        Press press, MeetingState state, Actor actor, MeetingCommand command, CancellationToken cancellationToken)
    {
        var executed = await ExecuteAsync(press, state, actor, command, cancellationToken);
        var problem = executed.Refusal switch
        {
            null => null,
            Refusal.Empty => texts.Words.CorrectionAnswerMissing,
            { } refusal => texts.Of(refusal, press.Forum),
        };
        return await ListAsync(press, executed.State ?? state, problem, cancellationToken);
    }

    private Task<Executed> ExecuteAsync(Press press, MeetingState state, Actor actor, MeetingCommand command, CancellationToken cancellationToken) =>
        meetings.ExecuteAsync(state.Id, new Request(command, actor, press.Sender.ActivityId), cancellationToken);

    private async Task<Answer> FormAsync(Press press, MeetingState state, Actor actor, SentCorrection? again, CancellationToken cancellationToken)
    {
        var writes = again is null ? ApprovalRules.Barred(state, actor, press.Context.Now) is null : !again.Saved;
        var context = await WritingAsync(press, writes, cancellationToken);
        return new Answer.Card(CorrectionForm.Make(state, actor, context, again));
    }

    private async Task<Answer> ListAsync(Press press, MeetingState state, string? problem, CancellationToken cancellationToken)
    {
        var context = await WritingAsync(press, state.Corrections.Any(correction => correction.Answer is null), cancellationToken);
        return new Answer.Card(CorrectionsForm.Make(state, context, problem));
    }

    // With nothing left to write, the card need not wait for anybody.
    private async Task<CardContext> WritingAsync(Press press, bool more, CancellationToken cancellationToken)
    {
        if (more)
            return await writing.BeginAsync(press, cancellationToken);
        writing.End(press);
        return press.Context;
    }

    private Answer.Card Minutes(Press press, MeetingState state, Actor actor)
    {
        writing.End(press);
        return new Answer.Card(MinutesCard.Make(state, press.Context, actor));
    }
}
