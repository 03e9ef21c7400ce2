using MoedeBot.Documents;
using MoedeBot.Meetings;

namespace MoedeBot.Cards;

/// <summary>The forum form as filled in: texts as typed, null where the client sent nothing.</summary>
/// <param name="Name">The forum's name.</param>
/// <param name="Style">House style id.</param>
/// <param name="Place">Usual place.</param>
public sealed record ForumInput(string Name, string Style, string Place)
{
    /// <summary>Object ids, apart by commas.</summary>
    public string? Secretaries { get; init; }

    /// <summary>Object ids, apart by commas.</summary>
    public string? Deputies { get; init; }

    /// <summary>A member a line.</summary>
    public string? Members { get; init; }

    /// <summary>Whether positions are used.</summary>
    public string? Positions { get; init; }

    /// <summary>Reads the form's data.</summary>
    internal static ForumInput Read(CardData data) =>
        new(data.Text(CardFields.Name), data.Text(CardFields.Style), data.Text(CardFields.Place))
        {
            Secretaries = data.TextOrNull(CardFields.Secretary),
            Deputies = data.TextOrNull(CardFields.Deputies),
            Members = data.TextOrNull(CardFields.Members),
            Positions = data.TextOrNull(CardFields.Positions),
        };

    /// <summary>The settings that the form amounts to. Who is not among the people offered is nobody.</summary>
    /// <param name="people">The team's people, and those chosen before.</param>
    public ForumSettings Settings(IReadOnlyList<Person> people) => new(Name.Trim(), HouseStyles.Get(Style).Id, Given(Place))
    {
        Secretaries = Chosen(Secretaries, people),
        Deputies = Chosen(Deputies, people),
        Members = Members is null ? null : MemberLines.Read(Members),
        WithoutPositions = Positions is null ? null : Positions == CardFields.No,
    };

    private static IReadOnlyList<Person>? Chosen(string? ids, IReadOnlyList<Person> people) => ids is null
        ? null
        : [.. ids.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()
            .Select(id => people.FirstOrDefault(person => person.ObjectId == id)).OfType<Person>()];

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
