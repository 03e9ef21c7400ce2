using System.Text.Json.Nodes;

namespace Polyfills.Tests.Support;

/// <summary>Activities as Teams sends them, with invented ids.</summary>
internal static class Sample
{
    public const string ServiceUrl = MoedeBot.Tests.Support.ChannelKeys.ServiceUrl;

    public const string Message = """
        {
          "type": "message", "id": "1790000000500", "channelId": "msteams", "timestamp": "2026-11-23T08:00:00.123Z",
          "serviceUrl": "https://smba.trafficmanager.net/emea/", "locale": "da-DK", "unknownAtTop": { "kept": [1, 2] },
          "from": { "id": "29:chef-1", "name": "Mette Holm", "aadObjectId": "11111111-1111-4111-8111-111111111111", "unknown": true },
          "recipient": { "id": "28:22222222-2222-4222-8222-222222222222", "name": "MødeBot" },
          "conversation": { "id": "19:kanal@thread.tacv2;messageid=1790000000100", "conversationType": "channel", "isGroup": true,
                            "tenantId": "33333333-3333-4333-8333-333333333333", "unknown": "x" },
          "text": "<at>MødeBot</at> luk punkt 3", "textFormat": "plain",
          "entities": [ { "type": "mention", "text": "<at>MødeBot</at>", "mentioned": { "id": "28:22222222-2222-4222-8222-222222222222", "name": "MødeBot" } },
                        { "type": "clientInfo", "locale": "da-DK", "country": "DK" } ],
          "attachments": [ { "contentType": "text/html", "content": "<p>hej</p>", "unknown": 1.5 } ],
          "channelData": { "tenant": { "id": "33333333-3333-4333-8333-333333333333" }, "team": { "id": "19:generel@thread.tacv2" },
                           "channel": { "id": "19:kanal@thread.tacv2" }, "new": { "in": 2026 } }
        }
        """;

    public const string Press = """
        {
          "type": "invoke", "name": "adaptiveCard/action", "id": "f:1", "channelId": "msteams", "replyToId": "1790000000100",
          "serviceUrl": "https://smba.trafficmanager.net/emea/",
          "from": { "id": "29:chef-1", "aadObjectId": "11111111-1111-4111-8111-111111111111" },
          "recipient": { "id": "28:22222222-2222-4222-8222-222222222222" },
          "conversation": { "id": "19:kanal@thread.tacv2;messageid=1790000000100", "conversationType": "channel", "tenantId": "33333333-3333-4333-8333-333333333333" },
          "channelData": { "tenant": { "id": "33333333-3333-4333-8333-333333333333" } },
          "value": { "action": { "type": "Action.Execute", "verb": "punkt.kommentar", "data": { "punkt": "p3", "kommentar": "Økonomien skal med" } }, "trigger": "manual" }
        }
        """;

    /// <summary>The activity with some of it changed; a null removes.</summary>
    public static string With(string json, params (string Path, JsonNode? Value)[] changes)
    {
        var root = JsonNode.Parse(json)!.AsObject();
        foreach (var (path, value) in changes)
        {
            var names = path.Split('.');
            var parent = names[..^1].Aggregate(root, (node, name) => node[name]!.AsObject());
            parent.Remove(names[^1]);
            if (value is not null)
            {
                parent[names[^1]] = value;
            }
        }

        return root.ToJsonString();
    }
}
