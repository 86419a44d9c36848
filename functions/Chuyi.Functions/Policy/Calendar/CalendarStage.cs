namespace Chuyi.Functions.Policy;

public enum CalendarStage
{
    None,
    Known,
}
