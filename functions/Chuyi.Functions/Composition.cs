using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Chuyi.Functions;

/// <summary>Wires the service: the one place that reads configuration.</summary>
public static class Composition
{
    public static IServiceCollection AddChuyi(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services;
    }
}
