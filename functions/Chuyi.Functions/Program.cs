using Chuyi.Functions;
using Chuyi.Functions.Web;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.UseWhen<AccessMiddleware>(AccessMiddleware.Guards);
builder.UseWhen<TimerMiddleware>(TimerMiddleware.Watches);
builder.Services.AddChuyi(builder.Configuration);
builder.Build().Run();
