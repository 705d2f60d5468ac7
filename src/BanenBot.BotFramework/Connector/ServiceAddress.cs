namespace BanenBot.BotFramework.Connector;

/// <summary>An address that replies may go to. Only <see cref="ServiceUrlPolicy"/> makes one: who holds it need not ask again.</summary>
public sealed class ServiceAddress
{
    internal ServiceAddress(Uri root, bool takesToken) => (Root, TakesToken) = (root, takesToken);

    internal Uri Root { get; }

    /// <summary>Whether the bot's own token goes along.</summary>
    internal bool TakesToken { get; }

    public override string ToString() => Root.ToString();

    /// <summary>An address below this one; each of the parts is escaped, Teams' own ids hold <c>;messageid=</c>.</summary>
    internal Uri Below(params ReadOnlySpan<string> parts)
    {
        var path = Root.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/v3";
        foreach (var part in parts)
        {
            // A part of dots alone would climb: the escaping leaves dots as they are, and the address would be read as another one.
            if (part.Length == 0 || part.All(sign => sign == '.'))
                throw new ArgumentException("A part of the address is empty or only dots.", nameof(parts));
            path += "/" + Uri.EscapeDataString(part);
        }

        return new Uri(path);
    }
}
