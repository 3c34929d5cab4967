internal import Mustache

/// The templates of an explanation page. Every value is ``Markup``, so all are inserted as they are.
enum PageTemplate {
    /// What stands before the first posting.
    static let head = template(
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>{{{input}}}: why this label?</title>
        <style>
        {{{css}}}
        </style>
        </head>
        <body>
        <main>

        """)

    /// What stands behind the last one.
    static let foot = """
        </main>
        </body>
        </html>

        """

    /// A posting with its label.
    static let posting = template(
        """
        <article>
        <header>
        <p class="path">{{{path}}}</p>
        <h2 dir="auto">{{{title}}}</h2>
        <p class="meta">{{#meta}}{{#separated}} · {{/separated}}<bdi>{{{item}}}</bdi>{{/meta}}</p>
        </header>

        <div class="verdict {{{decisionName}}}">
        <p class="label"><strong>{{{label}}}</strong>: {{{sureness}}}</p>
        <div class="shares">{{#shares}}<span>{{{shareLabel}}}</span><b>{{{percent}}}</b><span class="share"><i style="width:{{{width}}}%"></i></span>{{/shares}}</div>
        <p>{{{frequency}}}</p>
        <p>{{{decision}}}</p>
        <p class="soft">{{{parts}}}</p>
        </div>

        <h3>Why this label</h3>
        <p>{{{howToRead}}}</p>
        <table class="sum">
        <thead><tr><td></td><td class="number">weight</td><td><div class="ends"><span>← for {{{rival}}}</span><span>for {{{label}}} →</span></div></td></tr></thead>
        {{#lines}}
        <tr class="{{{lineKind}}}"><th><bdi>{{{name}}}</bdi>{{#note}} <small>{{{note}}}</small>{{/note}}</th><td class="number">{{{number}}}</td><td>{{#hasBar}}<div class="axis"><span>{{#isAgainst}}<i class="against" style="width:{{{length}}}%"></i>{{/isAgainst}}</span><span>{{#isFor}}<i class="for" style="width:{{{length}}}%"></i>{{/isFor}}</span></div>{{/hasBar}}</td></tr>
        {{/lines}}
        </table>

        {{#hasFacts}}
        <h3>What the posting says</h3>
        <p class="soft">Each fact stands with the words that say it; what nothing says is not guessed.</p>
        <table class="facts">
        {{#facts}}
        <tr{{#isFirst}} class="first"{{/isFirst}}><th>{{{question}}}</th><td{{#isDerived}} colspan="2"{{/isDerived}}>{{{value}}}</td>{{^isDerived}}<td>{{#hasWords}}<q dir="auto">{{{words}}}</q>{{/hasWords}}{{#hasField}} <small>({{{field}}})</small>{{/hasField}}</td>{{/isDerived}}</tr>
        {{/facts}}
        </table>
        {{/hasFacts}}

        {{#hasSkills}}
        <h3>What it asks for</h3>
        <div class="named">
        {{#skills}}
        <span>{{{kind}}}</span><span class="soft">{{{polarity}}}</span><div class="names">{{{names}}}</div>
        {{/skills}}
        </div>
        {{/hasSkills}}

        <h3>The text, marked</h3>
        <p class="legend">
        <span><span class="for level2">word</span> speaks for {{{label}}}</span>
        <span><span class="against level2">word</span> speaks for {{{rival}}}</span>
        <span><span class="skill required">skill</span> asked for</span>
        <span><span class="skill preferred">skill</span> nice to have</span>
        <span><span class="skill mentioned">skill</span> mentioned only</span>
        <span><span class="skill negated">skill</span> not needed</span>
        <span><span class="fact">words</span><span class="tag">fact</span></span>
        </p>
        <p class="soft">The stronger a word speaks, the darker it is and the thicker the line below it. Point at a mark to read more.</p>
        <div class="text">
        {{{text}}}
        </div>
        {{{sources}}}
        </article>

        """)

    /// A page that is no posting, or an input that could not be read.
    static let other = template(
        """
        <article>
        <header>
        <p class="path">{{{path}}}</p>
        {{#hasTitle}}<h2 dir="auto">{{{title}}}</h2>{{/hasTitle}}
        </header>
        <div class="verdict {{{decisionName}}}">
        <p class="label"><strong>{{{statement}}}</strong></p>
        <p dir="auto">{{{reason}}}</p>
        </div>
        </article>

        """)

    private static func template(_ text: String) -> MustacheTemplate {
        do {
            return try MustacheTemplate(string: text)
        } catch {
            preconditionFailure("a template of the program's own is broken: \(error)")
        }
    }
}
