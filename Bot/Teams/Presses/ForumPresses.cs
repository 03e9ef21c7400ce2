using Microsoft.Bot.Builder;
using MoedeBot.Cards;
using MoedeBot.Meetings;

namespace MoedeBot.Teams.Presses;

/// <summary>Setting a forum up.</summary>
public sealed class ForumPresses(ForumBook forums, Roster roster, Handovers handovers, ScreenTexts texts, TimeProvider clock)
{
    /// <summary>Shows the set-up form to whoever may fill it in.</summary>
    public async Task<Answer> OpenAsync(ITurnContext turn, Sender sender, CancellationToken cancellationToken)
    {
        var (forum, refusal) = await AllowedAsync(turn, sender, cancellationToken);
        if (forum is null || refusal is not null)
            return Refuse(refusal, forum);
        var members = await roster.MembersAsync(turn, forum, cancellationToken);
        var shown = forum.IsSetUp ? forum : forum with { Secretaries = [sender.Person] };
        return new Answer.Card(ForumForm.Make(shown, members, texts.For(turn.Activity), problem: null));
    }

    /// <summary>
    /// Saves the settings. Whoever does so first is secretary, unless the form names somebody else. Meetings that go on are handed over to
    /// the people named.
    /// </summary>
    public async Task<Answer> SaveAsync(ITurnContext turn, Sender sender, CardAction.SaveForum save, CancellationToken cancellationToken)
    {
        var (forum, refusal) = await AllowedAsync(turn, sender, cancellationToken);
        if (forum is null || refusal is not null)
            return Refuse(refusal, forum);
        var members = await roster.MembersAsync(turn, forum, cancellationToken);
        var settings = save.Form.Settings([.. members, .. forum.Secretaries, .. forum.Deputies]);
        var context = texts.For(turn.Activity);
        if (settings.Name.Length == 0)
            return new Answer.Card(ForumForm.Make(settings.ApplyTo(forum, sender.Person, clock.GetUtcNow()), members, context, texts.Words.ForumNameMissing));

        var team = context.OwnViews ? await roster.ViewersAsync(turn, forum, cancellationToken) : [];
        var changed = await forums.ChangeAsync(
            forum.Id, sender.Channel, old => settings.ApplyTo(old, sender.Person, clock.GetUtcNow()), cancellationToken);
        await handovers.HandOverAsync(changed, team, sender.Person, sender.ActivityId, cancellationToken);
        return new Answer.Card(ForumCards.Ready(changed, context));
    }

    private async Task<(Forum? Forum, Refusal? Refusal)> AllowedAsync(ITurnContext turn, Sender sender, CancellationToken cancellationToken)
    {
        if (sender.Forum is not { } id)
            return (null, null);
        var forum = await forums.FindAsync(id, cancellationToken)
            ?? await forums.ChangeAsync(id, sender.Channel, unchanged => unchanged, cancellationToken);
        var role = await roster.RoleAsync(turn, sender, forum, cancellationToken);
        return (forum, role switch
        {
            Role.Outsider => Refusal.NotMember,
            _ when forum.IsSetUp && !forum.HasSecretary(sender.Person) => Refusal.NotSecretary,
            _ => null,
        });
    }

    private Answer.Text Refuse(Refusal? refusal, Forum? forum) =>
        new(refusal is { } reason ? texts.Of(reason, forum) : texts.Words.OnlyInChannel) { Refusal = refusal };
}
