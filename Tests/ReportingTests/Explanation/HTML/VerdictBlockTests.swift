import Postings
import Testing

@testable import Classification
@testable import Reporting

struct VerdictBlockTests {
    private func html(_ prediction: Prediction, hasTitle: Bool = true) -> String {
        let wording = LabelWording(label: "ML engineer", rival: "data scientist")
        return VerdictBlock(prediction, labels: Made.labels, wording: wording, hasTitle: hasTitle).html.html
    }

    private func prediction(_ share: Double, titleLabel: Int? = nil) -> Prediction {
        Prediction(
            label: 1, probabilities: [1 - share, share], contentLabel: 1, contentProbabilities: [1 - share, share],
            titleLabel: titleLabel, titleMismatch: false, decision: .accept, reason: nil)
    }

    @Test func `Label, shares, frequency, decision and parts`() {
        #expect(
            html(Made.prediction) == """
                <div class="verdict review">
                <p class="label"><strong>ML engineer</strong>: likely</p>
                <div class="shares"><span>ML engineer</span><b>87.7 %</b><span class="share"><i style="width:87.7%">\
                </i></span><span>data scientist</span><b>12.3 %</b><span class="share"><i style="width:12.3%">\
                </i></span></div>
                <p>Of 100 postings that the model is this sure of, about 88 are what it says.</p>
                <p>A person should look at this posting, because its title names another role than its text \
                describes.</p>
                <p class="soft">From its text alone: data scientist, 75.0 %. From its title alone: ML engineer.</p>
                </div>

                """)
    }

    @Test func `No confidence is shown as a certainty, and its sign is escaped once`() {
        let html = html(prediction(0.9997))
        #expect(html.contains("<b>&gt; 99.9 %</b>") && html.contains("<b>&lt; 0.1 %</b>"))
        #expect(html.contains("more than 99 are what it says"))
        #expect(html.contains("From its text alone: ML engineer, &gt; 99.9 %."))
        #expect(!html.contains("&amp;"))
    }

    @Test func `A title that names no role is not a title that is missing`() {
        #expect(html(prediction(0.9)).contains("From its title alone: no role.</p>"))
        #expect(html(prediction(0.9), hasTitle: false).contains("From its title alone: there is none.</p>"))
        #expect(html(prediction(0.9, titleLabel: 0)).contains("From its title alone: data scientist.</p>"))
    }
}
