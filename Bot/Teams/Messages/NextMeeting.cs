using Microsoft.Bot.Builder;
using MoedeBot.Cards;
using MoedeBot.Documents;
using MoedeBot.Documents.Printing;
using MoedeBot.Meetings;
using MoedeBot.Minutes;

namespace MoedeBot.Teams.Messages;

/// <summary>Proposes a forum's next agenda from its series, and opens it as text to be edited and sent the ordinary way.</summary>
public sealed class NextMeeting(AgendaIntake intake, ForumBook forums, RecentMeetings recent, OpenActions actions, ScreenTexts texts)
{
    /// <summary>Answers "næste møde".</summary>
    /// <param name="turn">The message.</param>
    /// <param name="sender">Who.</param>
    /// <param name="written">What stands after the command: a date, a clock, both or nothing.</param>
    /// <param name="cancellationToken">Cancels between reads.</param>
    public async Task<Answer> AnswerAsync(ITurnContext turn, Sender sender, string written, CancellationToken cancellationToken)
    {
        if (await intake.RefuseAsync(turn, sender, cancellationToken) is { } refused)
            return refused;
        if (await ForumAsync(sender, sender.ChannelId, cancellationToken) is not { } forum)
            return new Answer.Text(texts.Words.NextAgendaInChannel);
        var (agenda, when) = await ProposeAsync(forum, written, cancellationToken);
        return new Answer.Card(NextAgendaCard.Make(forum, agenda, when, texts.For(turn.Activity)));
    }

    /// <summary>Opens the proposal in the agenda form. Closed items are whole in it, so it is for the one who asked alone.</summary>
    public async Task<Answer> OpenAsync(ITurnContext turn, Sender sender, CardAction.EditNextAgenda edit, CancellationToken cancellationToken)
    {
        if (await intake.RefuseAsync(turn, sender, cancellationToken) is { } refused)
            return refused;
        if (texts.For(turn.Activity) is not { Privately: true } context)
            return new Answer.Text(texts.Words.OnlyPrivately) { Refusal = Refusal.OnlyPrivately };
        if (await ForumAsync(sender, sender.ChannelId ?? edit.Channel, cancellationToken) is not { } forum)
            return new Answer.Text(texts.Words.NextAgendaInChannel);
        var (agenda, _) = await ProposeAsync(forum, edit.When, cancellationToken);
        return new Answer.Card(AgendaForm.Make(context, TextPrinter.Print(agenda).TrimStart('\n'), problem: null));
    }

    // In the 1:1 chat it is one of those that the sender runs: the only one, or the one that the card was made for.
    private async Task<Forum?> ForumAsync(Sender sender, string? channel, CancellationToken cancellationToken)
    {
        if (sender.Forum is { } id)
            return await forums.FindAsync(id, cancellationToken);
        var run = await forums.RunByAsync(sender.Person, sender.TenantId, cancellationToken);
        return run.FirstOrDefault(forum => forum.Id.ChannelId == channel) ?? (run.Count == 1 ? run[0] : null);
    }

    private async Task<(MeetingDocument Agenda, MeetingTime When)> ProposeAsync(Forum forum, string written, CancellationToken cancellationToken)
    {
        var held = new List<MeetingState>();
        await foreach (var meeting in recent.OfAsync(forum.Id, cancellationToken))
        {
            if (meeting.Phase is MeetingPhase.Running or MeetingPhase.Ended)
                held.Add(meeting);
        }

        var when = MeetingRhythm.Next(written, forum, held.Select(meeting => meeting.Agenda.Head.Date).OfType<DateOnly>(), texts.Context.DayOf(texts.Context.Now));
        var last = held.Where(meeting => meeting.Agenda.Head.Date is { } date && !(date >= when.Date)).MaxBy(meeting => meeting.Agenda.Head.Date);
        return (NextAgenda.Of(forum, last, await actions.OfForumAsync(forum.Id, cancellationToken), when), when);
    }
}
