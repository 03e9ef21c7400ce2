using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>Options of a client; transport, retries and diagnostics are Azure.Core's.</summary>
public class TableClientOptions : ClientOptions
{
    public TableClientOptions(ServiceVersion serviceVersion = ServiceVersion.V2020_12_06)
    {
        VersionHeader = serviceVersion switch
        {
            ServiceVersion.V2019_02_02 => "2019-02-02",
            ServiceVersion.V2020_12_06 => "2020-12-06",
            _ => throw new ArgumentOutOfRangeException(nameof(serviceVersion)),
        };
        foreach (var header in (string[])["x-ms-error-code", "x-ms-version", "DataServiceVersion", "Prefer"])
            Diagnostics.LoggedHeaderNames.Add(header);
        Diagnostics.LoggedQueryParameters.Add("$top");
    }

    /// <summary>The versions of the REST API; bearer tokens need the second.</summary>
    public enum ServiceVersion
    {
        V2019_02_02 = 1,
        V2020_12_06 = 2,
    }

    internal string VersionHeader { get; }
}
