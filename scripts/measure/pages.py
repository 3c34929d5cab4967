"""Scores title, employer and description of pages whose structured data was cut out; run by scripts/measure/pages.

Four runs, each of one call of rolecall-inspect:
  cut      the saved pages without their ld+json blocks
  renamed  the same, with page titles of other sites' shapes and --no-site-rules
  bare     the saved pages without ld+json blocks and without <title>, <meta> and --no-site-rules: the body alone
  nameless as `renamed`, and without class, id and data- attributes and the addresses of links: what is read by the
           arrangement and the wording of the page alone
  corpus   the written page shapes of Corpus/ without their ld+json blocks

Title and employer: the same words in the same order. Description: F1 of the bags of words, averaged over pages, against
the JSON-LD description; for the written pages without one, against the text between two marks that a reader set
(Tests/IngestionTests/PageFields/corpus-pages.tsv). The saved pages are reported in two halves, by a hash of their ids: rules
were written while looking at half A alone.
"""
import collections, csv, hashlib, html, json, os, pathlib, re, resource, subprocess, sys, tarfile, tempfile, time
from html.parser import HTMLParser

ROOT, DATA = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
FAILURES = sys.argv[sys.argv.index("--failures") + 1] if "--failures" in sys.argv else None
LD = re.compile(rb"<script[^>]*ld(?:\+|&#x2B;|&#43;)json[^>]*>.*?</script>", re.S | re.I)
TITLE = re.compile(rb"<title>.*?</title>", re.S | re.I)
NAMES = re.compile(rb"""\s(?:class|id|data-[\w-]+|href|aria-label|itemprop|role)\s*=\s*("[^"]*"|'[^']*')""", re.I)
META = re.compile(rb"<meta\b[^>]*\b(?:property|name)\s*=[^>]*>", re.I)
SHAPES = (
    "{t} - {e}", "{e} | {t}", "{t} at {e} – Careers", "Job: {t} ({e})", "{t}", "{e}: careers",
    "{t} in our team, {e}", "Apply now | {t} | {e} Jobs",
)
BLOCKS = set(
    "address article aside blockquote body br button center dd details div dl dt fieldset figcaption footer form h1 h2 h3"
    " h4 h5 h6 header hr html legend li main nav ol option p pre section summary table tbody td tfoot th thead tr ul".split()
)


class Text(HTMLParser):
    """The visible text of HTML, a line feed for each border of a block; the title counts as none."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.parts, self.skipped = [], None

    def handle_starttag(self, tag, attributes):
        if tag in ("script", "style", "title", "template"):
            self.skipped = self.skipped or tag
        if tag in BLOCKS:
            self.parts.append("\n")

    def handle_endtag(self, tag):
        if tag == self.skipped:
            self.skipped = None
        if tag in BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data):
        if not self.skipped:
            self.parts.append(data)


def text_of(markup):
    reader = Text()
    reader.feed(markup)
    reader.close()
    return "".join(reader.parts)


def words(text):
    return re.findall(r"\w+", text.lower())


def f1(found, wanted):
    a, b = collections.Counter(words(found)), collections.Counter(words(wanted))
    common = sum((a & b).values())
    return 2 * common / (sum(a.values()) + sum(b.values())) if common else float(not a and not b)


def name(text):
    return re.sub(r"\W+", " ", html.unescape(text or "").lower()).strip()


def job_posting(raw):
    """The first JobPosting of a page's structured data, read leniently."""
    for block in LD.finditer(raw):
        body = block.group(0)
        body = body[body.index(b">") + 1 : body.rindex(b"<")].decode("utf-8", "replace").strip().rstrip(";")
        body = re.sub(r",(\s*[}\]])", r"\1", body)
        try:
            todo = [json.loads(body, strict=False)]
        except ValueError:
            continue
        named, found = {}, None
        while todo:
            value = todo.pop(0)
            if isinstance(value, list):
                todo += value
            elif isinstance(value, dict):
                named[value.get("@id")] = value
                if "JobPosting" in str(value.get("@type", "")):
                    found = found or value
                todo += [v for v in value.values() if isinstance(v, (list, dict))]
        if found:
            organisation = found.get("hiringOrganization")
            if isinstance(organisation, dict) and "name" not in organisation:
                found["hiringOrganization"] = named.get(organisation.get("@id"), organisation)
            return found
    return None


def organisation(posting):
    value = posting.get("hiringOrganization") or {}
    return value if isinstance(value, str) else value.get("name") or value.get("legalName") or ""


