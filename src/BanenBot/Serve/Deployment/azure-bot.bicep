// The registration of the bot with Azure Bot Service, and Teams as its one channel. It holds no secret.
//   az deployment group create --resource-group bots --template-file azure-bot.bicep --parameters host=bot.example.nl appId=…
@description('The public name of the service: BanenBot__Network__PublicAddress without https://')
param host string

@description('Application (client) id of the app registration, or client id of the managed identity')
param appId string

@description('Directory in which that is')
param tenantId string = tenant().tenantId

@description('UserAssignedMSI where the bot runs in Azure')
@allowed(['SingleTenant', 'UserAssignedMSI'])
param appType string = 'SingleTenant'

@description('Resource id of the managed identity; empty for SingleTenant')
param identityId string = ''

param name string = 'banenbot'

@description('F0 costs nothing; Teams is not counted')
@allowed(['F0', 'S1'])
param sku string = 'F0'

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  kind: 'azurebot'
  sku: { name: sku }
  properties: {
    displayName: 'BanenBot'
    endpoint: 'https://${host}/api/messages'
    msaAppId: appId
    msaAppTenantId: tenantId
    msaAppType: appType
    msaAppMSIResourceId: empty(identityId) ? null : identityId
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
      enableCalling: false
    }
  }
}

@description('What the program is told; beside it the certificate or the secret')
output settings object = {
  BanenBot__BotFramework__Azure__AppId: appId
  BanenBot__BotFramework__Azure__AppType: appType
  BanenBot__BotFramework__Azure__TenantId: tenantId
  BanenBot__BotFramework__Azure__AllowedTenants__0: tenantId
  BanenBot__Network__PublicAddress: 'https://${host}'
}
