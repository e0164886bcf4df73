"""Models of Spark ML: the one package of the project that imports PySpark."""
