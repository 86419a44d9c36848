namespace Chuyi.Functions.People;

public enum ContactStage
{
    None,
    InForce,
}
