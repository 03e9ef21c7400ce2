using AdaptiveCards;
using MoedeBot.Documents;
using MoedeBot.Meetings;
using MoedeBot.Texts;

namespace MoedeBot.Cards;

/// <summary>The cards of a forum: the first hello, the set-up form, and the forum as it is set up.</summary>
public static class ForumCards
{
    private const int LongestName = 100;
    private const int MostCompact = 10;

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

    /// <summary>The set-up form.</summary>
    /// <param name="forum">The settings so far; null when there are none. A name is proposed before it is set up too.</param>
    /// <param name="members">Who can be secretary; empty when only the one who fills it in can.</param>
    /// <param name="context">Language and surroundings.</param>
    /// <param name="problem">Why it could not be saved; null the first time.</param>
    public static AdaptiveCard SetUp(Forum? forum, IReadOnlyList<Person> members, CardContext context, string? problem)
    {
        var texts = context.Texts;
        var name = Inputs.Line(CardFields.Name, texts.ForumName, forum?.Name).Example(texts.ForumNameExample).Required(texts.ForumNameMissing);
        name.MaxLength = LongestName;
        return CardFrame.Card(texts, texts.SetUpForum + ".",
        [
            Parts.Heading(texts.SetUpForum),
            Parts.Text(texts.ForumFormText).Small().Subtle().Spaced(AdaptiveSpacing.None),
            problem is null ? null : Parts.Box(AdaptiveContainerStyle.Warning, Parts.Text(problem).Spaced(AdaptiveSpacing.None)),
            name,
            Inputs.Choice(
                CardFields.Style, texts.HouseStyle, forum?.Style ?? HouseStyles.GeneralId, HouseStyles.All.Select(style => (style.Name, style.Id)))
                .Required(texts.HouseStyleMissing),
            Inputs.Line(CardFields.Place, texts.PlaceOptional, forum?.Place).Example(texts.PlaceExample),
            members.Count == 0 ? null : Secretary(forum, members, texts),
            Buttons.Row(Buttons.Send(context, texts.Save, CardVerbs.ForumSave, []).Primary()),
        ]);
    }

    /// <summary>The forum as it is set up, and what comes next.</summary>
    public static AdaptiveCard Ready(Forum forum, CardContext context)
    {
        var texts = context.Texts;
        var title = texts.ForumReady(CardText.Cut(forum.Name, Budgets.Title));
        var secretaries = Listed.Some([.. forum.Secretaries.Select(person => person.Name)], Budgets.Names, texts);
        return CardFrame.Card(texts, title + ".",
        [
            Parts.Heading(title),
            new AdaptiveFactSet
            {
                Facts =
                [
                    Fact(texts.FactSecretary(forum.Secretaries.Count), secretaries),
                    Fact(texts.FactHouseStyle, HouseStyles.Get(forum.Style).Name),
                    Fact(texts.FactPlace, string.IsNullOrWhiteSpace(forum.Place) ? texts.NotStated : CardText.Cut(forum.Place, Budgets.Title)),
                ],
            },
            Parts.Text(texts.ForumNext),
            Buttons.Row(
                Buttons.OpenForm(context, texts.GiveAgenda, CardVerbs.AgendaOpen, []).Primary(),
                Buttons.OpenForm(context, texts.ChangeForum, CardVerbs.ForumSetUp, [])),
        ]);
    }

    private static AdaptiveChoiceSetInput Secretary(Forum? forum, IReadOnlyList<Person> members, Wording texts)
    {
        var current = forum is { Secretaries: [var first, ..] } ? first.ObjectId : null;
        var choice = Inputs.Choice(CardFields.Secretary, texts.SecretaryLabel, current, members.Select(person => (person.Name, person.ObjectId)));
        choice.Style = members.Count > MostCompact ? AdaptiveChoiceInputStyle.Filtered : AdaptiveChoiceInputStyle.Compact;
        return choice;
    }

    private static AdaptiveFact Fact(string title, string value) => new(title, CardText.Escaped(value));
}
