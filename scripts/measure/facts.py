"""Scores tools, skills, polarity and facts against hand marks of postings of the training and background sets.

usage: facts.py ROOT DATA [--set full|facts|fresh|work|later|all] [--misses COLUMN]

The marks are in fact-marks.tsv: ids, names and values, no text. `full` (200 postings) has all columns, `facts` (120) and
`fresh` (60) those of degree, years, pay, rank, employment and workplace, `work` (120) the last three alone. Rules were made
on the first two; `fresh` was only scored, but for a look at what it missed of workplaces when all was done; `work` was marked
before the rules of its time were looked at (.950, .975 and .892 then), and they were mended by what it missed; `later` (52) was
scored once they were (.981, .962 and .962), and its own misses mended then. Spellings are folded by the skills table's own aliases."""
import argparse, csv, gzip, json, os, re, subprocess, sys, tempfile

parser = argparse.ArgumentParser()
parser.add_argument("root")
parser.add_argument("data")
parser.add_argument("--set", default="all", choices=["full", "facts", "fresh", "work", "later", "all"])
parser.add_argument("--misses", help="a column whose misses are listed, by id; not of the fresh set")
options = parser.parse_args()
csv.field_size_limit(1 << 30)

marks = list(csv.DictReader(open(f"{options.root}/scripts/measure/fact-marks.tsv", encoding="utf-8"), delimiter="\t",
                            quoting=csv.QUOTE_NONE))
wanted = {m["id"]: m for m in marks}
with tempfile.TemporaryDirectory() as folder:
    found = set()
    with open(f"{folder}/marked.jsonl", "w", encoding="utf-8") as out:
        for name in ("train", "background"):
            for line in gzip.open(f"{options.data}/{name}.jsonl.gz", "rt", encoding="utf-8"):
                key = json.loads(line)["id"]
                if key in wanted:
                    out.write(line)
                    found.add(key)
    if len(found) < len(wanted):
        sys.exit(f"{len(wanted) - len(found)} marked postings are not in {options.data}")
    subprocess.run([f"{options.root}/.build/release/rolecall", "classify", f"{folder}/marked.jsonl", "-o",
                    f"{folder}/report.csv"], check=True, stderr=subprocess.DEVNULL)
    report = {row["id"]: row for row in csv.DictReader(open(f"{folder}/report.csv", encoding="utf-8", newline=""))}

fold = lambda text: re.sub(r"[^a-z0-9+#]", "", text.lower())
same = {}
for line in open(f"{options.root}/Sources/CEmbedded/skills.tsv", encoding="utf-8").read().splitlines()[1:]:
    cells = line.split("\t")
    for spelling in [cells[0], *[a.split("{")[0] for a in cells[3].split("|")]]:
        if spelling:
            same.setdefault(fold(spelling), fold(cells[0]))


def named(cell):
    """The entries of a cell `Name=polarity; …` by folded name."""
    entries = {}
    for entry in (cell or "").split(";"):
        if entry.strip():
            name, _, polarity = entry.strip().rpartition("=")
            entries[same.get(fold(name), fold(name))] = polarity
    return entries


items = lambda cell: {x.strip() for x in (cell or "").split(";") if x.strip()}


def rates(pairs):
    hits = sum(len(a & b) for a, b in pairs)
    precision = hits / max(1, sum(len(b) for a, b in pairs))
    recall = hits / max(1, sum(len(a) for a, b in pairs))
    return f"precision {precision:.3f}  recall {recall:.3f}  F1 {2 * precision * recall / max(1e-9, precision + recall):.3f}"


salary = lambda row: "|".join(row[f"salary_{part}"] for part in ("min", "max", "currency", "period")).strip("|")
single = ["education_min", "education_preferred", "years_min", "seniority", "employment_type", "workplace",
          "lifecycle_main", "industry"]
for chosen in ("full", "facts", "fresh", "work", "later"):
    ids = [m["id"] for m in marks if m["set"] == chosen]
    if options.set not in ("all", chosen) or not ids:
        continue
    print(f"{chosen}: {len(ids)} postings")
    for kind, other in (("tools", "skills"), ("skills", "tools")) if chosen == "full" else ():
        pairs = []
        for key in ids:
            want, rival = set(named(wanted[key][kind])), set(named(wanted[key][other]))
            have, have_other = set(named(report[key][kind])), set(named(report[key][other]))
            # What the reader put under the other heading, or the tool did, is no error.
            pairs.append((want - (have_other - have), {x for x in have if x in want or x not in rival}))
        print(f"  {kind:20} {rates(pairs)}")
    both = []
    for key in ids:
        want = {**named(wanted[key]["skills"]), **named(wanted[key]["tools"])}
        have = {**named(report[key]["skills"]), **named(report[key]["tools"])}
        both += [(want[name], have[name]) for name in want if name in have]
    if chosen == "full":
        print(f"  {'polarity':20} {sum(a == b for a, b in both) / max(1, len(both)):.3f} of {len(both)}")
    if chosen in ("work", "later"):
        columns = ["seniority", "employment_type", "workplace"]
    else:
        columns = (single if chosen == "full" else single[:6]) + ["salary"]
    for column in columns:
        value = salary if column == "salary" else lambda row: row[column]
        right = [key for key in ids if value(wanted[key]) == value(report[key])]
        given = [key for key in ids if value(wanted[key])]
        print(f"  {column:20} accuracy {len(right) / len(ids):.3f}  (where given "
              f"{sum(key in right for key in given)} of {len(given)})")
        if options.misses == column and chosen != "fresh":
            for key in ids:
                if key not in right:
                    print(f"    {key}: marked {value(wanted[key])!r}, found {value(report[key])!r}")
    lists = ("education_fields", "lifecycle", "challenges", "works_with")
    for column in lists if chosen == "full" else lists[:1] if chosen not in ("work", "later") else ():
        print(f"  {column:20} {rates([(items(wanted[key][column]), items(report[key][column])) for key in ids])}")
        if options.misses == column and chosen != "fresh":
            for key in ids:
                want, have = items(wanted[key][column]), items(report[key][column])
                if want != have:
                    print(f"    {key}: missed {sorted(want - have)}, false {sorted(have - want)}")
