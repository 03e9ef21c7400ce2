namespace Azure.Data.Tables.Wire;

/// <summary>What a storage account's connection string says about tables: where, and with which key.</summary>
internal sealed record ConnectionString(Uri Endpoint, TableSharedKeyCredential Credential)
{
    // The storage emulator's account is the same everywhere and published by its makers.
    private const string EmulatorAccount = "devstoreaccount1";
    private const string EmulatorKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <exception cref="FormatException">A part is not "name=value".</exception>
    /// <exception cref="InvalidOperationException">The parts do not name an account with a key.</exception>
    public static ConnectionString Parse(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        var settings = Settings(text);
        if (settings.TryGetValue("UseDevelopmentStorage", out var use))
            return bool.TryParse(use, out var emulator) && emulator
                ? Emulator(settings.GetValueOrDefault("DevelopmentStorageProxyUri"))
                : throw Incomplete();

        if (!settings.TryGetValue("AccountName", out var account) || !settings.TryGetValue("AccountKey", out var key))
            throw Incomplete();
        return new ConnectionString(EndpointOf(settings, account), new TableSharedKeyCredential(account, key));
    }

    private static Dictionary<string, string> Settings(string text)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var split = part.IndexOf('=', StringComparison.Ordinal);
            if (split <= 0)
                throw new FormatException("A connection string is made of name=value parts joined by semicolons.");
            if (!settings.TryAdd(part[..split], part[(split + 1)..]))
                throw new FormatException($"The connection string has {part[..split]} twice.");
        }

        return settings;
    }

    private static Uri EndpointOf(Dictionary<string, string> settings, string account)
    {
        if (settings.TryGetValue("TableEndpoint", out var endpoint))
            return new Uri(endpoint.TrimEnd('/'));
        var scheme = settings.GetValueOrDefault("DefaultEndpointsProtocol", "https");
        var suffix = settings.GetValueOrDefault("EndpointSuffix", "core.windows.net");
        return new Uri($"{scheme}://{account}.table.{suffix}");
    }

    private static ConnectionString Emulator(string? proxy)
    {
        var host = proxy == null ? new Uri("http://127.0.0.1") : new Uri(proxy);
        var endpoint = new UriBuilder(host.Scheme, host.Host, 10002, EmulatorAccount).Uri;
        return new ConnectionString(endpoint, new TableSharedKeyCredential(EmulatorAccount, EmulatorKey));
    }

    private static InvalidOperationException Incomplete() =>
        new("The connection string must have AccountName and AccountKey, or UseDevelopmentStorage=true.");
}
