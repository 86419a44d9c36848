// The smallest app of ASP.NET Core: how soon anything can be served on this machine.
var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/", () => "Here.");
app.Run();
