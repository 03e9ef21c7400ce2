using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Data about a message, open-ended: known are <c>mention</c> and <c>clientInfo</c>.</summary>
[JsonDerivedType(typeof(Mention))]
public class Entity
{
    public Entity()
    {
    }

    public Entity(string? type = null) => Type = type;

    public string? Type { get; set; }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? Properties { get; set; }

    /// <summary>The same data as a type, or null when its shape is another.</summary>
    public T? GetAs<T>()
    {
        if (this is T same)
        {
            return same;
        }

        try
        {
            return SchemaJson.Convert<T>(this);
        }
        catch (JsonException)
        {
            return default;
        }
    }

    /// <summary>Takes over all of an object's data, its type included.</summary>
    public void SetAs<T>(T obj)
    {
        var copy = obj is null ? null : SchemaJson.Convert<Entity>(obj);
        Type = copy?.Type;
        Properties = copy?.Properties;
    }
}

/// <summary>Somebody is mentioned. <see cref="Text"/> is letter by letter what the message's text says.</summary>
public class Mention : Entity
{
    internal const string TypeName = "mention";

    public Mention()
        : base(TypeName)
    {
    }

    public Mention(ChannelAccount? mentioned = null, string? text = null, string? type = null)
        : base(type ?? TypeName)
    {
        Mentioned = mentioned;
        Text = text;
    }

    public ChannelAccount? Mentioned { get; set; }

    public string? Text { get; set; }
}
