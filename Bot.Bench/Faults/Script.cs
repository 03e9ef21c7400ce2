using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace MoedeBot.Bench.Faults;

/// <summary>The meeting that every run plays: 12 items, 30 chefs, 600 presses, drawn by the seed.</summary>
internal static class Script
{
    public const int Items = 12;
    public const int Chefs = 30;
    public const int Presses = 600;

    private const int ChefPressesPerItem = (Presses / Items) - 1;
    private static readonly string[] Positions = ["agree", "agreeWithRemark", "disagree"];

    public static string Agenda
    {
        get
        {
            var text = new StringBuilder("DAGSORDEN Strategisk Chefforum d. 14-04-2026\n\nMødedato Tirsdag d. 14. april 2026 kl. 09:00\n\n");
            for (var item = 1; item <= Items; item++)
                text.Append(CultureInfo.InvariantCulture, $"Punkt {item}: Sag nummer {item}\n\nSagsfremstilling\n\nSagen handler om emne {item}.\n\nIndstillinger\n\nDirektøren indstiller, at forslag {item} godkendes.\n\n");
            return text.ToString();
        }
    }

    /// <summary>The presses of an item, the conclusion last.</summary>
    public static IReadOnlyList<Press> Of(string meeting, int item, Random random) =>
        [.. Enumerable.Range(0, ChefPressesPerItem).Select(number => Chef(meeting, item, number, random)), Conclude(meeting, item)];

    public static string Decision(int item) => $"Forslag {item} blev godkendt med bemærkning {item * 7}.";

    public static Press Show(string meeting, int item, Message on, int number) =>
        new($"show-{item}-{on.Id}-{number}", "chef-1", "item.show", Data(meeting, item)) { On = on };

    private static Press Chef(string meeting, int item, int number, Random random)
    {
        var person = $"chef-{random.Next(Chefs) + 1}";
        var id = $"i{item}-p{number}";
        // Each chef presses a position that is surely new to the item: a repeated one has no event, and proves nothing.
        return number < Chefs && random.Next(2) == 0
            ? new Press(id, $"chef-{number + 1}", "item.position", Data(meeting, item, ("position", Positions[random.Next(Positions.Length)])))
            : new Press(id, person, "item.comment.save", Data(meeting, item, ("text", $"Kommentar {id} fra {person}.")));
    }

    private static Press Conclude(string meeting, int item) =>
        new($"i{item}-end", "sofie", "item.conclude", Data(meeting, item, ("outcome", "own"), ("decision", Decision(item))));

    private static JsonObject Data(string meeting, int item, params (string Name, string Value)[] more)
    {
        var data = new JsonObject { ["meeting"] = meeting, ["item"] = item, ["v"] = 1 };
        foreach (var (name, value) in more)
            data[name] = value;
        return data;
    }
}
