"""Where the benchmark's own files and those of the product lie."""

import pathlib

HERE = pathlib.Path(__file__).resolve().parent
SCHEMA = HERE.parent / "sql/schema.sql"
TEMPLATES = HERE.parent / "src/mail/templates"
