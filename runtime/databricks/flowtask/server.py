"""What runs inside foreachBatch.

On serverless and standard compute that is another process than the notebook's, which has PySpark and none of our
modules and files. A function within a function travels with its code and what it refers to: so the inner ones here
refer to arguments, all of them texts, and to nothing of this module.
"""


def updating(statements):
    """Runs statements over the rows of a batch; statements: texts with their arguments."""
    def update(batch, batch_id):
        batch.createOrReplaceTempView("updates")
        for text, arguments in statements:
            batch.sparkSession.sql(text, args=arguments)

    return update


def mapping(pickled):
    """Gives frames to a function that is pickled by value; on serverless compute nothing else reaches its process."""
    def each(frames):
        import pickle

        function = pickle.loads(pickled)
        for frame in frames:
            yield function(frame)

    return each


def emitting(folder):
    """Writes the messages of a batch as files, those of a batch that comes again in place of the first ones."""
    def emit(batch, batch_id):
        batch.coalesce(1).write.mode("overwrite").text(f"{folder}/{batch_id:06d}")

    return emit


def landing_events(read, number, merge):
    """Appends events. read: expressions over Kafka's columns that make `lines`; number and merge: see landing_files."""
    def land(batch, batch_id):
        session = batch.sparkSession
        batch.selectExpr(*read).createOrReplaceTempView("lines")
        since = session.sql("select cast(min(_modified) as string) as since from lines").collect()[0]["since"]
        if since is not None:
            session.sql(merge, args={"since": since, "batch": session.sql(number).collect()[0]["batch"]})

    return land


def landing_files(root, data, no_data, read, judge, number, merge, refuse, account):
    """Appends files, each whole or not at all.

    root: the folder that `_file` is told below; data: a pattern for the names of data, no_data: why the others are left
    out; read: expressions over the lines of text files that make `lines`; judge: a query over `lines` for what is told
    of each `_file`, its `reason` null where the file can be used; number: a query for the number of this `batch`;
    merge: appends as :batch what `lines` hold and the table, from :since on, has not; refuse and account: record what
    was :found.
    """
    damaged = ("EOFException", "ZipException", "ZlibException", "not a gzip file", "incorrect data check",
               "incorrect header check", "invalid block type", "invalid stored block", "invalid distance",
               "invalid code", "invalid bit length", "CRC")

    def judged(session, paths):
        # Hadoop takes these characters for a pattern.
        plain = ["".join("\\" + letter if letter in "*?[]{}\\" else letter for letter in path) for path in paths]
        session.read.text(plain).selectExpr(*read).createOrReplaceTempView("lines")
        return {row["_file"]: row.asDict() for row in session.sql(judge).collect()}

    def halves(session, files):
        """Where files cannot be read together, the damaged ones are found by halves."""
        try:
            return judged(session, list(files.values())) if files else {}
        except Exception as error:
            names = list(files)
            if len(names) > 1:
                middle = len(names) // 2
                parts = names[:middle], names[middle:]
                return {name: found for part in parts
                        for name, found in halves(session, {name: files[name] for name in part}).items()}
            # A storage that does not answer is no damage: the batch fails, and is run again.
            if not files[names[0]].endswith(".gz") or not any(sign in str(error) for sign in damaged):
                raise
            return {names[0]: {"reason": "the file is cut off or damaged"}}

    def land(batch, batch_id):
        import json
        import re

        session = batch.sparkSession
        files = {row["path"].split(root + "/", 1)[1]: row["path"] for row in batch.select("path").distinct().collect()}
        taken = {name: path for name, path in files.items() if re.search(data, name)}
        found = halves(session, taken)
        # In a file without a line nothing is found.
        told = {name: {**found.get(name, {"reason": "the file is empty"}), "_file": name} for name in taken}
        for of_file in told.values():
            of_file["state"] = "read" if of_file["reason"] is None else "refused"
        left = [{"_file": name, "state": "left out", "reason": no_data} for name in files if name not in taken]
        good = {name: path for name, path in taken.items() if told[name]["reason"] is None}
        since = min((told[name]["_modified"] for name in good), default="9999-12-31")
        if good:
            if len(good) < len(taken):
                judged(session, list(good.values()))
            session.sql(merge, args={"since": since, "batch": session.sql(number).collect()[0]["batch"]})
        found = json.dumps([*told.values(), *left])
        if len(good) < len(taken):
            session.sql(refuse, args={"found": found})
        if files:
            session.sql(account, args={"found": found, "since": since})

    return land
