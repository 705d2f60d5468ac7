namespace BanenBot.Web;

/// <summary>Who may see <c>/beheer</c>, under the key <c>Editors</c>.</summary>
sealed class EditorsOptions
{
    /// <summary>
    /// Serves <c>/beheer</c>, for reading alone, to the names below; needs <c>DirectLine:IdentityHeader</c> and
    /// <c>Network:TrustedProxies</c>. Anybody else gets 404. Default false.
    /// </summary>
    public bool Enabled { get; set; }

    /// <summary>Who they are, as the trusted proxy names them in the identity header; upper and lower case alike. Default empty.</summary>
    public IReadOnlyList<string> Names { get; set; } = [];

    /// <param name="identityHeader">Of the settings.</param>
    public IEnumerable<string> Faults(string? identityHeader)
    {
        if (!Enabled) yield break;
        if (identityHeader is null) yield return "Editors vraagt om DirectLine:IdentityHeader: anders is niet te zien wie het is.";
        if (Names.Count == 0 || Names.Any(string.IsNullOrWhiteSpace))
            yield return "Editors:Names moet de namen van de redacteuren bevatten.";
    }
}
