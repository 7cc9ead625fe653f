"""The analyst's pages: made on the server, read without scripts, nothing fetched from anywhere."""
