// The registry that the image is built in, before there is anything that could run it. Only for `host = 'containerApps'`.
targetScope = 'resourceGroup'

@description('Short name of the installation; the same as in main.bicep.')
@minLength(3)
@maxLength(12)
param name string = 'moedebot'

@description('Region; the resource group\'s own unless set.')
param location string = resourceGroup().location

@description('Name of the registry, unique in the world; main.bicep computes the same one.')
param registryName string = '${name}${uniqueString(resourceGroup().id)}'

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' = {
  name: registryName
  location: location
  sku: { name: 'Basic' }
  properties: { adminUserEnabled: false }
}

output registryName string = registry.name
output loginServer string = registry.properties.loginServer
