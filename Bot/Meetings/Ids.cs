namespace MoedeBot.Meetings;

/// <summary>Names one meeting, which is one event stream. Letters, digits and hyphens only, so that it is a safe row key.</summary>
public readonly record struct MeetingId(string Value)
{
    /// <summary>A new id that sorts by time of creation and cannot be guessed.</summary>
    public static MeetingId New(DateTimeOffset now) => new($"m{Guid.CreateVersion7(now):n}");

    /// <summary>Whether text from outside has the form of an id; anything else never reaches storage.</summary>
    public static bool TryParse(string? text, out MeetingId id)
    {
        id = new MeetingId(text ?? "");
        return text is { Length: > 1 and <= 64 } && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>A forum is a channel of a tenant; nothing of one tenant is ever seen from another.</summary>
/// <param name="TenantId">Entra tenant id.</param>
/// <param name="ChannelId">Teams channel id, opaque (<c>19:…@thread.tacv2</c>).</param>
public readonly record struct ForumId(string TenantId, string ChannelId)
{
    /// <inheritdoc/>
    public override string ToString() => $"{TenantId}/{ChannelId}";
}

/// <summary>A person, known by the Entra object id, which is the same for every bot and conversation.</summary>
/// <param name="ObjectId">Entra object id.</param>
/// <param name="Name">Display name when last seen.</param>
public sealed record Person(string ObjectId, string Name)
{
    /// <summary>The bot itself, for what nobody pressed.</summary>
    public static Person Bot { get; } = new("", "MødeBot");

    /// <summary>Whoever stood here is no longer kept.</summary>
    public static Person Removed { get; } = new("", "");
}

/// <summary>What somebody is to a forum. Checked on the server for every command, whatever a card shows.</summary>
public enum Role
{
    /// <summary>Not a member of the forum's team.</summary>
    Outsider,

    /// <summary>Somebody from another organisation who is in the team: reads and comments on open items.</summary>
    Guest,

    /// <summary>Chef: comments, takes positions, and reads closed items.</summary>
    Member,

    /// <summary>Runs the meeting.</summary>
    Secretary,
}

/// <summary>Who asks, and as what.</summary>
public sealed record Actor(Person Person, Role Role)
{
    /// <summary>The bot itself.</summary>
    public static Actor Bot { get; } = new(Person.Bot, Role.Secretary);
}
