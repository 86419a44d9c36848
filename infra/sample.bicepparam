using 'main.bicep'

param location = 'chinanorth3'
param publicUrl = 'https://chuyi.example.org'
param administrator = 'administrator@example.org'
param mail = {
  host: 'smtp.example.org'
  port: 587
  security: 'starttls'
  user: 'chuyi'
  from: 'chuyi@example.org'
  replyTo: 'office@example.org'
}
param owner = {
  body: '湖南省某厅'
  phone: '0731-80000000'
  supervisionPhone: '0731-80000001'
  filing: '湘ICP备00000000号'
}
