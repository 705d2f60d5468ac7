using BanenBot.Core.Knowledge.Documents;
using BanenBot.Core.Knowledge.Documents.Html;
using BanenBot.Core.Knowledge.Documents.Office;
using BanenBot.Core.Knowledge.Documents.Questions;
using BanenBot.Core.Knowledge.Documents.Text;

namespace BanenBot.Tests.Knowledge.Documents;

/// <summary>The same two questions and answers in every form that documents give them: always two passages, each under its
/// question.</summary>
public sealed class QuestionLiftingTests
{
    const string One = "Mag een wasserij meedoen?", Yes = "Ja, dat mag.", Two = "Wie betaalt de bus?", Pays = "De gemeente betaalt.";

    static string Passages(Document document) => string.Join('\n', PassageSplitter
        .Split("documenten/x", document with { Title = "Titel", Blocks = QuestionLifting.Lift(document.Blocks, BlockText.Words) })
        .Select(passage => $"{string.Join(" > ", passage.Headings)}: {passage.Text}"));

    static string Html(string body) => Passages(HtmlReader.Read($"<body>{body}</body>", BlockText.Words).Document!);

    public static TheoryData<string> Pages() => new(
        $"<h2>{One}</h2><p>{Yes}</p><h2>{Two}</h2><p>{Pays}</p>",
        $"<dl><dt>{One}</dt><dd>{Yes}</dd><dt>{Two}</dt><dd>{Pays}</dd></dl>",
        $"<dl><div><dt>{One}</dt><dd>{Yes}</dd></div><div><dt>{Two}</dt><dd>{Pays}</dd></div></dl>",
        $"<details><summary><h3>{One}</h3></summary>{Yes}</details><details><summary>{Two}</summary><div>{Pays}</div></details>",
        $"<button aria-expanded=false aria-controls=a>{One}</button><div id=a hidden>{Yes}</div><button "
            + $"aria-expanded=false>{Two}</button><div hidden>{Pays}</div>",
        $"<h3><button aria-expanded=false>{One}</button></h3><div hidden><p>{Yes}</p></div><h3><button>{Two}</button></h3><div "
            + $"hidden>{Pays}</div>",
        $"<a data-toggle=collapse href=#p1>{One}</a><div id=p1 style='display: none'>{Yes}</div><a data-toggle=collapse "
            + $"href=#p2>{Two}</a><div id=p2>{Pays}</div>",
        $"<div class=q>{One}</div><div class=a style='display:none'>{Yes}</div><div class=q>{Two}</div><div class=a "
            + $"style='display:none'>{Pays}</div>",
        $"<p><b>{One}</b></p><p>{Yes}</p><p><strong>{Two}</strong></p><p>{Pays}</p>",
        $"<p><b>{One}</b><br>{Yes}</p><p><b>Wie betaalt de bus</b>? {Pays}</p>",
        $"<p>{One}</p><p>{Yes}</p><p>{Two}</p><p>{Pays}</p>",
        $"<p>{One} {Yes}</p><p>{Two} {Pays}</p>",
        $"<ol><li><b>{One}</b> {Yes}</li><li><b>{Two}</b><p>{Pays}</p></li></ol>",
        $"<ul><li>{One}<p>{Yes}</p><li>{Two}<p>{Pays}</p></ul>",
        $"<p>Vraag: {One}<br>Antwoord: {Yes}</p><p><b>Vraag:</b> {Two}</p><p><b>Antwoord:</b> {Pays}</p>",
        $"<p>V: {One} A: {Yes}</p><p>V: {Two}</p><p>A: {Pays}</p>",
        $"<h3>Vraag 1</h3><p>{One}</p><h4>Antwoord</h4><p>{Yes}</p><h3>Vraag 2</h3><p>{Two}</p><h4>Antwoord</h4><p>{Pays}</p>",
        $"<table><tr><th>Vraag<th>Antwoord<tr><td>{One}<td>{Yes}<tr><td>{Two}<td>{Pays}</table>",
        $"<table><tr><td>{One}<td>{Yes}<tr><td>{Two}<td>{Pays}</table>",
        $"<script type='application/ld+json'>{{\"@graph\":[{{\"@type\":\"FAQPage\",\"mainEntity\":"
            + $"[{Data(One, Yes)},{Data(Two, $"<p>{Pays}</p>")}]}}]}}</script><p>Wij zijn er.</p>");

