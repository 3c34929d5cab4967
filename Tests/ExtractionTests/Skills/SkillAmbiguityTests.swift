import Platform
import Postings
import Testing

@testable import Extraction

/// Names that are words too: the rules of the embedded table, both ways. Tools are marked, and only tools.
@Suite struct SkillAmbiguityTests {
    /// One letter.
    static let letters = [
        "We use [R] daily.", "[R]/[Python], [R] or [SAS]", "[R] (graphics: no)", "Our R&D team", "Our R & D team",
        "J.R. Smith, R.N.", "R-squared of 0.9", "the Series R round of R's fund", "sales of Toys R Us in [Python]",
        "Intel(R) chips and [Python]",
        "[Python], [C] and [Java]", "[C]/[C++]", "CI/C in [Jenkins]", "[C programming]", "Series C, [Python]",
        "vitamin C and [Python]", "the C suite uses [Tableau]", "C-level and [Excel] users", "hepatitis C, [SQL]",
        "Grade C in [SQL]", "We like C.", "[Python] for a Class C licence",
        "[D language] and [Dlang]", "[D] programming", "D is a letter, [Python]", "3-D and [Python]", "Part D, [SQL]",
        "[Q language]", "Q and [Python]", "Q4 plans, [SQL]",
    ]

    static let go = [
        "[Go], [Python]", "[Python] or [Go]", "[Golang]", "[golang]", "[Go language]", "[Go] programming",
        "[Go] developers wanted", "[Go lang]", "Go to [Python] school", "Go beyond [SQL]", "Go live with [AWS]",
        "Go for [Java]", "On the go with [Python]", "GO [Python]", "go with [Python]", "Go-to-market and [Excel]",
        "Ready, set, Go!", "Go further with [SQL]", "Go above [SQL]", "Go-getter with [SQL]", "Go",
    ]

    static let statistics = [
        "[SAS] and [SPSS]", "SAS is an equal opportunity employer", "SAS/SATA drives, [Linux]", "Join SAS",
        "we at SAS", "[SAS], [R]", "[SAS programming]", "sas dealers", "SaS", "SAS Institute partners", "SAS shoes",
        "flights by Scandinavian SAS", "[Stata], [SPSS] or [JMP]", "a statue of state", "[Stan] and [Python]",
        "Stan and Ollie", "[Prophet] and [XGBoost]", "a prophet", "Prophet of doom", "[Minitab]", "[LIME] and [SHAP]",
        "a lime tree", "[MATLAB]/[GNU Octave]", "an octave higher", "[JAGS], jags",
    ]

    static let bigData = [
        "[Spark] and [Hadoop]", "experience with [Spark]", "[Spark] jobs", "Spark", "Acme Spark is a programme",
        "[Apache Spark]", "[SPARK], [Hive]", "a spark of joy", "[spark], [hadoop]", "Spark joy",
        "Spark your curiosity", "Spark innovation in [Python]", "Spark conversations", "the creative Spark",
        "[Hive], [Hadoop]", "Hive of bees", "a hive of activity in a big town of many houses", "[HiveQL]",
        "[Pig], [Hadoop]", "a pig", "Pig farms", "[Apache Pig]", "[Beam], [Flink]", "Beam of light",
        "laser Beam, [SQL]",
        "[Apache Beam]", "[Impala] and [Hadoop]", "an Impala runs", "Chevrolet Impala", "[Storm], [Kafka]", "a storm",
        "Storm damage", "[Presto] and [Trino]", "Hey Presto", "[Ray], [PyTorch]", "X-ray and [Python]",
        "Ray of hope", "Ray tracing in [CUDA]", "[Ray Tune]", "[Snowflake]", "Snowflake schema",
        "[Apache Storm]", "[Samza], [Apache Samza]", "[Glue], [AWS]", "Glue together [AWS] parts", "glue and paper",
        "[AWS Glue]", "[Lambda], [AWS]", "lambda calculus in [Haskell]", "Lambda School and [Python]",
        "[Athena], [S3]", "Athena Health uses [AWS]", "goddess Athena", "[Amazon Athena]", "[Synapse], [Azure]",
        "a synapse", "[Step Functions]", "[Kinesis]", "[Aurora] and [MySQL]", "Aurora, Colorado",
        "[Microsoft Fabric]", "[Fabric], [Power BI]", "the social fabric", "Data Fabric, [Python]",
    ]

    static let office = [
        "[Excel]", "[Excel], [PowerPoint]", "[MS Excel]", "[excel], [PowerPoint]", "advanced [Excel]",
        "[Excel spreadsheets]",
        "Excel in your career", "Excel at [SQL]", "you will excel", "Excel as a leader with [Python]",
        "[Word], [PowerPoint]", "Word of mouth, [PowerPoint] slides", "[MS Word]", "in a word", "[Microsoft Word]",
        "[PowerPoint], [Access]", "[GitHub] Repository - Access our code", "[dbt] models", "DBT therapy",
        "Access to [SQL] data", "Access control in [AWS]", "[MS Access]",
        "easy access, [SQL]",
        "[PowerPoint], [Outlook]", "a bright Outlook", "Outlook on [SQL]", "[Microsoft Outlook]",
        "[Teams], [SharePoint]", "Teams of [Python] developers", "Teams across [AWS]", "[Microsoft Teams]", "our teams",
        "[Zoom], [Slack], [Jira]", "Zoom in on [Python]", "a zoom lens", "[Box], [SharePoint]", "Box of tools",
        "[MS Project], [Visio]", "Project work in [Python]", "[Jira], [Notion]", "the notion of truth",
        "Notion of [SQL]", "[Jira], [Slack]", "cut some slack", "[Windows], [Linux]", "windows and doors",
    ]

