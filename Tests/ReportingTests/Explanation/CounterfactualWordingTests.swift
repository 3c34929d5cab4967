import Testing

@testable import Classification
@testable import Reporting

struct CounterfactualWordingTests {
    @Test(
        arguments: [
            (nil, nil), ([], nil), (["body:docker"], "\"docker\""), (["title:ml"], "the title's \"ml\""),
            (["body:docker", "body:c++"], "\"docker\" and \"c++\""),
            (["body:docker", "title:ml", "body:spark"], "\"docker\", the title's \"ml\" and \"spark\""),
            // Of other namespaces the words are said alike; what stands behind the first colon is the word.
            (["skill:machine_learning"], "\"machine learning\""), (["section:duties deploy"], "\"duties deploy\""),
            (["body:x", "skill:apache_kafka"], "\"x\" and \"apache kafka\""),
            (["body:a:b"], "\"a:b\""), (["title::"], "the title's \":\""), (["body:"], "\"\""),
        ] as [([String]?, String?)])
    func `The words of a sentence`(_ mentions: [String]?, _ words: String?) {
        let explanation = Explanation(
            label: 0, rival: 1, baseline: 0, contributions: [], total: 1, counterfactual: mentions)
        #expect(
            CounterfactualWording(explanation).words
                == words.map { $0 + ((mentions?.count ?? 0) > 1 ? " add" : " adds") })
    }
}
