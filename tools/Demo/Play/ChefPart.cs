using MoedeBot.Demo.Playground;

namespace MoedeBot.Demo.Play;

/// <summary>What a chef does in the play.</summary>
/// <param name="Chef">Who.</param>
/// <param name="Item">On which item.</param>
/// <param name="Comment">What they write.</param>
/// <param name="Position">The position's value on the button: agree, agreeWithRemark or disagree.</param>
public sealed record ChefPart(Person Chef, ScriptItem Item, string Comment, string Position)
{
    private static readonly (string Comment, string Position)[] Lines =
    [
        ("Medarbejdersiden bør høres, før det meldes ud.", "agreeWithRemark"),
        ("Det kan vi nå inden for rammen.", "agree"),
        ("Tidsplanen er for stram for mit område.", "disagree"),
    ];

    /// <summary>Three chefs on different items, as far as there are items.</summary>
    public static IReadOnlyList<ChefPart> Parts(PlaygroundPlace place, AgendaScript agenda)
    {
        var items = agenda.OpenItems;
        return items.Count == 0
            ? []
            : [.. Lines.Select((line, index) => new ChefPart(place.Others[index], items[index % items.Count], line.Comment, line.Position))];
    }
}
