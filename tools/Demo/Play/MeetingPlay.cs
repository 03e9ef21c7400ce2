using System.Diagnostics;
using System.Globalization;
using MoedeBot.Demo.Playground;
using static MoedeBot.Demo.Play.Board;

namespace MoedeBot.Demo.Play;

/// <summary>
/// A whole meeting, step by step, each as a person would do it in the Playground and each waited for until it shows. Steps are public
/// so that tests can do something between two of them.
/// </summary>
/// <param name="playground">The Playground.</param>
/// <param name="agenda">The agenda.</param>
/// <param name="story">Where it is told.</param>
public sealed class MeetingPlay(PlaygroundClient playground, AgendaScript agenda, Story story)
{
    /// <summary>Done before each press is sent.</summary>
    public Func<Task> BeforePress { get; init; } = () => Task.CompletedTask;

    /// <summary>Done after each press has been answered, before anything is waited for. Tests cut the power here.</summary>
    public Func<Task> AfterPress { get; init; } = () => Task.CompletedTask;

    private Actor Secretary => Actor(playground.Place.Me);

    /// <summary>The bot is added to the channel, and the secretary sets up the forum in the agenda's style.</summary>
    public async Task SetUpForumAsync(CancellationToken cancellationToken)
    {
        story.Chapter("Forummet");
        await playground.InstallAsync(playground.Place.Channel, cancellationToken);
        var welcome = await playground.Feed.UntilAsync(shown => shown.With(Verbs.SetUp), "velkomstkortet med »Opsæt forum«", cancellationToken);
        story.Step($"MødeBot er føjet til kanalen: »{Story.Excerpt(welcome.Card!.Text)}«");
        var form = await Secretary.PressAsync(welcome, Verbs.SetUp, cancellationToken);
        var answer = await Secretary.FillInAsync(welcome, form, Verbs.SaveForum, ForumFields(form.Card!), cancellationToken);
        story.Step($"{Secretary.Person.Name} sætter forummet op: »{Story.Excerpt(answer.Said)}«");
    }

    /// <summary>The secretary hands in the agenda and gets a preview.</summary>
    /// <returns>The preview.</returns>
    public async Task<ShownMessage> HandInAsync(CancellationToken cancellationToken)
    {
        story.Chapter("Dagsordenen");
        await playground.SayAsync(playground.Place.Channel, $"dagsorden\n{agenda.Text}", cancellationToken);
        var preview = await playground.Feed.UntilAsync(shown => shown.With(Verbs.Post), "forhåndsvisningen med »Slå op«", cancellationToken);
        story.Step($"Dagsordenen er læst: »{Story.Excerpt(preview.Card!.Text)}«");
        return preview;
    }

    /// <summary>The secretary posts the agenda; the timetable and every item come up as cards.</summary>
    public async Task PostAsync(ShownMessage preview, CancellationToken cancellationToken)
    {
        await Secretary.PressAsync(preview, Verbs.Post, cancellationToken);
        var timetable = await playground.Feed.UntilAsync(shown => shown.Timetable(), "tidsplanen", cancellationToken);
        story.Step($"Tidsplanen er slået op: »{Story.Excerpt(timetable.Card!.Text)}«");
        foreach (var item in agenda.Items)
        {
            var card = await ItemAsync(item, cancellationToken);
            story.Step($"Punkt {item.Number} er slået op: »{Story.Excerpt(card.Card!.Text)}«");
            RefuseSecrets(item, card.Card);
        }
    }

    /// <summary>A chef comments on an item and takes a position; it must show on everybody's card.</summary>
    public async Task CommentAsync(ChefPart part, CancellationToken cancellationToken)
    {
        var chef = Actor(part.Chef);
        var card = await ItemAsync(part.Item, cancellationToken);
        var form = await chef.PressAsync(card, Verbs.Comment, cancellationToken);
        var before = playground.Feed.Message(card.Id);
        await chef.FillInAsync(card, form, Verbs.SaveComment, new Dictionary<string, string> { ["text"] = part.Comment }, cancellationToken);
        var seen = await ShownForAllAsync(before, part.Comment, part.Chef.Name, cancellationToken);
        story.Step($"{part.Chef.Name} kommenterer punkt {part.Item.Number}: »{part.Comment}« (vist for alle efter {seen})");

        before = playground.Feed.Message(card.Id);
        var button = before.Card!.Button(Verbs.Position, "position", part.Position);
        await chef.PressAsync(card, shown => shown.Button(Verbs.Position, "position", part.Position), cancellationToken);
        seen = await ShownForAllAsync(before, button!.Title, part.Chef.Name, cancellationToken);
        story.Step($"{part.Chef.Name} er »{button.Title}« i punkt {part.Item.Number} (vist for alle efter {seen})");
    }

