using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using MoedeBot.Documents;
using MoedeBot.Meetings;
using MoedeBot.Operations.Settings;

namespace MoedeBot.Web.Esdh;

/// <summary>
/// Takes an agenda from a case system. The preview stands in the forum's channel, where the secretary posts or drops it: a system hands
/// in, a person decides.
/// </summary>
public sealed partial class EsdhAgendas(
    IForumDirectory directory, AgendaArrivals arrivals, IOptions<EsdhOptions> options, TimeProvider clock, ILogger<EsdhAgendas> logger)
{
    private const int LongestKey = 200;
    private const string KeyHeader = "Idempotency-Key";

    /// <summary>Answers a call whose token is checked.</summary>
    public async Task<IResult> PostAsync(HttpRequest request, EsdhCaller caller, string code, CancellationToken cancellationToken)
    {
        if (request.Headers[KeyHeader].ToString() is { Length: > LongestKey })
            return Problem(StatusCodes.Status400BadRequest, $"{KeyHeader} er over {LongestKey} tegn.");
        if (await FindAsync(code, cancellationToken) is not { } forum)
            return Problem(StatusCodes.Status404NotFound, "Forummet findes ikke, eller det er ikke sat op. Dets id står på kortet, som »@MødeBot opsæt« viser.");
        var body = await AgendaBody.ReadAsync(request, cancellationToken);
        return body.Document switch
        {
            ReadOutcome.Read read => await ReceiveAsync(forum, read, caller, Mark(request, forum, body.Bytes), cancellationToken),
            ReadOutcome.Refused refused => Problem(StatusCodes.Status422UnprocessableEntity, refused.Reason, refused.Code),
            _ => Problem(body.Status, Reason(body.Status)),
        };
    }

    private async Task<Forum?> FindAsync(string code, CancellationToken cancellationToken) =>
        (await directory.ListAsync(options.Value.TenantId!, cancellationToken)).FirstOrDefault(forum => forum.IsSetUp && ForumCode.Of(forum.Id) == code);

    private async Task<IResult> ReceiveAsync(Forum forum, ReadOutcome.Read read, EsdhCaller caller, CallMark? mark, CancellationToken cancellationToken)
    {
        if (mark is not null && await arrivals.FindMarkedAsync(forum.Id, mark.Key, cancellationToken) is { } earlier)
        {
            return earlier.Activities.Contains(mark.Whole)
                ? Created(earlier.Id, earlier.Id != mark.Meeting, read)
                : Problem(StatusCodes.Status422UnprocessableEntity, $"{KeyHeader} er brugt til en anden dagsorden.", "key-reused");
        }

        var (agenda, hadDecisions) = read.Document.WithoutDecisions();
        var draft = new MeetingCommand.ReceiveAgenda(forum, agenda, read.Remarks, hadDecisions, PreviewIn: "");
        var actor = new Actor(new Person(caller.ObjectId, "ESDH"), Role.Secretary);
        var arrived = await arrivals.ReceiveAsync(mark?.Meeting ?? MeetingId.New(clock.GetUtcNow()), draft, actor, mark?.Whole, cancellationToken);
        Log.Received(logger, arrived.Meeting, arrived.Revision, arrived.Executed.Refusal, agenda.Items.Count);
        return arrived.Executed.Refusal switch
        {
            null => Created(arrived.Meeting, arrived.Revision, read),
            Refusal.SameAgenda => Results.Ok(Answer(arrived.Meeting, arrived.Revision, unchanged: true, read)),
            _ => Problem(StatusCodes.Status422UnprocessableEntity, "Dagsordenen har ingen punkter, eller to med samme nummer.", "bad-agenda"),
        };
    }

    private static IResult Created(MeetingId meeting, bool revision, ReadOutcome.Read read) =>
        Results.Json(Answer(meeting, revision, unchanged: false, read), statusCode: StatusCodes.Status201Created);

    private static AgendaAnswer Answer(MeetingId meeting, bool revision, bool unchanged, ReadOutcome.Read read) => new(
        meeting.Value, revision, unchanged, read.Document.Items.Count,
        [.. read.Remarks.Select(remark => new AgendaRemark(remark.Line, remark.Severity.ToString().ToLowerInvariant(), remark.Text, remark.Code))]);

    private static IResult Problem(int status, string? detail, string? code = null) => Results.Problem(
        detail, statusCode: status, extensions: code is null ? null : new Dictionary<string, object?> { ["code"] = code });

    /// <summary>What to say of a body that is not read; null where the status says it.</summary>
    internal static string? Reason(int? status) => status switch
    {
        StatusCodes.Status413PayloadTooLarge => "Dokumentet er over 20 MB.",
        StatusCodes.Status415UnsupportedMediaType => $"Indholdet er ikke {string.Join(", ", AgendaBody.Types)} eller {AgendaBody.Json}, eller det passer ikke til typen.",
        StatusCodes.Status400BadRequest => "JSON skal have enten »text« eller »file« (base64) og intet andet.",
        _ => null,
    };

    // Whoever sends again what got no answer uses the same key. Its mark is kept with the meeting, among what has had its effect.
    private static CallMark? Mark(HttpRequest request, Forum forum, byte[] body)
    {
        var key = request.Headers[KeyHeader].ToString();
        return key.Length == 0 ? null : new CallMark(Hash(Encoding.UTF8.GetBytes($"{forum.Id}\n{key}")), Hash(body));
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..32];

    private sealed record CallMark(string KeyHash, string BodyHash)
    {
        public string Key => $"esdh/{KeyHash}/";

        public string Whole => Key + BodyHash;

        public MeetingId Meeting => new("m" + KeyHash);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Agenda handed in for {Meeting}, new edition: {Revision}, refused: {Refusal}, {Items} items.")]
        public static partial void Received(ILogger logger, MeetingId meeting, bool revision, Refusal? refusal, int items);
    }
}
