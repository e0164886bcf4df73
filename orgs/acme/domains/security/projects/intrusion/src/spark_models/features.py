"""Connections as Spark ML takes them: what is fitted is fitted on rows of training only."""
from pyspark.ml import Pipeline
from pyspark.ml.feature import OneHotEncoder, StandardScaler, StringIndexer, VectorAssembler
from pyspark.sql import functions as F

from intrusion.columns import NORMAL, NUMBERS, TEXTS


def labelled(rows, share=1.0):
    """A share of the rows with `is_anomaly`, and whether they are held out.

    Equal connections are on one side, whatever is said of them: `id` holds a digest of the features.
    """
    digest = F.crc32(F.substring("id", 2, 32))
    is_anomaly = (F.col("label") != NORMAL).cast("double")
    some = rows.where(digest % 1000 < share * 1000)
    return some.withColumn("is_anomaly", is_anomaly).withColumn("held", digest % 5 == 0)


def pipeline(rows):
    """Indexes, encodes, assembles and scales: the columns `features` and `norm_features`."""
    numbers = [name for name in rows.columns if name in NUMBERS]
    index, code = [f"{name}_index" for name in TEXTS], [f"{name}_code" for name in TEXTS]
    return Pipeline(stages=[
        # A protocol, service or flag that training has not seen is a category of its own.
        StringIndexer(inputCols=list(TEXTS), outputCols=index, handleInvalid="keep"),
        OneHotEncoder(inputCols=index, outputCols=code, handleInvalid="keep"),
        VectorAssembler(inputCols=[*code, *numbers], outputCol="features"),
        StandardScaler(inputCol="features", outputCol="norm_features", withMean=True, withStd=True),
    ])