    /// <summary>Somebody who is not the secretary presses »Beslutning« and must be refused, with nothing changed.</summary>
    public async Task RefuseDecisionAsync(Person outsider, ScriptItem item, CancellationToken cancellationToken)
    {
        var card = await ItemAsync(item, cancellationToken);
        var answer = await Actor(outsider).PressAsync(card, Verbs.Decide, cancellationToken);
        if (answer.Card?.Has(Verbs.Conclude) == true)
            throw new InvalidOperationException($"{outsider.Name} er ikke sekretær, men fik beslutningsformularen.");
        story.Step($"{outsider.Name} trykker »Beslutning« på punkt {item.Number} og får: »{Story.Excerpt(answer.Said)}«");
    }

    /// <summary>The secretary closes an item with the document's decision, or with the one that the form proposes.</summary>
    public async Task ConcludeAsync(ScriptItem item, CancellationToken cancellationToken)
    {
        var card = await ItemAsync(item, cancellationToken);
        var form = await Secretary.PressAsync(card, Verbs.Decide, cancellationToken);
        var filled = DecisionFields(form.Card ?? throw new InvalidOperationException($"Ingen beslutningsformular: {form.Said}"), item);
        var answer = await Secretary.FillInAsync(card, form, Verbs.Conclude, filled, cancellationToken);
        // What looks odd is asked about once; the document says that it is so.
        if (answer.Card?.Has(Verbs.Conclude) == true)
            await Secretary.FillInAsync(card, answer, Verbs.Conclude, new Dictionary<string, string>(), cancellationToken);
        var done = await playground.Feed.UntilAsync(
            shown => shown.Item(item.Number) is { Card: { } now } message && !now.Has(Verbs.Comment) && now.Has(Verbs.Reopen) ? message : null,
            $"punkt {item.Number} som behandlet",
            cancellationToken);
        RefuseSecrets(item, done.Card!);
        var decision = item.Confidential ? "(vises ikke)" : Story.Excerpt(filled.GetValueOrDefault("decision") ?? done.Card!.Text);
        story.Step($"Punkt {item.Number} er behandlet: »{decision}«");
    }

    /// <summary>The minutes' card, which must come by itself.</summary>
    public async Task<ShownMessage> MinutesAsync(CancellationToken cancellationToken)
    {
        var minutes = await playground.Feed.UntilAsync(
            shown => shown.Minutes() is [var first, ..] ? first : null, "referatet i kanalen", cancellationToken);
        story.Step($"Referatet er slået op: »{Story.Excerpt(minutes.Card!.Text)}«");
        return minutes;
    }

    private Actor Actor(Person person) => new(playground, person) { BeforePress = BeforePress, AfterPress = AfterPress };

    private Task<ShownMessage> ItemAsync(ScriptItem item, CancellationToken cancellationToken) =>
        playground.Feed.UntilAsync(shown => shown.Item(item.Number), $"kortet for punkt {item.Number}", cancellationToken);

    // In a later version than the one before the press: the name and the words may have stood there already.
    private async Task<string> ShownForAllAsync(ShownMessage before, string text, string name, CancellationToken cancellationToken)
    {
        var pressed = Stopwatch.GetTimestamp();
        await playground.Feed.UntilAsync(
            shown => shown.FirstOrDefault(message => message.Id == before.Id && message.Versions > before.Versions
                && message.Card!.Text.Contains(text, StringComparison.OrdinalIgnoreCase)
                && message.Card.Text.Contains(name, StringComparison.Ordinal)),
            $"»{text}« fra {name} på alles kort",
            cancellationToken);
        return string.Create(CultureInfo.GetCultureInfo("da-DK"), $"{Stopwatch.GetElapsedTime(pressed).TotalSeconds:0.00} s");
    }

    private Dictionary<string, string> ForumFields(ShownCard form)
    {
        var fields = new Dictionary<string, string> { ["name"] = agenda.Forum, ["style"] = agenda.Style };
        if (agenda.Place is { } place && form.Inputs.Any(input => input.Id == "place"))
            fields["place"] = place;
        return fields;
    }

    private static Dictionary<string, string> DecisionFields(ShownCard form, ScriptItem item)
    {
        if (item.Decision is { } decision)
            return new() { ["decision"] = decision, ["guests"] = "" };
        return form.Inputs.First(input => input.Id == "decision").Value.Length > 0 ? [] : new() { ["decision"] = "Godkendt." };
    }

    private static void RefuseSecrets(ScriptItem item, ShownCard card)
    {
        if (item.Secrets.FirstOrDefault(secret => card.ToString().Contains(secret, StringComparison.Ordinal)) is { } secret)
            throw new InvalidOperationException($"Punkt {item.Number} er lukket, men kortet viser »{Story.Excerpt(secret)}«.");
    }
}
