using Microsoft.Bot.Builder;
using MoedeBot.Cards;
using MoedeBot.Documents;
using MoedeBot.Meetings;

namespace MoedeBot.Teams.Presses;

/// <summary>Setting a forum up.</summary>
public sealed class ForumPresses(ForumBook forums, Roster roster, ScreenTexts texts)
{
    /// <summary>Shows the set-up form to whoever may fill it in.</summary>
    public async Task<Answer> OpenAsync(ITurnContext turn, Sender sender, CancellationToken cancellationToken)
    {
        var (forum, refusal) = await AllowedAsync(turn, sender, cancellationToken);
        if (forum is null || refusal is not null)
            return Refuse(refusal, forum);
        var members = await roster.MembersAsync(turn, forum, cancellationToken);
        var shown = forum.IsSetUp ? forum : forum with { Secretaries = [sender.Person] };
        return new Answer.Card(ForumCards.SetUp(shown, members, texts.For(turn.Activity), problem: null));
    }

    /// <summary>Saves the settings. Whoever does so first is secretary, unless the form names another member.</summary>
    public async Task<Answer> SaveAsync(ITurnContext turn, Sender sender, CardAction.SaveForum save, CancellationToken cancellationToken)
    {
        var (forum, refusal) = await AllowedAsync(turn, sender, cancellationToken);
        if (forum is null || refusal is not null)
            return Refuse(refusal, forum);
        var members = await roster.MembersAsync(turn, forum, cancellationToken);
        if (string.IsNullOrWhiteSpace(save.Name))
            return Again(save, forum, members, texts.For(turn.Activity));

        var secretary = members.FirstOrDefault(member => member.ObjectId == save.Secretary)
            ?? (forum.IsSetUp ? forum.Secretaries[0] : sender.Person);
        var changed = await forums.ChangeAsync(forum.Id, sender.Channel, old => old with
        {
            Name = save.Name.Trim(),
            Style = HouseStyles.Get(save.Style).Id,
            Place = string.IsNullOrWhiteSpace(save.Place) ? null : save.Place.Trim(),
            Secretaries = [secretary],
        }, cancellationToken);
        return new Answer.Card(ForumCards.Ready(changed, texts.For(turn.Activity)));
    }

    private Answer.Card Again(CardAction.SaveForum save, Forum forum, IReadOnlyList<Person> members, CardContext context)
    {
        var typed = forum with
        {
            Style = HouseStyles.Get(save.Style).Id,
            Place = save.Place,
            Secretaries = [.. members.Where(member => member.ObjectId == save.Secretary)],
        };
        return new Answer.Card(ForumCards.SetUp(typed, members, context, texts.Words.ForumNameMissing));
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
            Role.Member when forum.IsSetUp => Refusal.NotSecretary,
            _ => null,
        });
    }

    private Answer.Text Refuse(Refusal? refusal, Forum? forum) =>
        new(refusal is { } reason ? texts.Of(reason, forum) : texts.Words.OnlyInChannel);
}
