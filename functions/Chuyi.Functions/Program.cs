using Chuyi.Functions;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.UseWhen<AccessMiddleware>(AccessMiddleware.Guards);
builder.UseWhen<TimerMiddleware>(TimerMiddleware.Watches);
builder.Services.AddChuyi(builder.Configuration);

// Each function says itself how much it takes; the server lets through what the largest does.
builder.Services.Configure<KestrelServerOptions>(server => server.Limits.MaxRequestBodySize = AccessRule.LargestOfAll);
builder.Build().Run();
