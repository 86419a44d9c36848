namespace Chuyi.Rehearsals.Deployable;

/// <summary>The service as it is put on Azure. To publish it takes a minute or two.</summary>
public sealed class PublishedService() : PublishedFixture("ServiceFolder");
