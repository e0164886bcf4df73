"""Masks, row filters and tags: bound when a table is there, and before a row is in it."""


def bind(spark, job, task, readers):
    """Binds what the contracts of the task's tables ask for; what is bound already is bound again."""
    for made in job.made_by(task):
        table = job.full_name(f"{made['layer']}.{made['name']}")
        for text in made.get("protect", []):
            names = {"{schema}": table.rsplit(".", 1)[0], "{table}": table, "{sees}": job.widgets["sees"]}
            for name, value in names.items():
                text = text.replace(name, value)
            readers.protect(spark, text)
