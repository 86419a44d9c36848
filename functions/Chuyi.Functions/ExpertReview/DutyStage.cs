namespace Chuyi.Functions.ExpertReview;

public enum DutyStage
{
    None,
    Invited,
    Reviewing,
    Signed,
    Declined,
    Released,
}
