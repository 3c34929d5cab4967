"""Cross-validates a way to train against titles, and against readers' judgements of the texts.

usage: roles.py ROOT DATA [options of train]

The judgements are in role-marks.tsv: ids, the role that duties and requirements describe, the role they lean to, how sure the
reader was, and how many training postings the posting stands for (none for postings of other occupations). 420 postings: 100
at random, half of each title; 260 whose title cross-validation contradicted or was unsure of; 60 of other occupations. Each
was read with title, employer and role names withheld.
"""
import csv, gzip, hashlib, json, os, subprocess, sys, tempfile

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss, roc_auc_score

root, data, *options = sys.argv[1:]
tool = f"{root}/.build/release/rolecall"
FOLDS = 5


def fold(row):
    return int(hashlib.sha256((row["company"] or row["id"]).lower().encode()).hexdigest(), 16) % FOLDS


def run(*arguments):
    done = subprocess.run([tool, *arguments], capture_output=True, text=True)
    if done.returncode not in (0, 2):
        sys.exit(f"rolecall {arguments[0]}: exit {done.returncode}: {done.stderr.strip()[-300:]}")


with gzip.open(f"{data}/train.jsonl.gz", "rt", encoding="utf-8") as file:
    rows = [json.loads(line) for line in file]
probability = {}
with tempfile.TemporaryDirectory() as scratch:
    known, held, model, report = (f"{scratch}/{name}" for name in ("known.jsonl", "held.jsonl", "a.model", "held.csv"))
    for number in range(FOLDS):
        with open(known, "w") as first, open(held, "w") as second:
            for row in rows:
                if fold(row) == number:
                    second.write(json.dumps({key: row[key] for key in ("id", "html", "text") if row.get(key)}) + "\n")
                else:
                    first.write(json.dumps(row) + "\n")
        run("train", known, "--no-search", "--force", "-o", model, *options)
        run("classify", held, "--model", model, "-o", report)
        with open(report, newline="", encoding="utf-8-sig") as file:
            for row in csv.DictReader(file):
                probability[row["id"]] = float(row["p_ml_engineer"] or 0.5)

title = np.array([row["label"] == "ml_engineer" for row in rows])
found = np.array([probability[row["id"]] for row in rows])
print(f"titles:  {len(rows)} postings, area under curve {roc_auc_score(title, found):.4f}, "
      f"log loss {log_loss(title, found):.4f}")

with open(f"{root}/scripts/measure/role-marks.tsv", newline="", encoding="utf-8") as file:
    marks = [mark for mark in csv.DictReader(file, delimiter="\t") if mark["stands_for"]]
two = [mark for mark in marks if mark["role"] in ("data_scientist", "ml_engineer")]
role = np.array([mark["role"] == "ml_engineer" for mark in two])
weight = np.array([float(mark["stands_for"]) for mark in two])
score = np.array([probability[mark["id"]] for mark in two])
logit = np.log(score / (1 - score))
even = np.log(title.mean() / (1 - title.mean()))
# A judgement is no title: of the logits, only the order and the spacing are judged.
fit = LogisticRegression(C=1e3).fit(logit[:, None], role, sample_weight=weight / weight.mean())
loss = log_loss(role, fit.predict_proba(logit[:, None])[:, 1], sample_weight=weight)
print(f"readers: {len(two)} postings of the two roles, area under curve {roc_auc_score(role, logit):.4f}; as many as they "
      f"stand for, area under curve {roc_auc_score(role, logit, sample_weight=weight):.4f}, "
      f"log loss {loss:.4f}, accuracy with an even prior {np.average((logit > even) == role, weights=weight):.4f}")
