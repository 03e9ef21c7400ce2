using AdaptiveCards;
using MoedeBot.Documents;
using MoedeBot.Meetings;
using MoedeBot.Texts;

namespace MoedeBot.Cards;

/// <summary>The cards of a forum: the first hello, and the forum as it is set up.</summary>
public static class ForumCards
{
    /// <summary>What the bot says when it is added to a team.</summary>
    public static AdaptiveCard Welcome(CardContext context)
    {
        var texts = context.Texts;
        return CardFrame.Card(texts, $"{texts.WelcomeTitle}. {texts.WelcomeText} {texts.WelcomeNext}",
        [
            Parts.Heading(texts.WelcomeTitle),
            Parts.Text(texts.WelcomeText),
            Parts.Text(texts.WelcomeNext),
            Buttons.Row(Buttons.OpenForm(context, texts.SetUpForum, CardVerbs.ForumSetUp, []).Primary()),
        ]);
    }

    /// <summary>The forum as it is set up, and what comes next.</summary>
    public static AdaptiveCard Ready(Forum forum, CardContext context)
    {
        var texts = context.Texts;
        var title = texts.ForumReady(CardText.Cut(forum.Name, Budgets.Title));
        return CardFrame.Card(texts, title + ".",
        [
            Parts.Heading(title),
            new AdaptiveFactSet
            {
                Facts = [.. Facts(forum, texts), .. context.ForumCodes ? [Fact(texts.FactForumCode, ForumCode.Of(forum.Id))] : Array.Empty<AdaptiveFact>()],
            },
            Parts.Text(texts.ForumNext),
            Buttons.Row(
                Buttons.OpenForm(context, texts.GiveAgenda, CardVerbs.AgendaOpen, []).Primary(),
                Buttons.OpenForm(context, texts.ChangeForum, CardVerbs.ForumSetUp, [])),
        ]);
    }

    private static IEnumerable<AdaptiveFact> Facts(Forum forum, Wording texts)
    {
        yield return Fact(texts.FactSecretary(forum.Secretaries.Count), Names(forum.Secretaries, texts));
        if (forum.Deputies.Count > 0)
            yield return Fact(texts.FactDeputies, Names(forum.Deputies, texts));
        yield return Fact(texts.FactHouseStyle, HouseStyles.Get(forum.Style).Name);
        if (!string.IsNullOrWhiteSpace(forum.Period))
            yield return Fact(texts.FactPeriod, CardText.Cut(forum.Period, Budgets.Title));
        yield return Fact(texts.FactPlace, string.IsNullOrWhiteSpace(forum.Place) ? texts.NotStated : CardText.Cut(forum.Place, Budgets.Title));
        if (forum.Reminds)
            yield return Fact(texts.FactReminders, Reminders(forum, texts));
        if (forum.MinutesAfterLook)
            yield return Fact(texts.Minutes, texts.MinutesAfterLook);
        if (forum.WithoutPositions)
            yield return Fact(texts.PositionsLabel, texts.WithoutPositions);
        if (forum.RepliesAreComments)
            yield return Fact(texts.RepliesLabel, texts.RepliesAll);
    }

    private static string Reminders(Forum forum, Wording texts) => Parts.Dotted(
        new (string Kind, ReminderTime? Time)[] { (texts.Agenda, forum.AgendaReminder), (texts.PositionsLabel, forum.PositionsReminder), (texts.Minutes, forum.ApprovalReminder) }
            .Where(reminder => reminder.Time is not null).Select(reminder => $"{reminder.Kind}: {ReminderCard.Time(reminder.Time, texts)}"));

    private static string Names(IReadOnlyList<Person> people, Wording texts) =>
        Listed.Some([.. people.Select(person => person.Name)], Budgets.Names, texts);

    private static AdaptiveFact Fact(string title, string value) => new(title, CardText.Escaped(value));
}
