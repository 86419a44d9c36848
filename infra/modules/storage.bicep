// The tables and containers of functions/Chuyi.Functions/Storage/Layout.cs; a test compares the names.

param name string
param location string
param publicUrl string
param principalId string

@description('Days for which nobody, the service included, can change or delete what was sealed.')
@minValue(1)
@maxValue(146000)
param sealedDays int

var tables = [
  'Cases'
  'Inbox'
  'Drafts'
  'History'
  'LogPending'
  'Access'
  'Links'
  'Sessions'
  'People'
  'Register'
  'Limits'
  'Worklist'
]

var containers = [
  'uploads'
  'dossiers'
  'notices'
  'certificates'
  'log'
  'archive'
  'views'
]

// Those in which a name belongs to its content for ever.
var sealedContainers = [
  'dossiers'
  'notices'
  'certificates'
  'archive'
]

// Where a deployment puts the built service; the service itself does not know it.
var packageContainerName = 'app-package'

// An upload that was not sealed by then never will be: the browser's permission to write ended long before. The same for
// the empty blob that keeps the name of one that was, and for the copy of a check that was broken off.
var uploadDays = 7

var roles = {
  blobDataOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  queueDataContributor: '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  tableDataContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
}

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: name
  location: location
  kind: 'StorageV2'
  sku: { name: 'Standard_ZRS' }
  properties: {
    allowSharedKeyAccess: false
    allowBlobPublicAccess: false
    supportsHttpsTrafficOnly: true
    minimumTlsVersion: 'TLS1_2'
    defaultToOAuthAuthentication: true
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2024-01-01' = {
  parent: account
  name: 'default'
  properties: {
    deleteRetentionPolicy: { enabled: true, days: 30 }
    containerDeleteRetentionPolicy: { enabled: true, days: 30 }
    cors: {
      corsRules: [
        {
          allowedOrigins: [publicUrl]
          allowedMethods: ['PUT']
          allowedHeaders: ['content-type', 'x-ms-*']
          exposedHeaders: ['etag', 'x-ms-request-id']
          maxAgeInSeconds: 3600
        }
      ]
    }
  }
}

resource container 'Microsoft.Storage/storageAccounts/blobServices/containers@2024-01-01' = [for c in containers: {
  parent: blobs
  name: c
}]

resource immutability 'Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies@2024-01-01' = [
  for (c, i) in containers: if (contains(sealedContainers, c)) {
    parent: container[i]
    name: 'default'
    properties: { immutabilityPeriodSinceCreationInDays: sealedDays, allowProtectedAppendWrites: false }
  }
]

resource packages 'Microsoft.Storage/storageAccounts/blobServices/containers@2024-01-01' = {
  parent: blobs
  name: packageContainerName
}

resource tableService 'Microsoft.Storage/storageAccounts/tableServices@2024-01-01' = {
  parent: account
  name: 'default'
}

resource table 'Microsoft.Storage/storageAccounts/tableServices/tables@2024-01-01' = [for t in tables: {
  parent: tableService
  name: t
}]

resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2024-01-01' = {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          name: 'delete-uploads'
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob', 'appendBlob'], prefixMatch: ['uploads/'] }
            actions: { baseBlob: { delete: { daysAfterModificationGreaterThan: uploadDays } } }
          }
        }
      ]
    }
  }
}

resource assignment 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for role in items(roles): {
  scope: account
  name: guid(account.id, principalId, role.value)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.value)
  }
}]

output name string = account.name
output packageContainer string = '${account.properties.primaryEndpoints.blob}${packageContainerName}'
