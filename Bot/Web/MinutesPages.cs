using MoedeBot.Documents.Printing;
using MoedeBot.Minutes;

namespace MoedeBot.Web;

/// <summary>The minutes as a web page and as text, behind signed addresses.</summary>
public static class MinutesPages
{
    /// <summary>Maps the pages.</summary>
    public static void MapMinutes(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("/referat/{token}").Hardened();
        pages.MapGet("", PageAsync);
        pages.MapGet("tekst", TextAsync);
    }

    private static Task<IResult> PageAsync(string token, MinutesLinks links, IMinutesArchive archive, CancellationToken cancellationToken) =>
        FindAsync(token, links, archive, minutes => Results.Content(HtmlPrinter.Print(minutes.Document), "text/html; charset=utf-8"), cancellationToken);

    private static Task<IResult> TextAsync(string token, MinutesLinks links, IMinutesArchive archive, CancellationToken cancellationToken) =>
        FindAsync(token, links, archive, minutes => Results.Content(minutes.Text, "text/plain; charset=utf-8"), cancellationToken);

    private static async Task<IResult> FindAsync(
        string token, MinutesLinks links, IMinutesArchive archive, Func<ArchivedMinutes, IResult> show, CancellationToken cancellationToken)
    {
        if (links.Read(token) is not { } name)
            return NoticePage.Of(StatusCodes.Status404NotFound, "Linket er ugyldigt eller udløbet", "Skriv »@MødeBot referat« i forummets kanal i Teams, så får du et nyt link.");

        return await archive.FindAsync(name.Forum, name.Meeting, name.Version, cancellationToken) is { } minutes
            ? show(minutes)
            : NoticePage.Of(StatusCodes.Status404NotFound, "Referatet findes ikke", "Åbn referatet fra kortet i Teams.");
    }
}
