"""How many of a job board's own tags are found: tags on at least three of the saved pages that are tools and stand word for
word in the page's description.

usage: tags.py ROOT DATA [--misses]

The skills table is not built from these tags. Which of them are no tools was judged by hand: the list below."""
import argparse, collections, csv, json, os, re, subprocess, sys, tarfile, tempfile

parser = argparse.ArgumentParser()
parser.add_argument("root")
parser.add_argument("data")
parser.add_argument("--misses", action="store_true")
options = parser.parse_args()
csv.field_size_limit(1 << 30)

NO_TOOLS = """ci/cd|ai|llms|llm|vector databases|rag|machine learning|ml|microservices|embeddings|generative ai|genai|gen ai
prompt engineering|apis|restful apis|restful api|rest|rest apis|nlp|mlops|devops|transformers|retrieval-augmented generation
retrieval-augmented generation (rag)|nosql|semantic search|agentic ai|llm apis|vector search|deep learning|rpa
distributed systems|lora|large language models|large language models (llms)|computer vision|webhooks|elt|etl|ai/ml|gans
shell scripting|ai tools|oauth|agent frameworks|containers|observability|function calling|data pipelines|cloud platforms
knowledge graphs|serverless|jwt|agentic workflows|automation|rdbms|unit testing|experiment tracking|rlhf
infrastructure as code|data engineering|asr|tts|ai apis|llmops|web scraping|peft|tcp/ip|rbac|iam|api integrations
cloud environments|ai agents|fine-tuning|api testing|feature stores|embedding pipelines|make"""
no_tools = {t.strip() for t in re.split(r"[|\n]", NO_TOOLS)}

with tempfile.TemporaryDirectory() as folder:
    tarfile.open(f"{options.data}/pages.tar.gz").extractall(folder, filter="data")
    pages = [json.loads(line) for line in open(f"{folder}/pages/manifest.jsonl", encoding="utf-8")]
    os.remove(f"{folder}/pages/manifest.jsonl")
    binary = f"{options.root}/.build/release/"
    subprocess.run([binary + "rolecall", "classify", f"{folder}/pages", "-o", f"{folder}/report.csv"], check=True,
                   stderr=subprocess.DEVNULL)
    inspected = subprocess.run([binary + "rolecall-inspect", f"{folder}/pages"], check=True, capture_output=True,
                               text=True).stdout
    report = {os.path.basename(r["path"]): r for r in csv.DictReader(open(f"{folder}/report.csv", encoding="utf-8"))}
    texts = {os.path.basename(r["path"]): r["text"] for r in map(json.loads, inspected.splitlines())}

fold = lambda text: re.sub(r"[^a-z0-9+#]", "", text.lower())
same = {}
for line in open(f"{options.root}/Sources/CEmbedded/skills.tsv", encoding="utf-8").read().splitlines()[1:]:
    cells = line.split("\t")
    for spelling in [cells[0], *[a.split("{")[0] for a in cells[3].split("|")]]:
        if spelling:
            same.setdefault(fold(spelling), fold(cells[0]))
norm = lambda text: same.get(fold(text), fold(text))
counts = collections.Counter(tag.strip().lower() for page in pages for tag in set(page["board_skills"] or []))
asked = found = 0
misses = collections.Counter()
for page in pages:
    name = f"{page['id']}.html"
    if name not in report:
        sys.exit(f"{name} is in the manifest and not in the report")
    have = {norm(entry.rpartition("=")[0].strip()) for entry in report[name]["tools"].split(";") if entry.strip()}
    for tag in {tag.strip().lower() for tag in page["board_skills"] or []}:
        if counts[tag] < 3 or tag in no_tools:
            continue
        if not re.search(rf"(?<![A-Za-z0-9]){re.escape(tag)}(?![A-Za-z0-9+#])", texts[name], re.I):
            continue
        asked += 1
        if norm(tag) in have:
            found += 1
        else:
            misses[tag] += 1
print(f"tags: {found} of {asked} found, recall {found / asked:.3f}")
if options.misses:
    for tag, count in misses.most_common():
        print(f"  {count} {tag}")
