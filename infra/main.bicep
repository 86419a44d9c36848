// Everything the service needs, in one resource group. No secret passes through here: see README.md.

@description('Short name that every resource is called after.')
@minLength(3)
@maxLength(12)
param name string = 'chuyi'

@description('Where the data is kept. By 个人信息保护法 it stays in the country.')
param location string

@description('The address people know the service by, without a slash at the end. Browsers upload from here.')
param publicUrl string

@description('The e-mail address of the first administrator.')
param administrator string

@description('Days for which sealed documents, lists, certificates and draws can be neither changed nor deleted.')
param sealedDays int = 3650

@description('The mail server that letters are sent through.')
param mail {
  host: string
  port: int
  security: 'none' | 'starttls' | 'tls'
  user: string
  from: string
  @description('Where answers to letters go.')
  replyTo: string?
}

@description('Who answers for the site: its foot, and the end of every letter.')
param owner {
  body: string
  phone: string
  @description('Where people complain.')
  supervisionPhone: string
  @description('备案号.')
  filing: string
}

@description('The Entra ID tenant whose people may sign in through App Service Authentication; empty where that is not set up.')
param entraTenant string = ''

@description('The application registered in that tenant for signing in; empty where that is not set up.')
param entraClient string = ''

@description('Whether the staff has to sign in with an authenticator.')
@allowed(['optional', 'required'])
param staffSecondFactor string = 'optional'

var unique = uniqueString(resourceGroup().id)

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

module insights 'modules/insights.bicep' = {
  name: 'insights'
  params: {
    name: name
    location: location
    principalId: identity.properties.principalId
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    name: take('${name}${unique}', 24)
    location: location
    publicUrl: publicUrl
    principalId: identity.properties.principalId
    sealedDays: sealedDays
  }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: {
    name: take('${name}-${unique}', 24)
    location: location
    principalId: identity.properties.principalId
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  params: {
    name: '${name}-${unique}'
    location: location
    identityName: identity.name
    storageName: storage.outputs.name
    packageContainer: storage.outputs.packageContainer
    insightsConnection: insights.outputs.connection
    vaultUri: vault.outputs.uri
    publicUrl: publicUrl
    administrator: administrator
    mail: mail
    owner: owner
    entraTenant: entraTenant
    entraClient: entraClient
    staffSecondFactor: staffSecondFactor
  }
}

output appName string = app.outputs.name
output hostName string = app.outputs.hostName
output vaultName string = vault.outputs.name
