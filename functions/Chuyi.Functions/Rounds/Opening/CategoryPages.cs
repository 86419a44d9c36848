using Chuyi.Functions.Policy;
using Chuyi.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Chuyi.Functions.Rounds;

/// <summary>A category as its file has it, for the office: the form as applicants see it, and where each figure comes from.</summary>
public static class CategoryPages
{
    [Function("CategoryPreview"), Audience(Audience.Office)]
    public static IResult Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "office/categories/{category}")] HttpRequest request,
        string category
    ) =>
        Catalogue.Official.Categories.FirstOrDefault(c => c.Code == category) is { } found
            ? Answers.Page<CategoryPage, CategoryModel>(request, CategoryModel.Of(found, Catalogue.Official.Sources))
            : Answers.Missing(request);
}
