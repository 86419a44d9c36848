using Chuyi.Functions.Web;
using Xunit;

namespace Chuyi.Tests.Web;

/// <summary>What a page shows is a record made for it, with a name for each part; a whole state would let it decide.</summary>
public class PageModelTests
{
    private static readonly IReadOnlyList<Type> Models =
    [
        .. from page in typeof(Page).Assembly.GetTypes()
        where page.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == typeof(Page<>)
        select page.BaseType!.GenericTypeArguments[0],
    ];

    [Fact]
    public void A_page_shows_a_model()
    {
        Assert.NotEmpty(Models);
        Assert.All(Models, model => Assert.EndsWith("Model", model.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void No_model_has_a_part_that_is_a_tuple() =>
        Assert.Empty(from model in Models from part in model.GetProperties() where IsTuple(part.PropertyType) select part);

    private static bool IsTuple(Type type) =>
        type.Name.StartsWith("ValueTuple", StringComparison.Ordinal) || type.GenericTypeArguments.Any(IsTuple);
}
