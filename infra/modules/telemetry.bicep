// Logs and traces. A daily cap keeps a fault that logs in a loop from becoming a bill.
param name string
param location string

@description('Days that logs are kept.')
param retentionDays int = 30

@description('Gigabytes a day after which no more is taken in until midnight UTC.')
param dailyGigabytes int = 1

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: 'log-${name}'
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: retentionDays
    workspaceCapping: { dailyQuotaGb: dailyGigabytes }
    features: { disableLocalAuth: true }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: 'appi-${name}'
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    IngestionMode: 'LogAnalytics'
  }
}

output workspaceId string = workspace.id
@description('Names a place to write to; kept out of the deployment\'s history all the same.')
@secure()
output connectionString string = insights.properties.ConnectionString
