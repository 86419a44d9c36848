namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>Marks a parameter, a result or a property that the host binds.</summary>
public abstract class BindingAttribute : Attribute
{
    /// <summary>For the attributes of a binding.</summary>
    public BindingAttribute() { }
}

/// <summary>Marks the parameter whose event runs the function.</summary>
public abstract class TriggerBindingAttribute : BindingAttribute
{
    /// <summary>For the attributes of a binding.</summary>
    public TriggerBindingAttribute() { }
}

/// <summary>Marks a parameter that the host fills in besides the trigger.</summary>
public abstract class InputBindingAttribute : BindingAttribute
{
    /// <summary>For the attributes of a binding.</summary>
    public InputBindingAttribute() { }
}

/// <summary>Marks what the host takes from the function.</summary>
public abstract class OutputBindingAttribute : BindingAttribute
{
    /// <summary>For the attributes of a binding.</summary>
    public OutputBindingAttribute() { }
}