def description(posting):
    markup = posting.get("description") or ""
    for _ in range(3):
        if re.search(r"&(?:amp;)*lt;/?[a-z]", markup):
            markup = html.unescape(markup)
    return text_of(markup if re.search(r"</?[a-z]", markup) else html.escape(markup))


def inspect(folder, *options):
    """What rolecall-inspect says of a folder's pages, by their paths below it."""
    run = subprocess.run(
        [ROOT / ".build/release/rolecall-inspect", folder, *options], capture_output=True, text=True, check=True)
    rows = [json.loads(line) for line in run.stdout.splitlines()]
    return {os.path.relpath(row["path"], folder): row for row in reversed(rows)}


def peers():
    """The main content of a page as other programs read it; empty where they are not installed."""
    found = {}
    try:
        import trafilatura
        found["trafilatura"] = lambda page: trafilatura.extract(page, include_comments=False) or ""
        found["trafilatura, recall"] = lambda page: (
            trafilatura.extract(page, include_comments=False, favor_recall=True) or "")
    except ImportError:
        pass
    try:
        from resiliparse.extract.html2text import extract_plain_text
        found["resiliparse"] = lambda page: extract_plain_text(page, main_content=True, alt_texts=False)
    except ImportError:
        pass
    return found


# The least that a run is to reach.
FLOORS = {
    "whole": {"title": 0.995, "employer": 0.995, "date": 0.995},
    "cut": {"title": 0.98, "employer": 0.95, "description": 0.95},
    "renamed": {"title": 0.96, "employer": 0.88},
    "corpus": {"title": 0.97, "employer": 0.95, "description": 0.95},
}
BELOW = []


def report(run, pages, got, expected, share=None):
    """Prints a line of figures for a run; `expected` gives title, employer and description of a page, and may give the
    date."""
    chosen = [p for p in pages if share is None or share(p)]
    scores = {"title": [], "employer": [], "description": []}
    if run == "whole":
        dates = [((got.get(p, {}).get("fields") or {}).get("date_posted") or {}).get("value", "") for p in chosen]
        scores["date"] = [date[:10] == expected[page]["date"] for date, page in zip(dates, chosen)]
    for page in chosen:
        fields, want = got.get(page, {}).get("fields") or {}, expected[page]
        for key in ("title", "employer"):
            value = (fields.get(key) or {}).get("value", "")
            hit = name(value) == name(want[key])
            scores[key].append(hit)
            if not hit and run == FAILURES:
                print(f"  {page} {key}: {value!r}, not {want[key]!r}")
        value = f1(got.get(page, {}).get("text") or "", want["description"])
        scores["description"].append(value)
        if value < 0.9 and run == FAILURES:
            print(f"  {page} description: {value:.2f}")
    means = {key: sum(s) / max(1, len(s)) for key, s in scores.items()}
    figures = "  ".join(f"{key} {mean:.4f}" for key, mean in means.items())
    for key, least in FLOORS.get(run, {}).items():
        if means[key] < least:
            figures += f"  ({key}: {least} asked for)"
            BELOW.append(run)
    verdicts = collections.Counter(got.get(p, {}).get("verdict", "no row") for p in chosen)
    print(f"{run:24} n {len(chosen):4}  {figures}  {dict(verdicts)}", flush=True)


