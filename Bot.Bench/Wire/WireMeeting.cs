using System.Text.Json.Nodes;
using MoedeBot.Demo;

namespace MoedeBot.Bench.Wire;

/// <summary>A meeting in the bot, set up through its front door: a forum, a posted agenda, and one item that people have spoken on.</summary>
internal sealed class WireMeeting(Func<byte[], Task<(int Status, string Body)>> ask, Neighbours neighbours, string token)
{
    private const int Item = 2;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // The item's own message, once it is posted.
    private string card = "";

    private static readonly string[] Positions = ["agree", "agree", "agreeWithRemark", "disagree"];

    /// <summary>The meeting's id.</summary>
    public string Id { get; private set; } = "";

    /// <summary>The press that asks for the item as it is now, from each of the speakers: each sees the own position on it.</summary>
    public byte[][] Asked => Presses.FromEach(token, person => Presses.PressOn(card, neighbours.ServiceUrl, person, "item.show", Ref()));

    /// <summary>A message that is answered by one sent sentence: there are no minutes yet.</summary>
    public byte[][] Said => FromEach("referat");

    /// <summary>A message that is answered by one sent card: what one can do now.</summary>
    public byte[][] Wondered => FromEach("hvad kan du?");

    public async Task SetUpAsync()
    {
        await DoAsync(Presses.Install(neighbours.ServiceUrl));
        await DoAsync(Presses.Press(neighbours.ServiceUrl, 0, "forum.save", ("name", "Strategisk Chefforum"), ("style", "nordfyn"), ("place", "Mødelokale 2")));
        var agenda = await File.ReadAllTextAsync(Checkout.PathOf("samples", "nordby-strategisk-chefforum.txt"));
        await DoAsync(Presses.Say(neighbours.ServiceUrl, 0, "dagsorden\n" + agenda));
        Id = await MeetingAsync();
        await DoAsync(Presses.Press(neighbours.ServiceUrl, 0, "agenda.post", ("meeting", Id)));
        card = (string?)(await PostedAsync($"\"item\":{Item},", "item.position"))["id"] ?? "";
        for (var person = 0; person < Presses.People; person++)
            await SpeakAsync(person);
        neighbours.Quiet = true;
    }

    private async Task SpeakAsync(int person)
    {
        await DoAsync(Presses.Press(neighbours.ServiceUrl, person, "item.position", [.. Ref(), ("position", Positions[person % Positions.Length])]));
        const string remark = "Økonomien skal fremgå, og fagområderne skal høres, før vi beslutter os endeligt.";
        await DoAsync(Presses.Press(neighbours.ServiceUrl, person, "item.comment.save", [.. Ref(), ("text", remark)]));
    }

    private (string, JsonNode)[] Ref() => [("meeting", Id), ("item", Item), ("v", 0)];

    private byte[][] FromEach(string text) => Presses.FromEach(token, person => Presses.Say(neighbours.ServiceUrl, person, text));

    private byte[] Request(string activity) => HttpLine.Request("/api/messages", token, activity);

    private async Task DoAsync(string activity)
    {
        var (status, body) = await ask(Request(activity));
        if (status != 200 || body.Contains("\"statusCode\":4", StringComparison.Ordinal))
            throw new InvalidOperationException($"{status} {body}");
    }

    private async Task<string> MeetingAsync()
    {
        const string name = "\"meeting\":\"";
        var json = (await PostedAsync(name)).ToJsonString();
        return json[(json.IndexOf(name, StringComparison.Ordinal) + name.Length)..].Split('"')[0];
    }

    private async Task<JsonNode> PostedAsync(params string[] parts)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            if (neighbours.Posted.FirstOrDefault(posted => parts.All(part => posted.ToJsonString().Contains(part, StringComparison.Ordinal))) is { } found)
                return found;
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, patience.Token);
        }
    }
}
