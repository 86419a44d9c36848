using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.Rounds;

/// <summary>The part of the form that says who signs the list, where no text of the policy names them.</summary>
public static class SignersForm
{
    /// <summary>The field of the one that leads, and that of all who sign.</summary>
    public const string Lead = "signLead",
        Signer = "signer";

    /// <summary>Who signs, the lead first: whom the policy names, else whom the office chose, else whom the catalogue proposes.</summary>
    public static Outcome<List<Department>> Read(IFormCollection fields, Catalogue catalogue, Category category)
    {
        if (!category.LeadsInferred || !fields.ContainsKey(Lead))
            return catalogue.SignersOf(category).ToList();
        var (lead, chosen) = (fields[Lead].ToString(), fields[Signer].ToHashSet(StringComparer.Ordinal));
        var departments = catalogue.Departments;
        if (chosen.Append(lead).Any(code => departments.All(one => one.Code != code)))
            return NoDepartment;
        return departments.Where(one => one.Code == lead || chosen.Contains(one.Code)).OrderBy(one => one.Code != lead).ToList();
    }

    private static Refusal NoDepartment { get; } =
        new("signers", "请从列表中选择会签部门。", "Please choose from the list who signs.", 400) { Field = Lead };
}
