// The bot as a container: one to three replicas that share the store and need not know of each other.
param name string
param location string

@description('Resource id of the identity that is the bot.')
param identityId string

param loginServer string
param image string

@description('Name and value of each setting that does not depend on where the bot runs.')
param settings array

param workspaceId string

@description('Of Application Insights.')
@secure()
param connectionString string

var port = 8080

// The managed OpenTelemetry agent exists in preview versions of the environment only; the app itself is of a stable one.
// The agent sets OTEL_EXPORTER_OTLP_ENDPOINT and OTEL_EXPORTER_OTLP_PROTOCOL in the container.
resource environment 'Microsoft.App/managedEnvironments@2024-10-02-preview' = {
  name: 'cae-${name}'
  location: location
  properties: {
    appLogsConfiguration: { destination: 'azure-monitor' }
    appInsightsConfiguration: { connectionString: connectionString }
    openTelemetryConfiguration: {
      tracesConfiguration: { destinations: ['appInsights'] }
      logsConfiguration: { destinations: ['appInsights'] }
    }
    workloadProfiles: [{ name: 'Consumption', workloadProfileType: 'Consumption' }]
  }
}

resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: environment
  name: 'to-log-analytics'
  properties: {
    workspaceId: workspaceId
    logs: [{ categoryGroup: 'allLogs', enabled: true }]
  }
}

var appName = 'ca-${name}'
var appHost = '${appName}.${environment.properties.defaultDomain}'

resource app 'Microsoft.App/containerApps@2026-01-01' = {
  name: appName
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    environmentId: environment.id
    workloadProfileName: 'Consumption'
    configuration: {
      activeRevisionsMode: 'Single'
      maxInactiveRevisions: 5
      ingress: { external: true, targetPort: port, transport: 'auto', allowInsecure: false }
      registries: [{ server: loginServer, identity: identityId }]
    }
    template: {
      terminationGracePeriodSeconds: 60
      containers: [
        {
          name: 'bot'
          image: '${loginServer}/${image}'
          resources: { cpu: json('0.5'), memory: '1Gi' }
          env: concat(settings, [{ name: 'Web__PublicUrl', value: 'https://${appHost}/' }])
          probes: [
            { type: 'Startup', httpGet: { path: '/health/live', port: port }, periodSeconds: 1, failureThreshold: 60 }
            { type: 'Liveness', httpGet: { path: '/health/live', port: port }, periodSeconds: 10, failureThreshold: 6 }
            { type: 'Readiness', httpGet: { path: '/health/ready', port: port }, periodSeconds: 5, timeoutSeconds: 4, failureThreshold: 3 }
          ]
        }
      ]
      // Never zero: waking up takes longer than Teams waits for an answer.
      scale: {
        minReplicas: 1
        maxReplicas: 3
        rules: [{ name: 'http', http: { metadata: { concurrentRequests: '50' } } }]
      }
    }
  }
}

output host string = app.properties.configuration.ingress.fqdn
