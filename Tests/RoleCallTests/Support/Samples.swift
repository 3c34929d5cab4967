/// Postings that were invented for the tests.
enum Samples {
    /// A page that any model of the two roles calls a data scientist.
    static let scientist = page(
        "Data Scientist",
        """
        You design experiments, analyse survey data with statistics in R and pandas, and explain causal results, \
        regression and forecasts to economists. You write SQL, build dashboards and present the analysis to the board.
        """)

    /// A page that any model of the two roles calls an ML engineer.
    static let engineer = page(
        "Machine Learning Engineer",
        """
        You deploy and serve PyTorch models on Kubernetes with Docker, write C++ and Java services, cut the latency of \
        inference on GPUs, own the release pipeline, on-call rota, streaming features in Kafka, and load tests.
        """)

    static func page(_ title: String, _ text: String) -> String {
        """
        <!DOCTYPE html><html><head><meta charset="utf-8"><title>\(title)</title></head>
        <body><h1>\(title)</h1><h2>What you will do</h2><p>\(text)</p><ul><li>\(text)</li></ul></body></html>
        """
    }

    /// A record of JSON Lines, without its line feed.
    static func record(id: String, title: String? = nil, text: String, company: String? = nil, label: String? = nil)
        -> String
    {
        let members: [(String, String?)] = [
            ("id", id), ("title", title), ("company", company), ("label", label), ("text", text),
        ]
        let pairs = members.compactMap { key, value in value.map { "\"\(key)\": \"\($0)\"" } }
        return "{" + pairs.joined(separator: ", ") + "}"
    }

    static let scientistText = "We analyse experiments with statistics, R, pandas and SQL, and explain causal results."
    static let engineerText = "We deploy PyTorch models on Kubernetes with Docker, C++ and Java services and GPUs."
}
