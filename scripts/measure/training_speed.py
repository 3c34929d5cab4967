"""User time of training: rolecall on files of postings, scikit-learn on their texts.

usage: training_speed.py ROLECALL DATA RUNS
"""
import gzip
import html
import json
import os
import re
import resource
import subprocess
import sys
import tempfile

# One core for both: numpy's libraries would otherwise start a thread for each.
os.environ.update({name: "1" for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")})
from sklearn.feature_extraction.text import CountVectorizer  # noqa: E402
from sklearn.naive_bayes import MultinomialNB  # noqa: E402

TAG = re.compile(r"<script.*?</script>|<style.*?</style>|<[^>]+>", re.S | re.I)


def text(row):
    return row.get("text") or html.unescape(TAG.sub(" ", row["html"]))


def user_time(who):
    return resource.getrusage(who).ru_utime


def peer(texts, labels):
    start = user_time(resource.RUSAGE_SELF)
    # As the referee's peer_speed.py trains it.
    vectorizer = CountVectorizer(token_pattern=r"(?u)[A-Za-z][A-Za-z0-9+#]*", min_df=3, ngram_range=(1, 2))
    MultinomialNB().fit(vectorizer.fit_transform(texts), labels)
    return user_time(resource.RUSAGE_SELF) - start


def rolecall(program, files, folder):
    start = user_time(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [program, "train", *files, "--kind", "multinomial", "--no-search", "--jobs", "1", "--force",
         "-o", os.path.join(folder, "x.model")],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return user_time(resource.RUSAGE_CHILDREN) - start


program, data, runs = sys.argv[1], sys.argv[2], int(sys.argv[3])
files = [f"{data}/{name}.jsonl.gz" for name in ("train", "dev-time", "dev-boards")]
rows = []
for name in files:
    with gzip.open(name, "rt") as lines:
        rows += [json.loads(line) for line in lines]
texts, labels = [text(row) for row in rows], [row["label"] for row in rows]
ours, theirs = [], []
with tempfile.TemporaryDirectory() as folder:
    for _ in range(runs):
        ours.append(rolecall(program, files, folder))
        theirs.append(peer(texts, labels))


def listed(times):
    return " ".join(f"{time:.2f}" for time in times)


print(f"{len(rows)} postings; user time in seconds, one core")
print(f"rolecall train --kind multinomial --no-search  {listed(ours)}")
print(f"CountVectorizer(1, 2) + MultinomialNB.fit      {listed(theirs)}")
print(f"times as fast                                  {min(theirs) / min(ours):.2f}")
