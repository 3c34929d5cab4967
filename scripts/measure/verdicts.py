"""The figures of scripts/measure/verdicts; standard library only."""

import argparse
import collections
import glob
import gzip
import hashlib
import html
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile

# A page with less visible text than this says nothing that could be judged.
LEAST_TEXT = 200
# Of a folder of tens of thousands of pages a sample is enough; the seed keeps it the same.
MOST_PAGES = 400
SAMPLE_SEED = 3

# Looked at while the wording's weights were chosen (rust-by-example for its pages in Chinese, Japanese and Korean alone,
# from which the rule for other languages came); all other places were only measured.
SEEN = [
    "nodejs", "npm", "libxslt", "/html/std/", "/html/book/", "/html/error_codes/", "/html/rust-by-example/",
]


def places():
    """Folders of documentation, by the name that the table prints."""
    found = {}
    for folder in sorted(glob.glob("/usr/share/doc/*")):
        found["doc/" + os.path.basename(folder)] = folder
    found["gtk-doc"] = "/usr/share/gtk-doc"
    found["gettext"] = "/usr/share/gettext"
    found["npm"] = "/usr/lib/node_modules/npm/docs"
    if swift := shutil.which("swift"):
        found["swift"] = os.path.join(os.path.dirname(os.path.realpath(swift)), "../share")
    roots = [os.path.dirname(os.path.realpath(os.__file__))]
    roots += glob.glob(os.path.expanduser("~/.pyenv/versions/*/lib"))
    for root in roots:
        versions = [part for part in root.split("/") if part[:1].isdigit()]
        found["python " + (versions[-1] if versions else "of this machine")] = root
    for rust in sorted(glob.glob(os.path.expanduser("~/.rustup/toolchains/*/share/doc/rust/html")))[:1]:
        for folder in sorted(glob.glob(rust + "/*/")):
            # The reference of the core library is that of the standard library again, and sources are no pages.
            if os.path.basename(folder[:-1]) not in ("alloc", "core", "src", "static.files", "trait.impl", "type.impl"):
                found["rust/" + os.path.basename(folder[:-1])] = folder
    return {name: folder for name, folder in found.items() if os.path.isdir(folder)}


def is_page(path):
    """Whether a file is a whole page: a template or a fragment of one is not judged."""
    try:
        with open(path, "rb") as file:
            start = file.read(2048).lower()
    except OSError:
        return False
    return any(mark in start for mark in (b"<html", b"<!doctype", b"<body", b"<head>"))


def pages(folder):
    found = []
    for base, _, names in os.walk(folder):
        found += [os.path.join(base, name) for name in names if name.lower().endswith((".html", ".htm", ".xhtml"))]
    found = sorted({os.path.realpath(path) for path in found if os.path.isfile(path)})
    random.Random(SAMPLE_SEED).shuffle(found)
    return [path for path in found if is_page(path)][:MOST_PAGES]


def inspect(tool, inputs):
    """What the tool says of files, in batches that a command line can hold."""
    for start in range(0, len(inputs), 200):
        run = subprocess.run([tool] + inputs[start:start + 200], stdout=subprocess.PIPE, check=True)
        for line in run.stdout.splitlines():
            yield json.loads(line)


def share(part, whole):
    return f"{part / whole:.4f}" if whole else "–"


def negatives(tool, folders, show):
    print("\npages that are no postings      pages  not a posting  verdicts")
    totals = {True: [0, 0], False: [0, 0]}
    seen_text = set()
    for name, folder in folders.items():
        counts = collections.Counter()
        wrong = []
        for found in inspect(tool, pages(folder)):
            text = found.get("text") or ""
            digest = hashlib.sha256(text.encode()).digest()
            if "verdict" not in found or len(text.encode()) < LEAST_TEXT or digest in seen_text:
                continue
            seen_text.add(digest)
            counts[found["verdict"]] += 1
            if found["verdict"] == "posting":
                wrong.append(found["path"])
        number = sum(counts.values())
        if not number:
            continue
        was_seen = any(mark in folder or mark.strip("/") == name for mark in SEEN)
        totals[was_seen][0] += number - counts["posting"]
        totals[was_seen][1] += number
        verdicts = ", ".join(f"{verdict} {count}" for verdict, count in sorted(counts.items()))
        mark = " *" if was_seen else ""
        print(f"{(name + mark):<31} {number:>5}  {share(number - counts['posting'], number):>13}  {verdicts}")
        for path in wrong[:show]:
            print("    " + path)
    for was_seen, label in ((True, "all that were looked at (*)"), (False, "all held out")):
        right, number = totals[was_seen]
        print(f"{label:<31} {number:>5}  {share(right, number):>13}")


