namespace Chuyi.Functions.People;

/// <summary>What of it an auditor asks for.</summary>
public enum DoorKind
{
    All,
    SignIns,
    Refused,
}
