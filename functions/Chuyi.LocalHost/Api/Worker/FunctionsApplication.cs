namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>A function app that serves on this machine.</summary>
public class FunctionsApplication
{
    /// <summary>
    /// A builder with the configuration read (<c>local.settings.json</c>, environment, arguments), a storage account to
    /// use (<c>AzureWebJobsStorage</c>; Azurite is started when it names none) and the clock registered.
    /// </summary>
    public static FunctionsApplicationBuilder CreateBuilder(string[] args) => new(args);
}
