namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>Marks a parameter, a result or a property that the host binds.</summary>
public abstract class BindingAttribute : Attribute;

/// <summary>Marks the parameter whose event runs the function.</summary>
public abstract class TriggerBindingAttribute : BindingAttribute;

/// <summary>Marks a parameter that the host fills in besides the trigger.</summary>
public abstract class InputBindingAttribute : BindingAttribute;

/// <summary>Marks what the host takes from the function.</summary>
public abstract class OutputBindingAttribute : BindingAttribute;
