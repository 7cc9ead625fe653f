"""The ledger on disk: tables, migrations, dialect."""
