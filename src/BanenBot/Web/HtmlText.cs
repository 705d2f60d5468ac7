using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace BanenBot.Web;

/// <summary>
/// Builds HTML: what stands literally in <see cref="Add"/> is markup, what is filled in is text and gets encoded, for an element's content
/// or a value between double quotes. The one way around that is <see cref="AddHtml"/>.
/// </summary>
sealed class HtmlText
{
    static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    readonly StringBuilder _html = new();

    public HtmlText Add([InterpolatedStringHandlerArgument("")] Markup markup)
    {
        _ = markup;
        return this;
    }

    /// <param name="html">What was built or rendered here already.</param>
    public HtmlText AddHtml(string html)
    {
        _html.Append(html);
        return this;
    }

    public override string ToString() => _html.ToString();

    /// <summary>Writes straight into the text that it is added to.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Markup(int literalLength, int formattedCount, HtmlText html)
    {
        readonly StringBuilder _html = html._html;

        /// <summary>The compiler passes how much is coming; nothing is made ready for it.</summary>
        public int Length { get; } = literalLength + formattedCount;

        public void AppendLiteral(string markup) => _html.Append(markup);

        public void AppendFormatted(string text) => _html.Append(Encoder.Encode(text));

        public void AppendFormatted(int number) => _html.Append(CultureInfo.InvariantCulture, $"{number}");
    }
}
