"""Trains models on connections with Spark ML, for data beyond one machine, and judges them on rows held out."""
import functools

from pyspark.ml import PipelineModel
from pyspark.ml.classification import GBTClassifier, LogisticRegression, RandomForestClassifier
from pyspark.ml.evaluation import BinaryClassificationEvaluator
from pyspark.ml.feature import IndexToString, StringIndexer
from pyspark.ml.functions import vector_to_array
from pyspark.ml.tuning import CrossValidator, ParamGridBuilder
from pyspark.sql import functions as F

from intrusion.columns import NORMAL, SEED

from . import features
from .pca import PcaAnomaly


def run(spark, tables, parameters):
    """Fits each model, keeps it with its preparation in the folder of models, and scores what was held out."""
    rows = features.labelled(spark.table(tables["silver.kdd"]), float(parameters["share"]))
    training, held = rows.where(~F.col("held")), rows.where("held")
    prepared = features.pipeline(rows).fit(training)
    training, held = prepared.transform(training), prepared.transform(held)
    metrics, scored = [], []
    for name, (fit, score) in MODELS.items():
        stages = fit(training, parameters)
        PipelineModel([*prepared.stages, *stages]).write().overwrite().save(f"{parameters['models']}/spark/{name}")
        found = PipelineModel(stages).transform(held).withColumn("score", score(stages)).withColumn(
            "model", F.lit(name))
        metrics += [(name, metric, _area(found, metric)) for metric in ("areaUnderROC", "areaUnderPR")]
        scored.append(found.select("id", "model", F.col("is_anomaly").cast("int").alias("is_anomaly"), "score"))
    return {"gold.spark_metric": spark.createDataFrame(metrics, "model string, metric string, value double"),
            "gold.spark_score": functools.reduce(lambda one, other: one.unionByName(other), scored)}


def forest(training, parameters):
    """Tells the kinds of attack apart; labels and their order are those of training."""
    labels = StringIndexer(inputCol="label", outputCol="label_index").fit(training)
    model = RandomForestClassifier(labelCol="label_index", featuresCol="features", seed=SEED,
                                   numTrees=int(parameters["trees"])).fit(labels.transform(training))
    names = IndexToString(inputCol="prediction", outputCol="predicted_label", labels=list(labels.labels))
    return [model, names]


def boosted(training, parameters):
    """Tells attacks from normal connections by trees that mend each other."""
    return [GBTClassifier(labelCol="is_anomaly", featuresCol="norm_features", seed=SEED,
                          maxIter=int(parameters["iterations"])).fit(training)]


def regression(training, parameters):
    """Tells attacks from normal connections by weights; their penalty is chosen by cross-validation."""
    model = LogisticRegression(labelCol="is_anomaly", featuresCol="norm_features",
                               maxIter=int(parameters["iterations"]))
    grid = ParamGridBuilder()
    for param, name in ((model.regParam, "reg_params"), (model.elasticNetParam, "elastic_net_params")):
        grid.addGrid(param, [float(value) for value in parameters[name].split()])
    choice = CrossValidator(estimator=model, estimatorParamMaps=grid.build(), numFolds=int(parameters["folds"]),
                            evaluator=BinaryClassificationEvaluator(labelCol="is_anomaly"), seed=SEED)
    return [choice.fit(training).bestModel]


def components(training, parameters):
    """Knows normal connections alone."""
    return [PcaAnomaly(inputCol="norm_features", labelCol="is_anomaly", k=int(parameters["components"])).fit(training)]


def _of_forest(stages):
    normal = list(stages[1].getLabels()).index(NORMAL)
    return 1 - vector_to_array("probability")[normal]


def _of_two(_):
    return vector_to_array("probability")[1]


MODELS = {
    "random_forest": (forest, _of_forest),
    "gradient_boosting": (boosted, _of_two),
    "logistic_regression": (regression, _of_two),
    "pca": (components, lambda _: F.col("anomaly_score")),
}


def _area(found, metric):
    return BinaryClassificationEvaluator(
        rawPredictionCol="score", labelCol="is_anomaly", metricName=metric).evaluate(found)