def written(tool, folder):
    """The written pages of the tests: the folder's name is the verdict."""
    counts = collections.Counter()
    right = collections.Counter()
    for found in inspect(tool, sorted(glob.glob(folder + "/*/*.html"))):
        expected = os.path.basename(os.path.dirname(found["path"]))
        counts[expected] += 1
        right[expected] += found.get("verdict") == expected
    print("\nwritten pages (the tests')      pages  right verdict")
    for verdict in sorted(counts):
        print(f"{verdict:<31} {counts[verdict]:>5}  {share(right[verdict], counts[verdict]):>13}")


def records(path):
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def as_page(record):
    body = record.get("html")
    if body is None:
        lines = (record.get("text") or "").split("\n")
        body = "".join(f"<p>{html.escape(line)}</p>" for line in lines if line.strip())
    title = html.escape(record.get("title") or "")
    page = f"<html><head><title>{title}</title></head><body>{body}</body></html>"
    return {"id": record["id"], "html": page}


def verdicts(tool, rows):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for row in rows:
            file.write(json.dumps(row) + "\n")
        file.flush()
        return list(inspect(tool, [file.name]))


def postings(tool, data, show):
    print("postings              as records   as pages   verdicts as pages")
    for name in ["train", "dev-time", "dev-boards", "background", "other-languages"]:
        path = os.path.join(data, name + ".jsonl.gz")
        if not os.path.exists(path):
            continue
        rows = list(records(path))
        plain = verdicts(tool, rows)
        wrapped = verdicts(tool, [as_page(row) for row in rows])
        counts = collections.Counter(found.get("verdict", "error") for found in wrapped)
        right = sum(found.get("verdict") == "posting" for found in plain)
        listed = ", ".join(f"{verdict} {count}" for verdict, count in sorted(counts.items()))
        print(f"{name:<20} {share(right, len(rows)):>11} {share(counts['posting'], len(rows)):>10}   {listed}")
        for found in [found for found in wrapped if found.get("verdict") != "posting"][:show]:
            print(f"    {found.get('id')}: {found.get('verdict')}")


def languages(tool, data):
    print("\nlanguage             postings   accuracy   taken for another")
    right = number = 0
    for name, most in [("other-languages", None), ("train", 600)]:
        path = os.path.join(data, name + ".jsonl.gz")
        if not os.path.exists(path):
            continue
        rows = list(records(path))[:most]
        found = [row.get("language") for row in verdicts(tool, rows)]
        wrong = collections.Counter(
            f"{row['language']}→{tag}" for row, tag in zip(rows, found) if row["language"] != tag)
        right += len(rows) - sum(wrong.values())
        number += len(rows)
        listed = ", ".join(f"{pair} {count}" for pair, count in sorted(wrong.items()))
        print(f"{name:<20} {len(rows):>8} {share(len(rows) - sum(wrong.values()), len(rows)):>10}   {listed}")
    if number:
        print(f"{'both':<20} {number:>8} {share(right, number):>10}")


def main():
    parser = argparse.ArgumentParser(prog="scripts/measure/verdicts")
    parser.add_argument("--root", help=argparse.SUPPRESS, required=True)
    parser.add_argument("--data", help="folder of the JSON Lines files (../shared/data)")
    parser.add_argument("--show", type=int, default=0, help="how many wrong verdicts of each row to list")
    parser.add_argument("folders", nargs="*", help="folders of pages that are no postings")
    options = parser.parse_args()
    tool = os.path.join(options.root, ".build/release/rolecall-inspect")
    data = options.data or os.path.join(options.root, "../shared/data")
    if os.path.isdir(data):
        postings(tool, data, options.show)
        languages(tool, data)
    else:
        print(f"verdicts: no folder {data}; the figures on postings are skipped", file=sys.stderr)
    written(tool, os.path.join(options.root, "Tests/IngestionTests/Verdict/Pages"))
    for folder in options.folders:
        if not os.path.isdir(folder):
            sys.exit(f"verdicts: {folder} is no folder; name folders of HTML pages")
    negatives(tool, {folder: folder for folder in options.folders} or places(), options.show)


if __name__ == "__main__":
    main()
