"""Apache Spark as the engine of many cases: the same statement in its dialect, over DataFrames of any size."""
