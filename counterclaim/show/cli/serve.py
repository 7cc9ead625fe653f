"""`counterclaim serve`: the ledger in a browser."""

from __future__ import annotations

import click

from counterclaim.show.cli.options import ledger_address, ledger_option


@click.command(name="serve")
@click.option(
    "--host", default="127.0.0.1", show_default=True, help="The address to listen at; any but this machine's lets others in."
)
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535), help="The port; 0 takes a free one.")
@click.option("--open", "opens", is_flag=True, help="Open it in the browser.")
@click.option(
    "--by", metavar="NAME", envvar="COUNTERCLAIM_ANALYST", default="analyst", show_default=True, help="Who decides on these pages."
)
@ledger_option
@click.pass_context
def command(context: click.Context, *, host: str, port: int, opens: bool, by: str, ledger: str | None) -> None:
    """Serve the ledger's pages: incidents, documents, voices, commitments, conflicts, and the forms to decide; and /api/v1.

    There are no accounts: who reaches the address reads everything and signs with the name given by --by.

    \b
    Examples:
      counterclaim serve --open
      counterclaim --ledger demo.db serve --port 8017 --by "E. Marsh"
    """
    import uvicorn

    from counterclaim.show.api.guard import LOOPBACK
    from counterclaim.show.web.app import create_app

    named = f"[{host}]" if ":" in host else host
    hosts = tuple(dict.fromkeys([*LOOPBACK, host]))
    app = create_app(ledger_address(context), hosts=hosts, acting=by, remote=host not in LOOPBACK, stages=context.obj)
    address = f"http://{named}:{port}/"
    click.echo(f"{address}  (Ctrl-C ends it)" if port else "a free port of this machine (Ctrl-C ends it)")
    if opens and port:
        click.launch(address)
    uvicorn.run(app, host=host, port=port, log_level="warning" if port else "info", server_header=False)
