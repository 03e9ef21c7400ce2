// MødeBot in Azure: one managed identity, one storage account, one place to run, one bot registration. No secret anywhere.
// Deployed to a resource group of its own; see docs/deploy.md.
targetScope = 'resourceGroup'

@description('Short name of the installation: lower-case letters and digits. Everything is named after it.')
@minLength(3)
@maxLength(12)
param name string = 'moedebot'

@description('The bot\'s name in Teams.')
@maxLength(42)
param displayName string = 'MødeBot'

@description('Region; the resource group\'s own unless set.')
param location string = resourceGroup().location

@description('Where the bot runs: containerApps (a container image, one to three replicas) or appService (a zip, one machine).')
@allowed(['containerApps', 'appService'])
param host string = 'containerApps'

@description('Repository and tag of the image in the registry of registry.bicep; not used with appService.')
param image string = 'moedebot:latest'

@description('Who gets the mail when the month\'s budget is nearly spent.')
param budgetContact string

@description('Budget for a month, in the subscription\'s currency.')
@minValue(1)
param monthlyBudget int = 400

@description('Days after the minutes came out until a meeting\'s comments and positions are removed; 0 keeps them.')
@minValue(0)
param commentDays int = 0

@description('First day of the month of the first deployment, yyyy-MM-01; Azure takes no change of it afterwards.')
param budgetStart string

var suffix = uniqueString(resourceGroup().id)
var registryName = '${name}${suffix}'
var onContainerApps = host == 'containerApps'

module identity 'modules/identity.bicep' = {
  params: { name: 'id-${name}', location: location }
}

module storage 'modules/storage.bicep' = {
  params: {
    name: take('st${name}${suffix}', 24)
    location: location
    principalId: identity.outputs.principalId
  }
}

module telemetry 'modules/telemetry.bicep' = {
  params: { name: name, location: location }
}

// What the bot is told, wherever it runs. Names are the configuration's, with __ for the colon.
var settings = [
  { name: 'AZURE_CLIENT_ID', value: identity.outputs.clientId }
  { name: 'MicrosoftAppType', value: 'UserAssignedMSI' }
  { name: 'MicrosoftAppId', value: identity.outputs.clientId }
  { name: 'MicrosoftAppTenantId', value: tenant().tenantId }
  { name: 'Storage__Tables', value: storage.outputs.tableEndpoint }
  { name: 'Retention__CommentDays', value: commentDays > 0 ? string(commentDays) : '' }
  { name: 'ASPNETCORE_FORWARDEDHEADERS_ENABLED', value: 'true' }
]

module pull 'modules/pull.bicep' = if (onContainerApps) {
  params: { registryName: registryName, principalId: identity.outputs.principalId }
}

module containerApp 'modules/container-app.bicep' = if (onContainerApps) {
  params: {
    name: name
    location: location
    identityId: identity.outputs.id
    loginServer: pull!.outputs.loginServer
    image: image
    settings: settings
    workspaceId: telemetry.outputs.workspaceId
    connectionString: telemetry.outputs.connectionString
  }
}

module appService 'modules/app-service.bicep' = if (!onContainerApps) {
  params: {
    name: '${name}-${suffix}'
    location: location
    identityId: identity.outputs.id
    settings: settings
    workspaceId: telemetry.outputs.workspaceId
  }
}

var publicHost = onContainerApps ? containerApp!.outputs.host : appService!.outputs.host

module bot 'modules/bot.bicep' = {
  params: {
    name: 'bot-${name}-${suffix}'
    displayName: displayName
    endpoint: 'https://${publicHost}/api/messages'
    identityId: identity.outputs.id
    clientId: identity.outputs.clientId
  }
}

module budget 'modules/budget.bicep' = {
  params: { name: 'budget-${name}', amount: monthlyBudget, contact: budgetContact, startDate: budgetStart }
}

@description('For manifest/pack.sh --app-id.')
output appId string = identity.outputs.clientId

@description('For manifest/pack.sh --domain.')
output domain string = publicHost

output storageAccount string = storage.outputs.name
