"""What runs inside foreachBatch.

On serverless and standard compute that is another process than the notebook's, which has PySpark and none of our
modules and files: so nothing is used here but arguments, all of them texts, and methods of frames.
"""


def updating(statements):
    """Runs statements over the rows of a batch; statements: texts with their arguments."""
    def update(batch, batch_id):
        batch.createOrReplaceTempView("updates")
        for text, arguments in statements:
            batch.sparkSession.sql(text, args=arguments)

    return update


def landing_events(read, place, merge):
    """Appends events. read: expressions over Kafka's columns that make `lines`; place and merge: see landing_files."""
    def land(batch, batch_id):
        session = batch.sparkSession
        batch.selectExpr(*read).createOrReplaceTempView("lines")
        found = session.sql(place).collect()[0]
        if found["since"] is not None:
            session.sql(merge, args={"since": found["since"], "batch": found["batch"]})

    return land


def landing_files(root, read, judge, place, merge, refuse):
    """Appends files, each whole or not at all.

    root: the folder that `_file` is told below; read: expressions over the lines of text files that make `lines`;
    judge: a query over `lines` with the `_file` of each file and a `reason`, null where the file can be used;
    place: a query for `since`, the earliest `_modified` of `lines`, and `batch`, the number of this ingestion;
    merge: appends as :batch what `lines` hold and the table, from :since on, has not; refuse: records the :file and
    the :reason of one that cannot be used.
    """
    damaged = ("EOFException", "ZipException", "ZlibException", "not a gzip file", "incorrect data check",
               "incorrect header check", "invalid block type", "invalid stored block", "invalid distance",
               "invalid code", "invalid bit length", "CRC")

    def show(session, paths):
        # Hadoop takes these characters for a pattern.
        plain = ["".join("\\" + letter if letter in "*?[]{}\\" else letter for letter in path) for path in paths]
        session.read.text(plain).selectExpr(*read).createOrReplaceTempView("lines")

    def judged(session, paths):
        show(session, paths)
        return {row["_file"]: row["reason"] for row in session.sql(judge).collect()}

    def one_by_one(session, files):
        found = {}
        for name, path in files.items():
            try:
                found.update(judged(session, [path]))
            except Exception as error:
                # A storage that does not answer is no damage: the batch fails, and is run again.
                if not path.endswith(".gz") or not any(sign in str(error) for sign in damaged):
                    raise
                found[name] = "the file is cut off or damaged"
        return found

    def land(batch, batch_id):
        session = batch.sparkSession
        paths = sorted({row["path"] for row in batch.select("path").collect()})
        files = {path.split(root + "/", 1)[1]: path for path in paths}
        if not files:
            return
        try:
            found = judged(session, list(files.values()))
        except Exception:
            found = one_by_one(session, files)
        # Of a file without a line nothing is found.
        reasons = {name: found.get(name, "the file is empty") for name in files}
        for name, reason in reasons.items():
            if reason is not None:
                session.sql(refuse, args={"file": name, "reason": reason})
        if good := [path for name, path in files.items() if reasons[name] is None]:
            show(session, good)
            found = session.sql(place).collect()[0]
            session.sql(merge, args={"since": found["since"], "batch": found["batch"]})

    return land
