using 'main.bicep'

param location = 'chinanorth3'
param publicUrl = 'https://chuyi.example.org'
param administrator = 'office@example.org'
param mail = {
  host: 'smtp.example.org'
  port: 587
  security: 'starttls'
  user: 'chuyi'
  from: 'chuyi@example.org'
}
