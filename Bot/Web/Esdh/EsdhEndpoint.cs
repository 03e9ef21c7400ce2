using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using MoedeBot.Operations.Settings;

namespace MoedeBot.Web.Esdh;

/// <summary>The address that case systems hand agendas in at, and its description.</summary>
public static class EsdhEndpoint
{
    private const string Path = "/api/forums/{forum}/agendas";
    private const string Scheme = "entra";

    /// <summary>Adds the services.</summary>
    public static IServiceCollection AddEsdh(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<EsdhOptions, EsdhOptionsValidator>(configuration, EsdhOptions.Section);
        services.AddSingleton<EsdhTokens>().AddSingleton<EsdhAgendas>();
        // Routing itself answers a content type that no endpoint takes, and says no more than the status.
        services.AddProblemDetails(problems => problems.CustomizeProblemDetails = context =>
            context.ProblemDetails.Detail ??= EsdhAgendas.Reason(context.ProblemDetails.Status));
        services.AddOpenApi("v1", description =>
        {
            description.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith("api/forums", StringComparison.Ordinal) == true;
            description.AddDocumentTransformer((document, _, _) =>
            {
                Describe(document);
                return Task.CompletedTask;
            });
        });
        return services;
    }

    /// <summary>Maps the address and its description, when the settings turn it on.</summary>
    public static void MapEsdh(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<IOptions<EsdhOptions>>().Value.On)
            return;
        app.UseWhen(http => http.Request.Path.StartsWithSegments("/api/forums"), calls => calls.UseStatusCodePages());
        app.MapPost(Path, PostAsync).RequireRateLimiting(RateLimits.Agendas)
            .WithName("handInAgenda").WithSummary("Hand in an agenda")
            .WithDescription("The document itself, or JSON with it as text or base64. The secretary sees a preview in the forum's channel and decides. "
                + "An agenda for a meeting that is posted already is a new edition of it. Send Idempotency-Key to be able to repeat a call.")
            .Accepts<AgendaEnvelope>(AgendaBody.Json, AgendaBody.Types)
            .Produces<AgendaAnswer>(StatusCodes.Status201Created).Produces<AgendaAnswer>()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity).ProducesProblem(StatusCodes.Status429TooManyRequests);
        app.MapOpenApi().RequireRateLimiting(RateLimits.Pages);
    }

    // The token comes before anything that is sent is read.
    private static async Task<IResult> PostAsync(
        string forum, HttpContext http, EsdhTokens tokens, EsdhAgendas agendas, CancellationToken cancellationToken)
    {
        var (caller, status) = await tokens.CheckAsync(http.Request.Headers.Authorization, cancellationToken);
        if (caller is not null)
            return await agendas.PostAsync(http.Request, caller, forum, cancellationToken);
        if (status == StatusCodes.Status401Unauthorized)
            http.Response.Headers.WWWAuthenticate = "Bearer";
        return Results.Problem(statusCode: status, detail: status == StatusCodes.Status401Unauthorized
            ? "Kaldet har ikke et gyldigt token fra organisationens Entra-tenant."
            : "Programmet har ikke fået rollen til at aflevere dagsordener.");
    }

    private static void Describe(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo { Title = "MødeBot", Version = "v1", Description = "Agendas from case systems (ESDH)." };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Scheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                BearerFormat = "JWT",
                Description = "Client credentials of the organisation's Entra tenant, with the app role.",
            },
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, document)] = [] }];
    }
}