    static let web = [
        "[React]", "[React], [Angular]", "[ReactJS]", "React to change", "React now",
        "the ReAct pattern in [LangChain]", "React quickly with [Python]", "we react",
        "[react], [Angular]", "[Spring], [Hibernate], [Java]", "Spring 2025 [Python] cohort of the summer term",
        "Spring semester, [Python]", "in Spring, [Java]", "[Spring Boot]", "the spring", "[Flask], [Django]",
        "[flask], [Django]",
        "a flask of tea", "[Express], [Node.js]", "Express your [SQL] ideas", "American Express, [SQL]",
        "[Swift], [Kotlin]", "Swift action in [SQL]", "Swift response", "Taylor Swift", "[Rust]", "rust on iron",
        "Rust Belt", "[Ruby], [Python]", "ruby slippers", "[Dash], [Plotly]", "a dash", "Dash of salt, [Python]",
        "[Unity], [C#]", "Unity of [Python] teams", "in unity", "[Vue], [Angular]", "[Play], [Scala]", "Play a role",
        "[Next.js]", "Next steps", "[Gatsby], [React]", "The Great Gatsby", "[Ember], [Angular]", "a glowing ember",
        "[Phoenix], [Elixir], [Python]", "Phoenix, Arizona office", "[Shell], [Python]", "Shell Oil and [Python]",
        "Royal Dutch Shell", "[shell scripting]", "[Bash]", "[Julia], [Python]", "Julia Smith leads",
        "[Crystal Reports]", "crystal clear", "[Scala]", "at scale", "tickets for La Scala", "[Perl], pearls",
    ]

    static let operations = [
        "[Chef], [Puppet], [Ansible]", "Executive Chef", "a chef", "puppet show", "Puppet theatre",
        "[Helm], [Kubernetes]", "at the Helm of [AWS]", "at the helm", "[Salt], [Ansible]", "salt and pepper",
        "[Looker], [Tableau]", "an on-looker", "[Segment], [Amplitude]", "Segment of [Tableau] customers",
        "customer segment", "[Mode], [Looker]", "Mode of work", "[Hex], [Looker]", "a hex key", "[Sigma], [Looker]",
        "Six Sigma belts and [Tableau]", "[Domino], [Python]", "Domino effect in [Python]", "[Feast], [MLflow]",
        "a feast for all", "[Prefect], [Airflow]", "a prefect", "[Comet], [MLflow]", "a comet", "[Aim], [MLflow]",
        "Aim for more with code", "[Neptune], [MLflow]", "planet Neptune", "[Torch], [Keras]", "carry the torch",
        "[Oracle], [MySQL]", "the Oracle of Delphi", "[Oracle Database]", "[Tableau]", "[Celery], [Redis]",
        "celery stalks",
        "[Postman], [REST Assured]", "a postman", "[Cursor], [GitHub Copilot]", "move the cursor", "[Claude]",
        "Claude Monet", "[Gemini], [Claude]", "Gemini Trust", "[Llama], llama wool", "[Mistral], [Llama]",
        "the mistral",
        "[Falcon], [Llama]", "a Falcon flies", "[Cohere], [Pinecone]", "to cohere", "[Workday], [SAP]",
        "a workday", "Workday is long",
    ]

    /// Words of job postings that are no tools.
    static let none = [
        "Lead the team; a lead role; lead generation", "an intern, internship, International", "401(k), 401k match",
        "Series A and B", "remote, hybrid, on-site", "a fast-paced environment", "IT, HR and PR", "EOE M/F/D/V",
        "equal opportunity regardless of age", "Monday to Friday", "a mission with impact", "5+ years", "S. Smith",
    ]

    @Test(arguments: letters + go + statistics + bigData + office + web + operations + none)
    func marks(text: String) {
        #expect(MarkedText(text).marked(by: SkillMatcherTests.embeddedMatcher, kinds: [.tool]) == text)
    }

    /// Sections that a name is believed in.
    @Test(
        arguments: [
            ("Python, [Access]", .requirements, true), ("Python, [Access]", .benefits, false),
            ("[classification]", .requirements, true), ("[classification]", .equalOpportunity, false),
            ("[drug discovery]", .duties, true), ("[drug discovery]", .about, false),
        ] as [(String, SectionKind, Bool)])
    func sectionsMatter(text: String, section: SectionKind, isFound: Bool) {
        let marked = MarkedText(text)
        let found = marked.marked(by: SkillMatcherTests.embeddedMatcher, section: section)
        #expect(found.contains(text.suffix(4)) == isFound, "\(found)")
    }
}
