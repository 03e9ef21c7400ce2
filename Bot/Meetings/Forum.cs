namespace MoedeBot.Meetings;

/// <summary>A forum's settings.</summary>
/// <param name="Id">Tenant and channel.</param>
/// <param name="Name">Name as the documents print it (<c>Strategisk Chefforum</c>).</param>
/// <param name="Style">House style id; see <c>Documents/HouseStyles</c>.</param>
/// <param name="Place">Usual place; null when none is set.</param>
/// <param name="Secretaries">Who may run meetings. Whoever sets the forum up first is the first.</param>
/// <param name="Channel">Where to post.</param>
public sealed record Forum(
    ForumId Id, string Name, string Style, string? Place, IReadOnlyList<Person> Secretaries, ChannelAddress Channel)
{
    /// <summary>False until somebody has set the forum up: then the bot knows only where the channel is.</summary>
    public bool IsSetUp => Secretaries.Count > 0;

    /// <summary>Whether the person runs this forum's meetings.</summary>
    public bool HasSecretary(Person person) => Secretaries.Any(secretary => secretary.ObjectId == person.ObjectId);
}

/// <summary>What is needed to post in a channel after a restart, without having been spoken to.</summary>
/// <param name="ServiceUrl">Connector base address, the newest seen; trusted only since a validated token claimed it.</param>
/// <param name="TeamId">Team id (also its General channel's id).</param>
/// <param name="BotId">The bot's own id in the channel (<c>28:…</c>).</param>
public sealed record ChannelAddress(string ServiceUrl, string TeamId, string BotId);
