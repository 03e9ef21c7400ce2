using System.Text.Json.Nodes;
using MoedeBot.Tests.Support;

namespace MoedeBot.Bench.Wire;

/// <summary>Activities as Teams sends them, from people by number.</summary>
internal static class Presses
{
    public const string Channel = "19:bench@thread.tacv2";

    /// <summary>So many people ask, one after the other.</summary>
    public const int People = 8;

    /// <summary>The same from each of them, as it goes over the wire.</summary>
    public static byte[][] FromEach(string token, Func<int, string> activity) =>
        [.. Enumerable.Range(0, People).Select(person => HttpLine.Request("/api/messages", token, activity(person)))];

    public static string Install(string serviceUrl) => Activity(serviceUrl, 0, "installationUpdate", "install", json => json["action"] = "add");

    /// <summary>A new post in the channel.</summary>
    public static string Say(string serviceUrl, int person, string text) => Activity(serviceUrl, person, "message", $"179000000{person}{text.Length:0000}", json =>
    {
        json["conversation"]!["id"] = $"{Channel};messageid={json["id"]}";
        json["text"] = "<at>MødeBot</at> " + text;
        json["textFormat"] = "plain";
        json["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "mention",
            ["text"] = "<at>MødeBot</at>",
            ["mentioned"] = new JsonObject { ["id"] = $"28:{ChannelKeys.AppId}", ["name"] = "MødeBot" },
        });
    });

    /// <summary>A press on a message that the bot knows nothing of.</summary>
    public static string Press(string serviceUrl, int person, string verb, params (string Name, JsonNode Value)[] data) =>
        PressOn("1790000000100", serviceUrl, person, verb, data);

    /// <summary>The press that asks for an item as it is now.</summary>
    public static string Show(string serviceUrl, int person, string meeting) =>
        Press(serviceUrl, person, "item.show", ("meeting", meeting), ("item", 2), ("v", 0));

    /// <summary>A press on a message.</summary>
    public static string PressOn(string message, string serviceUrl, int person, string verb, params (string Name, JsonNode Value)[] data) =>
        Activity(serviceUrl, person, "invoke", $"f:{person}-{verb}", json =>
        {
            json["name"] = "adaptiveCard/action";
            (json["replyToId"], json["conversation"]!["id"]) = (message, $"{Channel};messageid={message}");
            json["value"] = new JsonObject
            {
                ["action"] = new JsonObject
                {
                    ["type"] = "Action.Execute",
                    ["verb"] = verb,
                    ["data"] = new JsonObject(data.Select(field => KeyValuePair.Create<string, JsonNode?>(field.Name, field.Value.DeepClone()))),
                },
                ["trigger"] = "manual",
            };
        });

    public static string Activity(string serviceUrl, int person, string type, string id, Action<JsonObject> more)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = id,
            ["channelId"] = "msteams",
            ["timestamp"] = "2026-11-23T08:00:00.123Z",
            ["localTimestamp"] = "2026-11-23T09:00:00.123+01:00",
            ["serviceUrl"] = serviceUrl,
            ["locale"] = "da-DK",
            ["from"] = new JsonObject { ["id"] = $"29:{person}", ["name"] = $"Chef Nummer {person}", ["aadObjectId"] = $"{person}" },
            ["recipient"] = new JsonObject { ["id"] = $"28:{ChannelKeys.AppId}", ["name"] = "MødeBot" },
            ["conversation"] = new JsonObject
            {
                ["id"] = $"{Channel};messageid=1790000000100",
                ["conversationType"] = "channel",
                ["isGroup"] = true,
                ["tenantId"] = ChannelKeys.Tenant,
            },
            ["channelData"] = new JsonObject
            {
                ["tenant"] = new JsonObject { ["id"] = ChannelKeys.Tenant },
                ["team"] = new JsonObject { ["id"] = "19:team@thread.tacv2" },
                ["channel"] = new JsonObject { ["id"] = Channel },
            },
        };
        more(activity);
        return activity.ToJsonString();
    }
}
