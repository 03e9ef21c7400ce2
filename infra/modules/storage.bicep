// The store: Azure Table Storage, reached with the bot's identity alone. Account keys are off, so none can leak.
param name string
param location string

@description('Who may read and write the tables.')
param principalId string

@description('How many places the rows are kept in; ZRS is three data centres of one region.')
param redundancy string = 'Standard_ZRS'

// The bot makes a table that is missing; these are here so that the account is whole before the first start.
var tables = ['Delivered', 'Dirty', 'ForumMeetings', 'Forums', 'Keys', 'Leases', 'Meetings', 'Minutes']
var tableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'

resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  name: name
  location: location
  kind: 'StorageV2'
  sku: { name: redundancy }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

resource tableService 'Microsoft.Storage/storageAccounts/tableServices@2025-06-01' = {
  parent: account
  name: 'default'
}

resource table 'Microsoft.Storage/storageAccounts/tableServices/tables@2025-06-01' = [for tableName in tables: {
  parent: tableService
  name: tableName
}]

resource mayUseTables 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: account
  name: guid(account.id, principalId, tableDataContributor)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', tableDataContributor)
  }
}

// Minutes are records. Table Storage has no undelete, so the account can't be deleted before the lock is taken off.
resource keep 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: account
  name: 'keep-minutes'
  properties: {
    level: 'CanNotDelete'
    notes: 'Holds minutes (referater). See docs/deploy.md, "Remove".'
  }
}

output name string = account.name
output tableEndpoint string = account.properties.primaryEndpoints.table
