using System.Text.Json.Nodes;
using Chuyi.Functions.Storage;
using Xunit;

namespace Chuyi.Rehearsals.Infra;

public sealed class InfrastructureTests(CompiledTemplate compiled) : IClassFixture<CompiledTemplate>
{
    private readonly JsonNode _template = compiled.Json;

    [Fact]
    public void The_template_compiles_without_a_warning() => Assert.Empty(compiled.Diagnostics);

    [Fact]
    public async Task The_sample_parameters_fit_the_template() =>
        Assert.Empty((await Bicep.CompileAsync("build-params", "sample.bicepparam", TestContext.Current.CancellationToken)).Diagnostics);

    [Fact]
    public void The_tables_and_containers_are_those_of_the_layout()
    {
        Assert.Equal(Layout.Tables.All, Names("tables"));
        Assert.Equal(Layout.Containers.All, Names("containers"));
    }

    [Fact]
    public void The_storage_account_takes_no_key_and_nothing_but_TLS_1_2()
    {
        var account = Resource("Microsoft.Storage/storageAccounts")["properties"]!;
        Assert.False(account["allowSharedKeyAccess"]!.GetValue<bool>());
        Assert.False(account["allowBlobPublicAccess"]!.GetValue<bool>());
        Assert.True(account["supportsHttpsTrafficOnly"]!.GetValue<bool>());
        Assert.Equal("TLS1_2", account["minimumTlsVersion"]!.GetValue<string>());
    }

    [Fact]
    public void Only_uploads_are_ever_deleted_by_the_lifecycle()
    {
        Assert.Equal(Layout.Arrivals.Kept.TotalDays, Assert.Single(Find(_template, "uploadDays")).GetValue<int>());
        var rules = Resource("Microsoft.Storage/storageAccounts/managementPolicies")["properties"]!["policy"]!["rules"]!.AsArray();
        Assert.Equal(
            ["uploads/"],
            rules.SelectMany(r => r!["definition"]!["filters"]!["prefixMatch"]!.AsArray()).Select(p => p!.GetValue<string>())
        );
    }

    [Fact]
    public void What_is_sealed_is_immutable_for_years()
    {
        var policy = Resource("Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies");

        Assert.Equal(Layout.Containers.Sealed, Names("sealedContainers"));
        Assert.Equal("[contains(variables('sealedContainers'), variables('containers')[copyIndex()])]", policy["condition"]!.ToString());
        Assert.Equal("[parameters('sealedDays')]", policy["properties"]!["immutabilityPeriodSinceCreationInDays"]!.ToString());
        Assert.InRange(_template["parameters"]!["sealedDays"]!["defaultValue"]!.GetValue<int>(), 3650, 146000);
    }

    [Fact]
    public void Logs_are_kept_for_the_six_months_the_law_asks_for() =>
        Assert.All(Find(_template, "retentionDays").Select(n => n.GetValue<int>()), days => Assert.InRange(days, 180, 730));

    [Fact]
    public void The_settings_have_the_names_the_service_reads()
    {
        var settings = Settings("appsettings")["properties"]!.AsObject().Select(s => s.Key);
        string[] read =
        [
            "AzureWebJobsStorage__blobServiceUri",
            "AzureWebJobsStorage__queueServiceUri",
            "AzureWebJobsStorage__tableServiceUri",
            "Chuyi__PublicUrl",
            "Chuyi__Administrator",
            "Chuyi__Proxies",
            "Chuyi__Key",
            "Chuyi__LogKey",
            "Mail__Host",
            "Mail__Port",
            "Mail__Security",
            "Mail__User",
            "Mail__Password",
            "Mail__From",
            "Mail__ReplyTo",
            "Chuyi__Owner__Body",
            "Chuyi__Owner__Phone",
            "Chuyi__Owner__SupervisionPhone",
            "Chuyi__Owner__Filing",
            "Chuyi__EntraTenant",
            "Chuyi__StaffSecondFactor",
        ];
        Assert.Superset(read.ToHashSet(), settings.ToHashSet());
    }

    /// <summary>The service believes the platform only of one tenant, and lets strangers come to its public pages.</summary>
    [Fact]
    public void Entra_ID_signs_in_where_a_tenant_and_a_registration_are_named_and_lets_everybody_else_pass()
    {
        var authentication = Settings("authsettingsV2");
        var properties = authentication["properties"]!;
        var entra = properties["identityProviders"]!["azureActiveDirectory"]!;

        Assert.Equal("[variables('signsIn')]", authentication["condition"]!.ToString());
        Assert.Equal(
            "[and(not(empty(parameters('entraTenant'))), not(empty(parameters('entraClient'))))]",
            Assert.Single(Find(_template, "signsIn")).ToString()
        );
        Assert.Equal("AllowAnonymous", properties["globalValidation"]!["unauthenticatedClientAction"]!.ToString());
        Assert.Contains("parameters('entraTenant')", entra["registration"]!["openIdIssuer"]!.ToString(), StringComparison.Ordinal);
        Assert.False(properties["login"]!["tokenStore"]!["enabled"]!.GetValue<bool>());
        Assert.Null(entra["registration"]!["clientSecretSettingName"]);
        Assert.Contains(
            "variables('signsIn')",
            Settings("appsettings")["properties"]!["Chuyi__EntraTenant"]!.ToString(),
            StringComparison.Ordinal
        );
    }

    private JsonObject Settings(string name) =>
        Assert.Single(
            All(_template).OfType<JsonObject>(),
            o => o["type"]?.ToString() == "Microsoft.Web/sites/config" && o["name"]!.ToString().Contains(name, StringComparison.Ordinal)
        );

    private IEnumerable<string> Names(string variable) =>
        Assert.Single(Find(_template, variable)).AsArray().Select(n => n!.GetValue<string>());

    private JsonObject Resource(string type) =>
        Assert.Single(All(_template).OfType<JsonObject>(), o => o["type"] is JsonValue value && value.ToString() == type);

    // A module is a template within the template.
    private static IEnumerable<JsonNode> Find(JsonNode root, string variable) =>
        All(root).OfType<JsonObject>().Select(o => o["variables"]?[variable]).OfType<JsonNode>();

    private static IEnumerable<JsonNode> All(JsonNode node) =>
        node switch
        {
            JsonObject o => o.Select(m => m.Value).OfType<JsonNode>().SelectMany(All).Prepend(o),
            JsonArray a => a.OfType<JsonNode>().SelectMany(All),
            _ => [],
        };
}
