using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using MoedeBot.Documents;
using MoedeBot.Documents.Printing;
using MoedeBot.Documents.Reading;
using MoedeBot.Tests.Support;
using static MoedeBot.Tests.Teams.WholeMeetingTests;

namespace MoedeBot.Tests.Teams;

/// <summary>An agenda sent as a file in the 1:1 chat: fetched from the organisation's own SharePoint and nowhere else.</summary>
public sealed class AgendaFileTests
{
    private const string Elsewhere = "Jeg henter kun filer fra organisationens eget SharePoint";

    private static readonly MeetingDocument _document = ((ReadOutcome.Read)AgendaReader.Read(Agenda)).Document;

    public static TheoryData<string, byte[]> Formats => new()
    {
        { "Dagsorden.DOCX", DocxPrinter.Print(_document) },
        { "dagsorden.txt", Encoding.Latin1.GetBytes(Agenda) },
        { "dagsorden.md", Encoding.UTF8.GetBytes(MarkdownPrinter.Print(_document)) },
        { "dagsorden.html", Encoding.UTF8.GetBytes(HtmlPrinter.Print(_document)) },
    };

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_file_in_the_chat_is_previewed_there(string name, byte[] content)
    {
        await using var bot = await BotHost.WithForumAsync();
        await SendAsync(bot, "sofie", (name, bot.Teams.Files.Add("d", content)));

        var preview = await bot.ShownAsync(message => message.Shown.Contains("agenda.post", StringComparison.Ordinal));

        Assert.Equal("a:sofie", preview.ConversationId);
        Assert.Contains("Orientering", preview.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Personsag", preview.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_the_bot_goes_with_the_request_and_nothing_of_its_address_into_the_log()
    {
        await using var bot = await BotHost.WithForumAsync();
        var address = bot.Teams.Files.Add("d", http =>
        {
            http.Response.Cookies.Append("FedAuth", "1");
            return http.Response.WriteAsync(Agenda);
        });
        await SendAsync(bot, "sofie", ("d.txt", new Uri(address + "?tempauth=hemmelig")));
        await SendAsync(bot, "sofie", ("d.txt", address));

        Assert.Equal(2, bot.Teams.Files.Asked.Count);
        Assert.All(bot.Teams.Files.Asked, asked => Assert.Empty(asked.Headers));
        Assert.DoesNotContain(bot.Logged.Lines, line => line.Text.Contains("hemmelig", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("http://nordby-my.sharepoint.com/d")]
    [InlineData("https://sharepoint.com.example/d")]
    [InlineData("https://nordbysharepoint.com/d")]
    [InlineData("https://nordby.sharepoint.com@example.org/d")]
    [InlineData("https://sofie@nordby-my.sharepoint.com/d")]
    [InlineData("https://nordby-my.sharepoint.com:8443/d")]
    [InlineData("https://169.254.169.254/metadata")]
    [InlineData("file:///etc/passwd")]
    [InlineData("d.txt")]
    public async Task An_address_elsewhere_is_not_asked(string address)
    {
        await using var bot = await BotHost.WithForumAsync();
        bot.Teams.Files.Add("d", Encoding.UTF8.GetBytes(Agenda));

        await SendAsync(bot, "sofie", ("d.txt", new Uri(address, UriKind.RelativeOrAbsolute)));

        Assert.StartsWith(Elsewhere, bot.Teams.Messages[^1].Text, StringComparison.Ordinal);
        Assert.Empty(bot.Teams.Files.Asked);
    }

    [Theory]
    [InlineData("https://nordby-my.sharepoint.com/d", true)]
    [InlineData("/d", true)]
    [InlineData("https://example.org/d", false)]
    [InlineData("https://andre.sharepoint.com/d", false)]
    [InlineData("http://nordby-my.sharepoint.com/d", false)]
    public async Task A_redirect_is_followed_on_the_same_host_alone(string to, bool followed)
    {
        await using var bot = await BotHost.WithForumAsync();
        bot.Teams.Files.Add("d", Encoding.UTF8.GetBytes(Agenda));
        await SendAsync(bot, "sofie", ("d.txt", bot.Teams.Files.Add("a", http => Redirect(http, to))));

        if (followed)
            await bot.ShownAsync(message => message.Shown.Contains("agenda.post", StringComparison.Ordinal));
        else
            Assert.StartsWith(Elsewhere, bot.Teams.Messages[^1].Text, StringComparison.Ordinal);
        Assert.Equal(followed ? 2 : 1, bot.Teams.Files.Asked.Count);
    }

    public static TheoryData<string, string, string> Unreadable => new()
    {
        { "d.pdf", "text", "Den slags filer kan jeg ikke læse. Send dagsordenen som .docx, .txt, .md eller .html" },
        { "d", "text", "Den slags filer kan jeg ikke læse." },
        { "d.docx", "text", "Filens indhold passer ikke til dens navn." },
        { "d.txt", "word", "Filens indhold passer ikke til dens navn." },
        { "d.txt", "pdf", "PDF kan ikke læses direkte" },
        { "d.txt", "empty", "Teksten er tom" },
        { "d.txt", "gone", "Filen kan ikke hentes længere" },
        { "d.txt", "missing", "Filen kan ikke hentes længere" },
        { "d.txt", "failing", "Filen kunne ikke hentes lige nu." },
        { "d.txt", "broken", "Filen kunne ikke hentes lige nu." },
        { "d.txt", "circle", "Filen kunne ikke hentes lige nu." },
        { "d.txt", "declared", "Filen er over 20 MB" },
        { "d.txt", "endless", "Filen er over 20 MB" },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task A_file_that_cannot_be_taken_is_answered_with_the_reason(string name, string what, string expected)
    {
        await using var bot = await BotHost.WithForumAsync();
        await SendAsync(bot, "sofie", (name, bot.Teams.Files.Add("d", http => ServeAsync(http, what))));

        Assert.StartsWith(expected, bot.Teams.Messages[^1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Teams.Messages, message => message.Shown.Contains("agenda.post", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_files_at_once_are_not_guessed_between()
    {
        await using var bot = await BotHost.WithForumAsync();
        var address = bot.Teams.Files.Add("d", Encoding.UTF8.GetBytes(Agenda));

        await SendAsync(bot, "sofie", ("d.txt", address), ("e.txt", address));

        Assert.StartsWith("Send én fil ad gangen", bot.Teams.Messages[^1].Text, StringComparison.Ordinal);
        Assert.Empty(bot.Teams.Files.Asked);
    }

    [Fact]
    public async Task Nobody_s_file_is_fetched_who_could_not_give_an_agenda()
    {
        await using var bot = await BotHost.WithForumAsync();

        await SendAsync(bot, "mette", ("d.txt", bot.Teams.Files.Add("d", Encoding.UTF8.GetBytes(Agenda))));

        Assert.StartsWith("Du er ikke sekretær for noget forum.", bot.Teams.Messages[^1].Text, StringComparison.Ordinal);
        Assert.Empty(bot.Teams.Files.Asked);
    }

    [Fact]
    public async Task A_file_in_the_channel_is_answered_with_what_to_do_instead()
    {
        await using var bot = await BotHost.WithForumAsync();
        await bot.PostAsync(bot.Activity("sofie", "message", json =>
        {
            BotHost.Mentioning(json, "dagsorden");
            json["attachments"] = new JsonArray(new JsonObject
            {
                ["contentType"] = "text/html",
                ["content"] = "<p>dagsorden</p><attachment id=\"5e1f\"></attachment>",
            });
        }));

        Assert.Contains("Send filen til mig i vores 1:1-chat", bot.Teams.Messages[^1].Text, StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> SendAsync(BotHost bot, string person, params (string Name, Uri Address)[] files) =>
        bot.PostAsync(bot.Personal(person, "message", json => json["attachments"] = new JsonArray([.. files.Select(file => new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
            ["contentUrl"] = "https://nordby-my.sharepoint.com/personal/sofie/Documents/d",
            ["name"] = file.Name,
            ["content"] = new JsonObject { ["downloadUrl"] = file.Address.OriginalString, ["uniqueId"] = "1150", ["fileType"] = "txt" },
        })])));

    private static Task Redirect(HttpContext http, string to)
    {
        (http.Response.StatusCode, http.Response.Headers.Location) = (302, to);
        return Task.CompletedTask;
    }

    private static async Task ServeAsync(HttpContext http, string what)
    {
        var response = http.Response;
        response.StatusCode = what switch { "gone" => 403, "missing" => 410, "failing" => 503, "circle" => 302, _ => 200 };
        response.Headers.Location = what == "circle" ? "/d" : default;
        response.ContentLength = what switch { "declared" => AgendaReader.MostBytes + 1L, "broken" => 1000, _ => null };
        var content = what switch
        {
            "text" => Encoding.UTF8.GetBytes(Agenda),
            "word" => DocxPrinter.Print(_document),
            "pdf" => "%PDF-1.7"u8.ToArray(),
            "endless" => new byte[64 * 1024],
            _ => [],
        };
        for (var sent = 0; sent == 0 || (what == "endless" && sent <= AgendaReader.MostBytes); sent += content.Length)
        {
            await response.Body.WriteAsync(content);
            await response.Body.FlushAsync();
            if (content.Length == 0)
                break;
        }

        if (what == "declared")
            await HungUpAsync(http);
        if (what == "broken")
            http.Abort();
    }

    // Who is told a length beyond the limit does not wait for the content.
    private static async Task HungUpAsync(HttpContext http)
    {
        var hungUp = new TaskCompletionSource();
        await using var _ = http.RequestAborted.Register(hungUp.SetResult);
        await hungUp.Task;
    }
}
