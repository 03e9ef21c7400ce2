using MoedeBot.Demo.Playground;

namespace MoedeBot.Demo.Play;

/// <summary>Somebody who presses buttons on cards in the Playground.</summary>
/// <param name="playground">The Playground.</param>
/// <param name="person">Who.</param>
public sealed class Actor(PlaygroundClient playground, Person person)
{
    /// <summary>Done before each press is sent.</summary>
    public Func<Task> BeforePress { get; init; } = () => Task.CompletedTask;

    /// <summary>Done after each press has been answered, before anything is waited for. Tests cut the power here.</summary>
    public Func<Task> AfterPress { get; init; } = () => Task.CompletedTask;

    /// <summary>Who it is.</summary>
    public Person Person => person;

    /// <summary>Presses a button on a message's own card.</summary>
    /// <param name="message">The message; its newest version is pressed.</param>
    /// <param name="button">Picks the button; null fails the press with what the card offers instead.</param>
    /// <param name="cancellationToken">Ends the press.</param>
    public Task<PressAnswer> PressAsync(ShownMessage message, Func<ShownCard, CardButton?> button, CancellationToken cancellationToken)
    {
        var current = playground.Feed.Message(message.Id);
        return PressAsync(new Press(person, current, current.Card!, Pick(current.Card!, button)), cancellationToken);
    }

    /// <summary>Presses a button on a message's own card, by its verb.</summary>
    public Task<PressAnswer> PressAsync(ShownMessage message, string verb, CancellationToken cancellationToken) =>
        PressAsync(message, card => card.Button(verb), cancellationToken);

    /// <summary>Fills in a form that an earlier press was answered with, and presses its button.</summary>
    /// <param name="message">The message that the form stands in the place of.</param>
    /// <param name="form">The answer with the form.</param>
    /// <param name="verb">The button's verb.</param>
    /// <param name="filled">What is typed or chosen, by the fields' ids.</param>
    /// <param name="cancellationToken">Ends the press.</param>
    public Task<PressAnswer> FillInAsync(
        ShownMessage message, PressAnswer form, string verb, IReadOnlyDictionary<string, string> filled, CancellationToken cancellationToken)
    {
        var card = form.Card ?? throw new InvalidOperationException($"{person.Name} ventede en formular og fik: {form.Said}");
        return PressAsync(new Press(person, message, card, Pick(card, shown => shown.Button(verb))) { Filled = filled }, cancellationToken);
    }

    private static CardButton Pick(ShownCard card, Func<ShownCard, CardButton?> button) => button(card) ?? throw new InvalidOperationException(
        $"Knappen findes ikke på kortet »{Story.Excerpt(card.Text)}«, som har: {string.Join(", ", card.Buttons.Select(one => $"{one.Title} ({one.Verb})"))}");

    private async Task<PressAnswer> PressAsync(Press press, CancellationToken cancellationToken)
    {
        await BeforePress();
        var answer = await playground.PressAsync(press, cancellationToken);
        await AfterPress();
        return answer.Error is null ? answer : throw new InvalidOperationException($"{person.Name} trykkede {press.Button.Verb} og fik fejlen: {answer.Error}");
    }
}
