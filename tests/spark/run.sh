#!/usr/bin/env bash
# Runs every flow on real Spark, Delta and Kafka beside the local run; options go to run.py (--help lists them).
# Exit 3 and one line where this machine lacks something.
set -uo pipefail
cd "$(dirname "$0")/../.."
own=out/spark

lacks() { echo "tests/spark: $1"; exit 3; }
packages() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null && apt-get install -y -qq "$@" >/dev/null 2>&1; }

java -version 2>&1 | grep -qE 'version "(17|21)' || packages openjdk-17-jre-headless ||
    lacks "Java 17 is missing; install openjdk-17-jre-headless"
python=${PYSPARK_PYTHON:-/usr/bin/python3}
"$python" -c 'import numpy, sklearn' 2>/dev/null || packages python3 python3-numpy python3-sklearn ||
    lacks "$python lacks numpy and scikit-learn; install python3-numpy and python3-sklearn, or set PYSPARK_PYTHON"

if [ -n "${SPARK_HOME:-}" ]; then
    zips=$(ls "$SPARK_HOME"/python/lib/*.zip 2>/dev/null | paste -sd:)
    export PYTHONPATH="$zips${PYTHONPATH:+:$PYTHONPATH}"
elif [ -f ../shared/spark/unpack.sh ]; then
    bash ../shared/spark/unpack.sh "$PWD/$own" >/dev/null || lacks "../shared/spark cannot be unpacked into $own"
    # shellcheck source=/dev/null
    . "$own/env.sh"
else
    "$python" -m venv --system-site-packages "$own/venv" 2>/dev/null &&
        "$own/venv/bin/pip" install -q --disable-pip-version-check --retries 0 -r tests/spark/requirements.txt \
            2>/dev/null ||
        lacks "Spark is missing: set SPARK_HOME, put ../shared/spark beside the repository, or let pip reach its index"
    python=$PWD/$own/venv/bin/python3
    SPARK_HOME=$("$python" -c 'import os, pyspark; print(os.path.dirname(pyspark.__file__))')
    export SPARK_HOME
fi
ls "$SPARK_HOME"/jars/delta-spark_*.jar "$SPARK_HOME"/jars/spark-sql-kafka-*.jar "$SPARK_HOME"/kafka/*.jar \
    >/dev/null 2>&1 || lacks "$SPARK_HOME lacks the jars of Delta or of Kafka (jars/, kafka/); ../shared/spark has them"
"$python" -c 'import pyspark, pandas, pyarrow, grpc, mlflow' 2>/dev/null ||
    lacks "$python lacks one of pyspark, pandas, pyarrow, grpcio, mlflow-skinny (tests/spark/requirements.txt)"

export PYSPARK_PYTHON=$python PYSPARK_DRIVER_PYTHON=$python PYTHONDONTWRITEBYTECODE=1 SPARK_LOCAL_IP=127.0.0.1
exec "$python" -u tests/spark/run.py "$@"