def compare(run, folder, pages, raw, got, expected):
    own = [f1(got.get(p, {}).get("text") or "", expected[p]["description"]) for p in pages]
    print(f"{run}, description F1, side by side: RoleCall {sum(own) / len(own):.4f}", end="", flush=True)
    times = []
    for program, extract in peers().items():
        extract(raw[pages[0]])  # What it loads at its first call is not counted.
        began = time.process_time()
        texts = [extract(raw[p]) for p in pages]
        times.append(f"{program} {time.process_time() - began:.2f} s")
        scores = [f1(text, expected[p]["description"]) for text, p in zip(texts, pages)]
        print(f"  {program} {sum(scores) / len(scores):.4f}", end="", flush=True)
    print()
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with tempfile.NamedTemporaryFile() as out:
        subprocess.run(
            [ROOT / ".build/release/rolecall", "classify", folder, "--jobs", "1", "-o", out.name],
            capture_output=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(f"{run}, processor time: rolecall classify, files to report, {spent:.2f} s; text alone: {', '.join(times)}")


def saved_pages(scratch):
    source = DATA / "pages.tar.gz"
    if not source.exists():
        print(f"skipped: {source} is not there")
        return
    with tarfile.open(source) as archive:
        archive.extractall(scratch, filter="data")
    rows = [json.loads(line) for line in open(scratch / "pages/manifest.jsonl")]
    runs = {run: scratch / run for run in ("whole", "cut", "renamed", "bare", "nameless")}
    for folder in runs.values():
        folder.mkdir()
    expected, raw = {}, {}
    for row in rows:
        key, page = row["id"], f"{row['id']}.html"
        original = (scratch / "pages" / page).read_bytes()
        cut = LD.sub(b"", original)
        expected[page] = dict(
            title=row["title"], employer=row["company"], description=description(job_posting(original) or {}),
            date=((job_posting(original) or {}).get("datePosted") or "")[:10])
        (runs["whole"] / page).write_bytes(original)
        shape = SHAPES[int(hashlib.sha1(key.encode()).hexdigest(), 16) % len(SHAPES)]
        title = shape.format(t=html.escape(row["title"]), e=html.escape(row["company"] or ""))
        (runs["cut"] / page).write_bytes(cut)
        renamed = TITLE.sub(f"<title>{title}</title>".replace("\\", "").encode(), cut, count=1)
        (runs["renamed"] / page).write_bytes(renamed)
        (runs["nameless"] / page).write_bytes(NAMES.sub(b"", renamed))
        (runs["bare"] / page).write_bytes(META.sub(b"", TITLE.sub(b"", cut)))
        raw[page] = cut.decode("utf-8", "replace")
    pages = sorted(expected)
    half = lambda letter: lambda page: "AB"[int(hashlib.md5(page.encode()).hexdigest(), 16) % 2] == letter
    for run, folder in runs.items():
        got = inspect(folder, *([] if run in ("whole", "cut") else ["--no-site-rules"]))
        shown = half(os.environ["HALF"]) if FAILURES == run and "HALF" in os.environ else None
        if shown:
            report(run, pages, got, expected, shown)
            continue
        report(run, pages, got, expected)
        if FAILURES != run and run != "whole":
            for letter in "AB":
                report(f"{run}, half {letter}", pages, got, expected, half(letter))
        if run == "cut":
            cut_rows = got
    if not FAILURES:
        compare("saved pages", runs["cut"], pages, raw, cut_rows, expected)


def decoded(path):
    raw = path.read_bytes()
    for mark, encoding in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if raw.startswith(mark):
            return raw.decode(encoding)
    for shape, encoding in (("08-utf16le", "utf-16-le"), ("08-utf16be", "utf-16-be"), ("07-", "cp1252")):
        if path.name.startswith(shape):
            return raw.decode(encoding)
    return raw.decode("utf-8")


def marked(text, first, last):
    """The text from the first words to the last."""
    text = " ".join(text.split())
    start = text.index(first)
    return text[start : text.index(last, start) + len(last)]


def written_pages(scratch):
    expected, raw = {}, {}
    table = ROOT / "Tests/IngestionTests/PageFields/corpus-pages.tsv"
    rows = {row["page"]: row for row in csv.DictReader(open(table, encoding="utf-8"), delimiter="\t", quoting=3)}
    for label in ("data_scientist", "ml_engineer"):
        (scratch / "corpus" / label).mkdir(parents=True)
        for path in sorted((ROOT / "Corpus" / label).glob("*.html")):
            page, markup = f"{label}/{path.name}", decoded(path)
            raw[page] = LD.sub(b"", markup.encode()).decode()
            (scratch / "corpus" / page).write_bytes(
                LD.sub(b"", path.read_bytes()) if page not in rows else path.read_bytes())
            if page in rows:
                row = rows[page]
                expected[page] = dict(
                    title=row["title"], employer=row["employer"],
                    description=marked(text_of(markup), row["first"], row["last"]))
            else:
                posting = job_posting(markup.encode())
                expected[page] = dict(
                    title=posting["title"], employer=organisation(posting),
                    description=description(posting))
    got = inspect(scratch / "corpus", "--no-site-rules")
    report("corpus", sorted(expected), got, expected)
    if not FAILURES:
        compare("written pages", scratch / "corpus", sorted(expected), raw, got, expected)


with tempfile.TemporaryDirectory() as scratch:
    written_pages(pathlib.Path(scratch))
    saved_pages(pathlib.Path(scratch))
sys.exit(1 if BELOW else 0)
