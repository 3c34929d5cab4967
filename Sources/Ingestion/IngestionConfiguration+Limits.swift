internal import HTMLText

extension IngestionConfiguration {
    /// The deepest nesting of elements that is followed.
    public var maximumDepth: Int {
        get { html.maximumDepth }
        set { html.maximumDepth = newValue }
    }

    /// The most elements that a page may have.
    public var maximumElements: Int {
        get { html.maximumElements }
        set { html.maximumElements = newValue }
    }

    /// How long one page may be parsed, in seconds.
    public var maximumSeconds: Double {
        get { html.maximumSeconds }
        set { html.maximumSeconds = newValue }
    }

    /// The most bytes of a document, and so of its text.
    public var maximumBytes: Int {
        get { maximumDocumentBytes }
        set {
            maximumDocumentBytes = newValue
            html.maximumTextBytes = newValue
        }
    }
}
