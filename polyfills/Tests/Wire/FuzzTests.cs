using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Polyfills.Tests.Support;

namespace Polyfills.Tests.Wire;

/// <summary>Activities with their bytes cut, swapped, doubled and replaced: answered, never a fault of ours.</summary>
public sealed class FuzzTests
{
    private static readonly string[] Seeds =
    [
        Sample.Message,
        Sample.Press,
        """{"type":"conversationUpdate","channelId":"msteams","membersAdded":[{"id":"29:1"}],"channelData":{"eventType":"teamRenamed","team":{"id":"19:t"}}}""",
        """{"type":"event","name":"application/vnd.microsoft.meetingParticipantJoin","value":{"members":[{"user":{"name":"Mette"}}]}}""",
        """{"type":"invoke","name":"composeExtension/query","value":{"commandId":"s","parameters":[{"name":"q","value":"\ud83d\ude00 budget"}]}}""",
        """{"type":"messageReaction","reactionsAdded":[{"type":"like"}],"entities":[{"type":"mention","mentioned":{"id":"29:1"}}]}""",
    ];

    private static readonly byte[][] Pieces =
        [.. new[] { "null", "[]", "{}", "\"\"", "-1", "1e999", "true", "\\ud800", "\\u0000", "\"type\":", ",", "}", "æ", "\0" }.Select(Encoding.UTF8.GetBytes)];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Mutated_activities_are_answered_without_a_fault(int seed)
    {
        var random = new Random(seed);
        await using var service = await Service.StartAsync(new MentionReader());
        service.Outside.On("POST", string.Empty, HttpStatusCode.OK, "{}");
        for (var i = 0; i < 1500; i++)
        {
            var body = Mutate(Encoding.UTF8.GetBytes(Seeds[random.Next(Seeds.Length)]), random);
            using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = content };
            var (status, _) = await service.SendAsync(request);
            Assert.True((int)status is 200 or 400 or 403 or 501, $"{(int)status} for {Encoding.UTF8.GetString(body)}: {service.Log.Errors.FirstOrDefault()}");
        }

        Assert.Empty(service.Log.Errors);
    }

    private static byte[] Mutate(byte[] body, Random random)
    {
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(body.Length);
            var length = random.Next(Math.Min(30, body.Length - at));
            var piece = random.Next(4) switch
            {
                0 => Pieces[random.Next(Pieces.Length)],
                1 => [(byte)random.Next(256)],
                2 => [.. body.AsSpan(at, length), .. body.AsSpan(at, length)],
                _ => [],
            };
            body = [.. body.AsSpan(0, at), .. piece, .. body.AsSpan(at + length)];
            body = body.Length == 0 ? [0] : body;
        }

        return body;
    }
}
