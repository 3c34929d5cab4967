"""Makes reposts of postings, and says how many of them a report finds; makes postings by the million.

    duplicates.py reposts DATA.jsonl.gz KIND SEED > batch.jsonl
    duplicates.py score KIND report.csv
    duplicates.py million COUNT SEED > postings.jsonl
    duplicates.py counted report.csv
"""

import collections
import csv
import gzip
import html
import itertools
import json
import random
import re
import sys

KINDS = {
    "single": "10 % of the words cut, added or replaced, one by one",
    "replaced": "10 % of the words replaced, one by one",
    "passages": "a passage of 10 % cut, and one of another posting put in, of 10 %",
    "paragraph": "a paragraph of another posting put in front or behind, of 10 %",
    "cut": "10 % cut at one place",
    "all": "10 % cut, 10 % replaced and 10 % added, one by one",
    "surface": "line breaks, case and punctuation changed, HTML given as text",
    "nothing": "the same posting again",
    "untitled": "as 'single', the repost without a title",
}
TAG = re.compile(r"<[^>]*>")


def plain(posting):
    """The text of a posting, tags taken out."""
    if posting.get("text"):
        return posting["text"]
    return html.unescape(TAG.sub(" \n ", posting["html"]))


def single(words, rng, vocabulary, rate=0.1):
    out = []
    for word in words:
        chance = rng.random()
        if chance < rate / 3:
            continue
        if chance < rate * 2 / 3:
            out.append(word)
        out.append(rng.choice(vocabulary) if chance < rate else word)
    return out


def repost(kind, posting, rng, vocabulary, other):
    words = plain(posting).split()
    tenth = len(words) // 10
    copy = {key: value for key, value in posting.items() if key not in ("html", "text")}
    copy["id"] = "repost-" + posting["id"]
    if kind == "nothing":
        return {**posting, "id": copy["id"]}
    if kind in ("single", "untitled"):
        words = single(words, rng, vocabulary)
        if kind == "untitled":
            del copy["title"]
    elif kind == "replaced":
        words = [rng.choice(vocabulary) if rng.random() < 0.1 else word for word in words]
    elif kind == "all":
        out = []
        for word in words:
            if rng.random() < 0.1:
                continue
            out.append(rng.choice(vocabulary) if rng.random() < 0.1 else word)
            if rng.random() < 0.1:
                out.append(rng.choice(vocabulary))
        words = out
    elif kind == "surface":
        text = " ".join(words)
        text = re.sub(r"[-,;:!*()\"•]", lambda match: rng.choice([" ", " - ", ", "]), text)
        text = "".join(rng.choice([" ", "\n", "  ", "\t"]) if c == " " else c for c in text)
        copy["text"] = rng.choice([text.upper(), text.lower(), text])
        return copy
    if kind in ("passages", "cut"):
        start = rng.randrange(len(words) - tenth + 1)
        words = words[:start] + words[start + tenth:]
    if kind in ("passages", "paragraph"):
        foreign = plain(other).split()
        start = rng.randrange(max(1, len(foreign) - tenth + 1))
        places = [0, len(words)] if kind == "paragraph" else [rng.randrange(len(words) + 1)]
        place = rng.choice(places)
        words = words[:place] + foreign[start:start + tenth] + words[place:]
    copy["text"] = " ".join(words)
    return copy


def reposts(path, kind, seed):
    rng = random.Random(seed)
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        postings = [json.loads(line) for line in lines]
    vocabulary = [word for posting in rng.sample(postings, 200) for word in plain(posting).split()]
    batch = postings + [repost(kind, posting, rng, vocabulary, rng.choice(postings)) for posting in postings]
    rng.shuffle(batch)
    for posting in batch:
        print(json.dumps(posting, ensure_ascii=False))


def score(kind, path):
    csv.field_size_limit(1 << 30)
    clusters = collections.defaultdict(list)
    rows = marked = marked_right = 0
    with open(path, newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            rows += 1
            first = row["duplicate_of"] or row["id"]
            clusters[first].append(row["id"])
            if row["duplicate_of"]:
                marked += 1
                marked_right += row["id"].removeprefix("repost-") == first.removeprefix("repost-")
    pairs = right = 0
    for members in clusters.values():
        for one, two in itertools.combinations(members, 2):
            pairs += 1
            right += one.removeprefix("repost-") == two.removeprefix("repost-")
    print(
        f"{kind:10} recall {right / (rows / 2):.4f}  precision of pairs {right / max(1, pairs):.4f}"
        f"  of rows {marked_right / max(1, marked):.4f}  ({rows} rows; {KINDS[kind]})")


def million(count, seed):
    """Distinct postings of 300 to 900 words of a Zipf vocabulary, with their employer's boilerplate; one in five is a
    repost of one of the last 50,000 with 10 % of its words changed."""
    rng = random.Random(seed)
    letters = "etaoinshrdlucmfwypvbgk"
    vocabulary = ["".join(rng.choice(letters) for _ in range(rng.randint(2, 10))) for _ in range(40_000)]
    total = list(itertools.accumulate(1 / (rank + 3) for rank in range(len(vocabulary))))
    employers = {}

    def draw(number):
        return rng.choices(vocabulary, cum_weights=total, k=number)

    recent = []
    for number in range(count):
        if recent and rng.random() < 0.2:
            of, title, company, words = rng.choice(recent)
            words = words[:]
            for index in rng.sample(range(len(words)), len(words) // 10):
                words[index] = vocabulary[rng.randrange(len(vocabulary))]
            name = f"r{number}-of-{of}"
        else:
            company = rng.randrange(20_000)
            if company not in employers:
                employers[company] = draw(rng.randint(60, 150))
            words = draw(rng.randint(240, 750)) + employers[company]
            title, name = f"Data Scientist {vocabulary[rng.randrange(200)]}", f"p{number}"
            entry = (number, title, company, words)
            if len(recent) < 50_000:
                recent.append(entry)
            else:
                recent[number % 50_000] = entry
        print(f'{{"id":"{name}","title":"{title}","company":"Employer {company}","text":"{" ".join(words)}."}}')


def counted(path):
    """Recall and precision of the rows of the million, whose reposts say in their id of which posting they are."""
    csv.field_size_limit(1 << 30)
    rows = reposted = marked = right = 0
    with open(path, newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            rows += 1
            of = row["id"].partition("-of-")[2]
            reposted += of != ""
            marked += row["duplicate_of"] != ""
            right += of != "" and row["duplicate_of"] == "p" + of
    print(f"{rows} rows, {reposted} reposts: recall {right / reposted:.4f}  precision {right / max(1, marked):.4f}")


if __name__ == "__main__":
    if sys.argv[1] == "reposts":
        reposts(sys.argv[2], sys.argv[3], int(sys.argv[4]))
    elif sys.argv[1] == "score":
        score(sys.argv[2], sys.argv[3])
    elif sys.argv[1] == "counted":
        counted(sys.argv[2])
    else:
        million(int(sys.argv[2]), int(sys.argv[3]))
