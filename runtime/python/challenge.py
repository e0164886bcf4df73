"""Whether a new version of a model takes the place of the old one."""


class Challenges:
    """For what keeps models by name and alias with `save` and `load`: locally a folder, on Databricks MLflow."""

    def challenge(self, name, model, judge, metrics=None, example=None):
        """Saves a version: as champion where it is better than the champion or there is none, else as challenger.

        judge: from a model to a number, the more the better, on rows that neither model has learned from; both are
        judged now, on the same rows. The verdict: version, alias, score, champion_score (None where there was none).
        """
        champion = self.load(name, "champion")
        score, champion_score = float(judge(model)), None if champion is None else float(judge(champion))
        if score != score:
            raise ValueError(f"the new version of {name} cannot be judged: its score is no number")
        alias = "champion" if champion_score is None or not champion_score >= score else "challenger"
        version = self.save(name, model, alias, {**(metrics or {}), "held_out_score": score}, example)
        return {"version": version, "alias": alias, "score": score, "champion_score": champion_score}
