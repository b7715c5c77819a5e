"""No table with a way to an account is forgotten: neither when it is handed out nor when it is erased (G-01, G-02)."""

from app.account.coverage import HANDED_OUT, NOT_HANDED_OUT
from app.account.graph import GOES, STAYS, edges, going, naming, reaching
from app.account.looking import KEPT_WORDS, suspects
from app.core.personal_data import keepers


def test_every_table_that_hangs_on_an_account_is_handed_out_or_says_why_not() -> None:
    covered = HANDED_OUT.keys() | NOT_HANDED_OUT.keys()
    assert sorted(reaching().keys() - covered) == [], "add it to app/account/coverage.py"
    assert sorted(covered - reaching().keys()) == [], "take it out of app/account/coverage.py"
    assert sorted(HANDED_OUT.keys() & NOT_HANDED_OUT.keys()) == []
    assert sorted(set(HANDED_OUT.values()) - keepers().keys()) == []
    assert all(NOT_HANDED_OUT.values())


def test_every_row_that_names_an_account_goes_with_it_or_loses_the_name() -> None:
    ends = {(table.name, key.parent.name): key.ondelete for table in reaching().values() for key, _ in edges(table)}
    assert [where for where, what in ends.items() if what not in {GOES, STAYS}] == [], "say what becomes of it"
    only_named = {table.name for table, _ in naming()} - (going().keys() - KEPT_WORDS.keys())
    assert sorted(only_named - KEPT_WORDS.keys()) == [], "say in app/account/looking.py why it stays"


def test_the_look_afterwards_reaches_every_column_that_leads_to_an_account() -> None:
    looked_at = {(table.name, column.name) for table, columns in suspects().items() for column in columns}
    leading = {
        (table.name, key.parent.name) for table in reaching().values() for key, to in edges(table) if to.name == "users"
    }
    assert leading <= looked_at
    # A copy of an account's id that no foreign key knows of.
    assert ("job_search", "private_to") in looked_at


def test_who_takes_nothing_in_says_why() -> None:
    assert [name for name, keeper in keepers().items() if not keeper.importer and not keeper.record] == []
