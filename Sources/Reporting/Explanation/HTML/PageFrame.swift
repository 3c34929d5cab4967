/// What stands around the articles of an explanation page.
enum PageFrame {
    /// What stands before the first article. The policy in it forbids scripts and whatever would be loaded.
    ///
    /// - Parameter input: what was explained, as the user named it.
    static func head(input: String) -> Markup {
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>\(input.printable): why this label?</title>
        <style>
        \(PageStyle.css)
        </style>
        </head>
        <body>
        <main>

        """
    }

    /// What stands behind the last one.
    static let foot: Markup = """
        </main>
        </body>
        </html>

        """
}
