"""Records to Frictionless data packages: the schema, CSV, Parquet, descriptors."""
