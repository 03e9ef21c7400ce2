using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using MoedeBot.Tests.Support;
using Polyfills.Tests.Support;

namespace Polyfills.Tests.Wire;

/// <summary>Activities and tokens with their bytes cut, swapped, doubled and replaced: answered, never a fault of ours.</summary>
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
            var body = Mutated.Of(Encoding.UTF8.GetBytes(Seeds[random.Next(Seeds.Length)]), random);
            using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = content };
            var (status, _) = await service.SendAsync(request);
            Assert.True((int)status is 200 or 400 or 403 or 501, $"{(int)status} for {Encoding.UTF8.GetString(body)}: {service.Log.Errors.FirstOrDefault()}");
        }

        Assert.Empty(service.Log.Errors);
    }

    [Fact]
    public async Task Mutated_tokens_are_refused_without_a_fault()
    {
        var (random, clock, channel, bot) = (new Random(4), new ManualClock(), new Channel(), new TestBot());
        await using var service = await Service.StartAsync(bot, channel.Serve(new Outside()), clock, Channel.Settings);
        var token = Channel.Mint(clock.GetUtcNow());
        for (var i = 0; i < 1500; i++)
        {
            if (Mangled(token, random) is var mangled && mangled == token)
            {
                continue;
            }

            var (status, _) = await service.PostAsync(Sample.Message, "Bearer " + mangled);
            Assert.True(status == HttpStatusCode.Unauthorized, $"{(int)status} for {mangled}");
        }

        Assert.Empty(bot.Seen);
        Assert.Empty(service.Log.Errors);
    }

    // A part as it is written, or what is written in it. The signature only the second way: the last of its letters says less than it could.
    private static string Mangled(string token, Random random)
    {
        var parts = token.Split('.');
        var at = random.Next(parts.Length);
        parts[at] = at < 2 && random.Next(2) == 0
            ? new string([.. Mutated.Of(Encoding.ASCII.GetBytes(parts[at]), random).Select(letter => (char)letter).Where(letter => letter is > ' ' and < '\x7f')])
            : Base64Url.EncodeToString(Mutated.Of(Base64Url.DecodeFromChars(parts[at]), random));
        return string.Join('.', parts);
    }
}
