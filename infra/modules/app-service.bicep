// The bot as a zip on App Service (Linux): fewer parts, one machine, and no OpenTelemetry agent (logs go to Log Analytics).
param name string
param location string

@description('Resource id of the identity that is the bot.')
param identityId string

@description('Name and value of each setting that does not depend on where the bot runs.')
param settings array

param workspaceId string

var port = '8080'
var appName = 'app-${name}'
var appHost = '${appName}.azurewebsites.net'

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: 'asp-${name}'
  location: location
  kind: 'linux'
  sku: { name: 'B1' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: appName
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    siteConfig: {
      linuxFxVersion: 'DOTNETCORE|10.0'
      appCommandLine: 'dotnet MoedeBot.dll'
      alwaysOn: true
      ftpsState: 'Disabled'
      minTlsVersion: '1.2'
      http20Enabled: true
      healthCheckPath: '/health/ready'
      appSettings: concat(settings, [
        { name: 'Web__PublicUrl', value: 'https://${appHost}/' }
        { name: 'ASPNETCORE_HTTP_PORTS', value: port }
        { name: 'WEBSITES_PORT', value: port }
        { name: 'WEBSITE_RUN_FROM_PACKAGE', value: '1' }
      ])
    }
  }
}

// The zip comes in with an Entra sign-in; user name and password for it are off.
resource noFtpPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2025-03-01' = {
  parent: app
  name: 'ftp'
  properties: { allow: false }
}

resource noScmPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2025-03-01' = {
  parent: app
  name: 'scm'
  properties: { allow: false }
}

resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: app
  name: 'to-log-analytics'
  properties: {
    workspaceId: workspaceId
    logs: [{ categoryGroup: 'allLogs', enabled: true }]
  }
}

output host string = app.properties.defaultHostName
