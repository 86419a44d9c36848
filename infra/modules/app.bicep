// The function app on Flex Consumption: it scales out while a deadline nears and to nothing at night.

param name string
param location string
param identityName string
param storageName string
param packageContainer string
param insightsConnection string
param vaultUri string
param publicUrl string
param administrator string
param mail {
  host: string
  port: int
  security: 'none' | 'starttls' | 'tls'
  user: string
  from: string
  replyTo: string?
}
param owner {
  body: string
  phone: string
  supervisionPhone: string
  filing: string
}
param entraTenant string
param entraClient string

param staffSecondFactor string

var signsIn = !empty(entraTenant) && !empty(entraClient)

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: identityName
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: '${name}-plan'
  location: location
  kind: 'functionapp'
  sku: { tier: 'FlexConsumption', name: 'FC1' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identity.id
    siteConfig: {
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
    }
    functionAppConfig: {
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      scaleAndConcurrency: { instanceMemoryMB: 2048, maximumInstanceCount: 40 }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packageContainer
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identity.id }
        }
      }
    }
  }

  resource settings 'config' = {
    name: 'appsettings'
    properties: {
      AzureWebJobsStorage__blobServiceUri: 'https://${storageName}.blob.${environment().suffixes.storage}'
      AzureWebJobsStorage__queueServiceUri: 'https://${storageName}.queue.${environment().suffixes.storage}'
      AzureWebJobsStorage__tableServiceUri: 'https://${storageName}.table.${environment().suffixes.storage}'
      AzureWebJobsStorage__credential: 'managedidentity'
      AzureWebJobsStorage__clientId: identity.properties.clientId
      AzureWebJobsDisableHomepage: 'true'
      AZURE_CLIENT_ID: identity.properties.clientId
      APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnection
      APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.properties.clientId};Authorization=AAD'
      Chuyi__PublicUrl: publicUrl
      Chuyi__Administrator: administrator
      // The front end of the platform is the one proxy before the host.
      Chuyi__Proxies: '1'
      Chuyi__Owner__Body: owner.body
      Chuyi__Owner__Phone: owner.phone
      Chuyi__Owner__SupervisionPhone: owner.supervisionPhone
      Chuyi__Owner__Filing: owner.filing
      // Believed only where the platform stands in front.
      Chuyi__EntraTenant: signsIn ? entraTenant : ''
      Chuyi__StaffSecondFactor: staffSecondFactor
      Chuyi__Key: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/chuyi-key)'
      Chuyi__LogKey: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/chuyi-log-key)'
      Mail__Host: mail.host
      Mail__Port: string(mail.port)
      Mail__Security: mail.security
      Mail__User: mail.user
      Mail__From: mail.from
      Mail__ReplyTo: mail.?replyTo ?? ''
      Mail__Password: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/mail-password)'
    }
  }

  // App Service Authentication: who is signed in there is told to the service, and whoever is not is let through to its own sign-in.
  // It takes the tokens of the registration itself (ID tokens), so that no secret is kept.
  resource authentication 'config' = if (signsIn) {
    name: 'authsettingsV2'
    properties: {
      platform: { enabled: true, runtimeVersion: '~1' }
      globalValidation: { unauthenticatedClientAction: 'AllowAnonymous' }
      httpSettings: { requireHttps: true, forwardProxy: { convention: 'NoProxy' } }
      identityProviders: {
        azureActiveDirectory: {
          enabled: true
          registration: {
            clientId: entraClient
            openIdIssuer: '${environment().authentication.loginEndpoint}${entraTenant}/v2.0'
          }
          validation: { allowedAudiences: [entraClient, 'api://${entraClient}'] }
        }
      }
      login: {
        tokenStore: { enabled: false }
        preserveUrlFragmentsForLogins: false
        cookieExpiration: { convention: 'FixedTime', timeToExpiration: '08:00:00' }
      }
    }
  }

  // Deployments sign in as people or pipelines do; no password of the app's own.
  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}

output name string = app.name
output hostName string = app.properties.defaultHostName
