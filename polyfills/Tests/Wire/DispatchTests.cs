using System.Net;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Polyfills.Tests.Support;

namespace Polyfills.Tests.Wire;

/// <summary>Which method of a bot each thing that happens in Teams reaches, and what an invoke is answered.</summary>
public sealed class DispatchTests
{
    [Theory]
    [InlineData("""{"type":"message","text":"hej"}""", "message hej")]
    [InlineData("""{"type":"messageUpdate","channelData":{"eventType":"editMessage"}}""", "edit")]
    [InlineData("""{"type":"messageUpdate","channelData":{"eventType":"undeleteMessage"}}""", "undelete")]
    [InlineData("""{"type":"messageDelete","channelData":{"eventType":"softDeleteMessage"}}""", "delete")]
    [InlineData("""{"type":"conversationUpdate","recipient":{"id":"28:b"},"membersAdded":[{"id":"28:b"},null,{"id":"29:1","userRole":"guest"}],"channelData":{"team":{"id":"19:t"}}}""", "added 28:b,29:1guest to 19:t")]
    [InlineData("""{"type":"conversationUpdate","membersRemoved":[{"id":"29:1"}],"channelData":{"eventType":"teamMemberRemoved","team":{"id":"19:t"}}}""", "removed 29:1 from 19:t")]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[{"id":"29:1"}]}""", "added elsewhere")]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[]}""", "")]
    [InlineData("""{"type":"conversationUpdate","channelData":{"eventType":"channelCreated","channel":{"id":"19:c","name":"Møder"}}}""", "channel created Møder")]
    [InlineData("""{"type":"conversationUpdate","channelData":{"eventType":"channelRenamed","channel":{"id":"19:c","name":"Møder"}}}""", "channel renamed Møder")]
    [InlineData("""{"type":"conversationUpdate","channelData":{"eventType":"channelDeleted"}}""", "channel deleted")]
    [InlineData("""{"type":"conversationUpdate","channelData":{"eventType":"teamRenamed","team":{"id":"19:t","name":"Direktion"}}}""", "team renamed Direktion")]
    [InlineData("""{"type":"conversationUpdate","channelData":{"eventType":"teamHardDeleted"}}""", "team hard deleted")]
    [InlineData("""{"type":"conversationUpdate","channelData":{"eventType":"newIn2031"}}""", "")]
    [InlineData("""{"type":"messageReaction","reactionsAdded":[{"type":"like"}],"reactionsRemoved":[{"type":"sad"}]}""", "reacted like|unreacted sad")]
    [InlineData("""{"type":"installationUpdate","action":"add","channelData":{"settings":{"selectedChannel":{"id":"19:c"}}}}""", "installed in 19:c")]
    [InlineData("""{"type":"installationUpdate","action":"add-upgrade"}""", "installed in ")]
    [InlineData("""{"type":"installationUpdate","action":"remove"}""", "uninstalled")]
    [InlineData("""{"type":"installationUpdate","action":"remove-upgrade"}""", "uninstalled")]
    [InlineData("""{"type":"event","name":"application/vnd.microsoft.meetingStart","value":{"Title":"Chefforum","StartTime":"2026-11-23T08:00:00Z"},"channelData":{"meeting":{"id":"m"}}}""", "started Chefforum m")]
    [InlineData("""{"type":"event","name":"application/vnd.microsoft.meetingEnd","value":{"title":"Chefforum","endTime":"2026-11-23T09:00:00Z"}}""", "ended Chefforum")]
    [InlineData("""{"type":"event","name":"application/vnd.microsoft.meetingParticipantJoin","value":{"members":[{"user":{"name":"Mette"}}]}}""", "joined Mette")]
    [InlineData("""{"type":"event","name":"application/vnd.microsoft.meetingParticipantLeave","value":{"Members":[{"user":{"name":"Mette"}}]}}""", "left Mette")]
    [InlineData("""{"type":"event","name":"application/vnd.microsoft.readReceipt","value":{"lastReadMessageId":"7"}}""", "read True")]
    [InlineData("""{"type":"event","name":"application/vnd.microsoft.meetingStart","value":"broken"}""", "event application/vnd.microsoft.meetingStart")]
    [InlineData("""{"type":"event","name":"other"}""", "event other")]
    [InlineData("""{"type":"typing"}""", "typing")]
    [InlineData("""{"type":"newIn2031"}""", "unrecognised")]
    public async Task What_happens_reaches_its_method(string json, string calls)
    {
        var (bot, status, _) = await PostAsync(json);
        Assert.Equal((HttpStatusCode.OK, calls), (status, string.Join('|', bot.Calls)));
    }

    [Theory]
    [InlineData("task/fetch", """{"data":{"a":1}}""", "fetch {\"a\":1}", """{"task":{"value":"Hej","type":"message"}}""")]
    [InlineData("task/submit", """{"data":{"a":1}}""", "submit {\"a\":1}", "")]
    [InlineData("composeExtension/query", """{"commandId":"s","parameters":[{"name":"q","value":"budget"}]}""", "query budget", """{"composeExtension":{"type":"message","text":"Intet"}}""")]
    [InlineData("composeExtension/fetchTask", """{"commandId":"c"}""", "action fetch c", "{}")]
    [InlineData("composeExtension/submitAction", """{"commandId":"c"}""", "action submit c", "{}")]
    [InlineData("fileConsent/invoke", """{"action":"accept","uploadInfo":{"name":"Referat.docx"}}""", "accepted Referat.docx", "")]
    [InlineData("fileConsent/invoke", """{"action":"decline"}""", "declined", "")]
    public async Task An_invoke_reaches_its_method_and_carries_its_answer(string name, string value, string call, string answer)
    {
        var (bot, status, body) = await PostAsync($$"""{"type":"invoke","name":"{{name}}","value":{{value}}}""");
        Assert.Equal((HttpStatusCode.OK, call, answer), (status, Assert.Single(bot.Calls), body));
    }

    [Theory]
    [InlineData("task/fetch", "5")]
    [InlineData("task/submit", "null")]
    [InlineData("composeExtension/query", "[]")]
    [InlineData("composeExtension/submitAction", """{"botMessagePreviewAction":"other"}""")]
    [InlineData("fileConsent/invoke", """{"action":"other"}""")]
    public async Task An_invoke_with_a_value_of_another_shape_is_400(string name, string value)
    {
        var (bot, status, _) = await PostAsync($$"""{"type":"invoke","name":"{{name}}","value":{{value}}}""");
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Empty(bot.Calls);
    }

    [Fact]
    public async Task A_bot_can_be_held_without_a_channel()
    {
        var adapter = new TestAdapter();
        await adapter.SendTextToBotAsync("hej", (turn, cancellationToken) => turn.SendActivityAsync("svar på " + turn.Activity.Text, cancellationToken: cancellationToken), default);
        var reply = (Activity)adapter.GetNextReply()!;
        Assert.Equal(("svar på hej", "User1"), (reply.Text, reply.Recipient?.Name));
        Assert.Null(adapter.GetNextReply());
    }

    private static async Task<(RecordingBot Bot, HttpStatusCode Status, string Body)> PostAsync(string json)
    {
        var bot = new RecordingBot();
        await using var service = await Service.StartAsync(bot);
        var (status, body) = await service.PostAsync(Sample.With(json, ("channelId", "msteams")));
        return (bot, status, body);
    }
}