    static string Data(string question, string answer) =>
        $"{{\"@type\":\"Question\",\"name\":\"{question}\",\"acceptedAnswer\":{{\"@type\":\"Answer\",\"text\":\"{answer}\"}}}}";

    [Theory]
    [MemberData(nameof(Pages))]
    public void OnAPageAQuestionStandsAboveItsAnswer(string body) =>
        Assert.EndsWith($"{One}: {Yes}\n{Two}: {Pays}", Html(body), StringComparison.Ordinal);

    [Theory]
    [InlineData($"Titel\n\n\nVraag: {One}\nAntwoord: {Yes}\n\nVraag: {Two}\nAntwoord: {Pays}\n")]
    [InlineData($"Titel\n\n\nV: {One}\nA: {Yes}\nV: {Two}\nA: {Pays}\n")]
    [InlineData($"Titel\n\n\n{One}\n{Yes}\n\n{Two}\n{Pays}\n")]
    public void InATextToo(string text) => Assert.Equal($"{One}: {Yes}\n{Two}: {Pays}", Passages(TextMending.Read(text, BlockText.Words)));

    [Theory]
    [InlineData($"**{One}**\n\n{Yes}\n\n**{Two}**\n{Pays}\n")]
    [InlineData($"- **{One}** {Yes}\n- **{Two}** {Pays}\n")]
    [InlineData($"| Vraag | Antwoord |\n|---|---|\n| {One} | {Yes} |\n| {Two} | {Pays} |\n")]
    public void InMarkdownToo(string text) =>
        Assert.Equal($"{One}: {Yes}\n{Two}: {Pays}", Passages(MarkdownReader.Read(text, BlockText.Words).Document!));

    [Theory]
    [InlineData("<w:r><w:rPr><w:b/></w:rPr><w:t>", "</w:t></w:r>")]
    [InlineData("<w:r><w:rPr><w:rStyle w:val=\"Nadruk\"/></w:rPr><w:t>", "</w:t></w:r>")]
    public void InWordToo(string bold, string end)
    {
        var body =
            $"<w:p>{bold}{One}{end}</w:p>{WordFile.Paragraph(Yes)}<w:p>{bold}{Two}{end}<w:r><w:rPr><w:b "
                + $"w:val=\"0\"/></w:rPr><w:br/><w:t>{Pays}</w:t></w:r></w:p>";
        var styles = "<w:style w:styleId=\"Nadruk\"><w:rPr><w:b/></w:rPr></w:style>";
        Assert.Equal($"{One}: {Yes}\n{Two}: {Pays}", Passages(WordReader.Read(WordFile.With(body, styles), BlockText.Words).Document!));
    }

    [Theory]
    [InlineData("<p>Wij vroegen ons af: waarom? Dat is duidelijk.</p><p>Meer tekst.</p>")]
    [InlineData("<p>Waarom doen wij dit?</p><p>Omdat het moet.</p><p>Meer tekst.</p>")]
    [InlineData(
        "<p>Deze vragen komen terug:</p><ul><li>Wat is de regel?<li>Wie voert hem uit?<li>Wat kost dat de gemeente?</ul><p>Wij lopen ze "
            + "na.</p>")]
    public void AQuestionInTheRunningTextIsNoHeading(string body) =>
        Assert.DoesNotContain("\n", Html(body).Replace("\n\n", " ", StringComparison.Ordinal)
        .Replace("\n-", " -", StringComparison.Ordinal), StringComparison.Ordinal);

    [Fact]
    public void WhatFollowsAPanelIsNotPartOfIt() => Assert.Equal(
        $"Kop > {One}: {Yes}\nKop: Meer tekst.",
        Html($"<h2>Kop</h2><details><summary>{One}</summary><p>{Yes}</p></details><p>Meer tekst.</p>"));

    [Fact]
    public void ABoldLineAboveTextIsAHeading() => Assert.Equal("Kop > Reiskosten: Die betaalt de gemeente.",
        Html("<h2>Kop</h2><p><b>Reiskosten</b></p><p>Die betaalt de gemeente.</p>"));
}
