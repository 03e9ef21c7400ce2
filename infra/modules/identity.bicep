// The identity that is the bot: towards Teams, towards its storage and towards the image registry. Azure holds and renews its
// credential; nobody can read it, so there is nothing to rotate.
param name string
param location string

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: name
  location: location
}

output id string = identity.id
output clientId string = identity.properties.clientId
output principalId string = identity.properties.principalId
