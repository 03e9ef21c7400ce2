namespace MoedeBot.Web;

/// <summary>The pages that the app's entry in Teams links to: what it is, what it keeps, on what terms.</summary>
public static class AboutPages
{
    /// <summary>Maps the pages.</summary>
    public static void MapAbout(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").Hardened();
        pages.MapGet("/", () => NoticePage.Of(StatusCodes.Status200OK, "MødeBot",
            "MødeBot lægger ledelsens dagsordener op i Teams, samler kommentarer og beslutninger og skriver referatet. Den bruges i Teams; her er kun referaternes sider."));
        pages.MapGet("/privatliv", () => NoticePage.Of(StatusCodes.Status200OK, "Privatliv",
            "MødeBot gemmer dagsordener, kommentarer, tilkendegivelser, beslutninger og referater i den organisations eget lager, som driver den, med navn og Entra-id på den, der skrev. Intet sendes til andre end Teams. Organisationen er dataansvarlig; spørg den om indsigt, rettelse og sletning."));
        pages.MapGet("/vilkaar", () => NoticePage.Of(StatusCodes.Status200OK, "Vilkår",
            "MødeBot stilles til rådighed af den organisation, som driver den, for dens egne medarbejdere. Det, der står i et referat, er organisationens ansvar."));
    }
}
