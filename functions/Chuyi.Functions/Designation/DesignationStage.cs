namespace Chuyi.Functions.Designation;

/// <summary>Where a designation stands.</summary>
public enum DesignationStage
{
    None,

    /// <summary>The certificate is still to be made.</summary>
    Made,

    /// <summary>Certified and in the register.</summary>
    Registered,
}
