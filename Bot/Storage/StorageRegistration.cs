using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MoedeBot.Delivery;
using MoedeBot.Meetings;
using MoedeBot.Minutes;
using MoedeBot.Operations.Settings;
using MoedeBot.Operations.Telemetry;
using MoedeBot.Storage.Sqlite;
using MoedeBot.Storage.Tables;
using MoedeBot.Storage.Transfer;

namespace MoedeBot.Storage;

/// <summary>Puts one of the two stores behind all the ports.</summary>
public static class StorageRegistration
{
    /// <summary>
    /// <c>Storage:Tables</c> (a connection string, or the https address of an account's table service, reached with the
    /// machine's managed identity) chooses Azure Table Storage; without it a SQLite file at <c>Storage:Path</c> is used.
    /// <c>Storage:TablePrefix</c> lets several bots share an account. The keys that sign links are kept in the same store.
    /// </summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<StorageOptions, StorageOptionsValidator>(configuration, StorageOptions.Section);
        var options = configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions();
        if (options.Tables.Length > 0)
            AddTables(services, options.Tables, options.TablePrefix);
        else
            AddSqlite(services, options.Path);

        services.AddMetrics().AddSingleton<StoreMetrics>().TryAddSingleton(TimeProvider.System);
        services.AddSingleton<WholeStore>();
        services.AddHealthChecks().AddCheck<StorageHealth>("storage", timeout: StorageHealth.Patience);
        services.AddDataProtection().SetApplicationName("MoedeBot");
        services.AddOptions<KeyManagementOptions>()
            .Configure<IXmlRepository>((options, repository) => options.XmlRepository = repository);
        return services;
    }

    private static void AddTables(IServiceCollection services, string account, string prefix)
    {
        services.AddSingleton<TableMeter>();
        services.AddSingleton(provider => new TableStore(Connect(account, provider.GetRequiredService<TableMeter>()), prefix));
        services.AddSingleton<TableEventLog>();
        services.AddSingleton<IEventLog>(provider => provider.GetRequiredService<TableEventLog>());
        services.AddSingleton<IStoredStreams>(provider => provider.GetRequiredService<TableEventLog>());
        services.AddSingleton<IDirtyMeetings, TableDirtyMeetings>();
        services.AddSingleton<TableForumDirectory>();
        services.AddSingleton<IForumDirectory>(provider => provider.GetRequiredService<TableForumDirectory>());
        services.AddSingleton<IStoredForums>(provider => provider.GetRequiredService<TableForumDirectory>());
        services.AddSingleton<IMinutesArchive, TableMinutesArchive>();
        services.AddSingleton<IDeliveredCards, TableDeliveredCards>();
        services.AddSingleton<IMeetingLeases, TableMeetingLeases>();
        services.AddSingleton<IXmlRepository, TableKeys>();
    }

    private static void AddSqlite(IServiceCollection services, string path)
    {
        services.AddSingleton(provider => new SqliteDatabase(path, metrics: provider.GetRequiredService<StoreMetrics>()));
        services.AddSingleton<SqliteEventLog>();
        services.AddSingleton<IEventLog>(provider => provider.GetRequiredService<SqliteEventLog>());
        services.AddSingleton<IStoredStreams>(provider => provider.GetRequiredService<SqliteEventLog>());
        services.AddSingleton<IDirtyMeetings, SqliteDirtyMeetings>();
        services.AddSingleton<SqliteForumDirectory>();
        services.AddSingleton<IForumDirectory>(provider => provider.GetRequiredService<SqliteForumDirectory>());
        services.AddSingleton<IStoredForums>(provider => provider.GetRequiredService<SqliteForumDirectory>());
        services.AddSingleton<IMinutesArchive, SqliteMinutesArchive>();
        services.AddSingleton<IDeliveredCards, SqliteDeliveredCards>();
        services.AddSingleton<IMeetingLeases, SqliteMeetingLeases>();
        services.AddSingleton<IXmlRepository, SqliteKeys>();
    }

    private static TableServiceClient Connect(string account, TableMeter meter)
    {
        var options = new TableClientOptions();
        options.AddPolicy(meter, HttpPipelinePosition.PerRetry);
        return Uri.TryCreate(account, UriKind.Absolute, out var endpoint) && endpoint.Scheme == Uri.UriSchemeHttps
            ? new TableServiceClient(endpoint, new DefaultAzureCredential(), options)
            : new TableServiceClient(account, options);
    }
}
