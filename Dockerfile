# The bot as an image without a shell, a package manager or a user that may write.
#   docker build -t moedebot .
#   docker run --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges -p 8080:8080 \
#     -v moedebot-data:/data -e MicrosoftAppType=… -e MicrosoftAppId=… -e MicrosoftAppTenantId=… moedebot
FROM mcr.microsoft.com/dotnet/sdk:10.0-noble AS build
WORKDIR /src

# What restore reads comes first, so that a change of code does not fetch the packages again.
COPY global.json Directory.Build.props Directory.Build.targets Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY Bot/Bot.csproj Bot/Runtime.props Bot/
COPY polyfills/Microsoft.Bot.Builder/Microsoft.Bot.Builder.csproj polyfills/Microsoft.Bot.Builder/
COPY polyfills/AdaptiveCards/AdaptiveCards.csproj polyfills/AdaptiveCards/
COPY polyfills/Azure.Data.Tables/Azure.Data.Tables.csproj polyfills/Azure.Data.Tables/
RUN dotnet restore Bot/Bot.csproj -r linux-x64 -p:PublishReadyToRun=true

COPY polyfills/ polyfills/
COPY Bot/ Bot/
# ReadyToRun: compiled ahead for a quick start. Not trimmed: the Bot Framework finds its types by reflection. The analysers have their say in the build that
# is tested.
RUN dotnet publish Bot/Bot.csproj -c Release -r linux-x64 --self-contained --no-restore -p:PublishReadyToRun=true -p:RunAnalyzers=false -o /app \
 && mkdir /data

# "extra" holds what Danish needs: ICU and the time zones.
FROM mcr.microsoft.com/dotnet/runtime-deps:10.0-noble-chiseled-extra
WORKDIR /app
COPY --from=build /app ./
# Only for the embedded store; with Storage__Tables nothing is written here. 1654 is the images' APP_UID.
COPY --from=build --chown=1654:1654 /data /data
ENV ASPNETCORE_HTTP_PORTS=8080 \
    DOTNET_EnableDiagnostics=0 \
    Storage__Path=/data/moedebot.db
# Memory is given back rather than kept. The runtime reads hexadecimal: a young generation of 2 MB that grows while something long is read, where .NET
# begins with what the processor has as cache, in pieces of 1 MB. And no free blocks of 32 KB and more held for a next use, of which a JIT leaves many.
ENV DOTNET_GCgen0size=200000 \
    DOTNET_GCRegionSize=100000 \
    MALLOC_ARENA_MAX=2 \
    MALLOC_MMAP_THRESHOLD_=32768
USER $APP_UID
EXPOSE 8080
# There is no shell and no curl, so the bot asks itself. Container Apps asks /health/live and /health/ready instead.
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s --retries=3 CMD ["./MoedeBot", "health"]
ENTRYPOINT ["./MoedeBot"]
