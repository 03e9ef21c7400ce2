using MoedeBot.Documents.Printing;
using MoedeBot.Minutes;

namespace MoedeBot.Web;

/// <summary>The minutes as a web page and as text, behind signed addresses.</summary>
public static class MinutesPages
{
    private const string InternalNotice = "Internt referat. Lukkede punkter er med. Må ikke deles uden for forummet.";
    private const string OldNotice = "Dette er en tidligere udgave. Referatet er siden rettet.";

    /// <summary>Maps the pages.</summary>
    public static void MapMinutes(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("/referat/{token}").Hardened();
        pages.MapGet("", PageAsync);
        pages.MapGet("tekst", TextAsync);
        pages.MapGet("udgave/{version:int}", PageAsync);
        pages.MapGet("udgave/{version:int}/tekst", TextAsync);
        var closed = routes.MapGroup("/referat/internt/{token}").Hardened();
        closed.MapGet("", InternalAsync);
        closed.MapGet("udgave/{version:int}", InternalAsync);
    }

    private static async Task<IResult> InternalAsync(
        string token, int? version, MinutesLinks links, InternalMinutes minutes, CancellationToken cancellationToken)
    {
        if (links.ReadInternal(token) is not { } name)
            return NoticePage.Of(StatusCodes.Status404NotFound, "Linket er ugyldigt eller udløbet", "Tryk på »Internt referat« på referatets kort i Teams, så får du et nyt link.");

        return await minutes.FindAsync(name, version, cancellationToken) is { } found
            ? Results.Content(Internal(found, minutes.Of(found, token)), "text/html; charset=utf-8")
            : NoPage;
    }

    private static string Internal(FoundInternal found, IReadOnlyList<PageVersion> versions) => HtmlPrinter.Print(
        MinutesCompiler.InternalDocument(found.State), found.Overtaken ? $"{InternalNotice} {OldNotice}" : InternalNotice, versions);

    private static Task<IResult> PageAsync(string token, int? version, MinutesLinks links, MinutesVersions versions, CancellationToken cancellationToken) =>
        FindAsync((token, version), links, versions, found => Page(found, versions.Of(found, token)), cancellationToken);

    private static IResult Page(FoundMinutes found, IReadOnlyList<PageVersion> versions) =>
        Results.Content(HtmlPrinter.Print(found.Minutes.Document, found.Overtaken ? OldNotice : null, versions), "text/html; charset=utf-8");

    private static Task<IResult> TextAsync(string token, int? version, MinutesLinks links, MinutesVersions versions, CancellationToken cancellationToken) =>
        FindAsync((token, version), links, versions, found => Results.Content(found.Minutes.Text, "text/plain; charset=utf-8"), cancellationToken);

    private static async Task<IResult> FindAsync(
        (string Token, int? Version) asked, MinutesLinks links, MinutesVersions versions, Func<FoundMinutes, IResult> show, CancellationToken cancellationToken)
    {
        if (links.Read(asked.Token) is not { } name)
            return NoticePage.Of(StatusCodes.Status404NotFound, "Linket er ugyldigt eller udløbet", "Skriv »@MødeBot referat« i forummets kanal i Teams, så får du et nyt link.");

        return await versions.FindAsync(name, asked.Version, cancellationToken) is { } found
            ? show(found)
            : NoPage;
    }

    private static IResult NoPage => NoticePage.Of(StatusCodes.Status404NotFound, "Referatet findes ikke", "Åbn referatet fra kortet i Teams.");
}
