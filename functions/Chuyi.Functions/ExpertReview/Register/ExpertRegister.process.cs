using Chuyi.Functions.Cases;

namespace Chuyi.Functions.ExpertReview;

/// <summary>The row of the register of experts in the registry of processes.</summary>
public static class ExpertRegisterProcess
{
    public static Process Row { get; } =
        Process
            .Of<ExpertRegisterState>(
                nameof(ExpertRegisterWorkflow),
                ExpertRegisterRules.Decide,
                (_, _) => [],
                _ => ExpertListPages.Path,
                typeof(RetireExpert),
                typeof(MergeExperts)
            )
            .Named<ExpertRegisterState>(_ => new("专家库", "The register of experts"));
}
