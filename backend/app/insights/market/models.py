"""What is counted of the market. All of it can be made again from `jobs`."""

import uuid
from datetime import date, datetime

from sqlalchemy import ARRAY, BigInteger, Index, SmallInteger, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from app.core.db import Base, Timestamp

# Stands for "of any kind" in a key; a posting that doesn't state a thing counts under the empty text.
ANY = "*"


class MarketChange(Base):
    """A posting that came, changed or went and is not counted yet.

    Triggers on `jobs` write it in the transaction that changed the posting: nothing that writes postings, now or
    later, can forget to tell.
    """

    __tablename__ = "market_changes"

    # Not a foreign key: it outlives the posting, to say that it is gone.
    job_id: Mapped[uuid.UUID] = mapped_column(primary_key=True)
    changed_in: Mapped[int] = mapped_column(BigInteger)


class MarketFact(Base):
    """A public posting as it was last counted; what it adds to the counts can be taken off again."""

    __tablename__ = "market_facts"
    __table_args__ = (
        Index("ix_market_facts_cluster_id", "cluster_id", postgresql_where=text("cluster_id IS NOT NULL")),
        Index("ix_market_facts_marks", "marks", postgresql_using="gin", postgresql_where=text("stands")),
        Index("ix_market_facts_newest", text("posted_at DESC"), postgresql_where=text("stands")),
        Index("ix_market_facts_open", text("posted_at DESC"), postgresql_where=text("stands AND open")),
        Index(
            "ix_market_facts_paid",
            text("posted_at DESC"),
            postgresql_where=text("stands AND open AND pay IS NOT NULL"),
        ),
        Index("ix_market_facts_posted_day", "posted_day", postgresql_where=text("stands")),
        Index("ix_market_facts_skills", "skills", postgresql_using="gin", postgresql_where=text("stands AND open")),
        Index("ix_market_facts_company_key", "company_key", "job_id"),
    )

    job_id: Mapped[uuid.UUID] = mapped_column(primary_key=True)
    cluster_id: Mapped[uuid.UUID | None]
    source: Mapped[str]
    open: Mapped[bool]
    # Whether it stands for its cluster: the oldest open posting, or the oldest one where all are closed.
    stands: Mapped[bool]
    family: Mapped[str]
    countries: Mapped[list[str]] = mapped_column(ARRAY(Text))
    seniority: Mapped[str]
    remote: Mapped[str]
    occupation: Mapped[str]
    title: Mapped[str]
    company: Mapped[str]
    company_key: Mapped[int] = mapped_column(BigInteger)
    skills: Mapped[list[str]] = mapped_column(ARRAY(Text))
    # Words of the title and the values of the filters, to find the postings of a narrow segment; "$" where it is open
    # and states pay.
    marks: Mapped[list[str]] = mapped_column(ARRAY(Text))
    posted_at: Mapped[datetime] = mapped_column(Timestamp)
    posted_day: Mapped[date]
    closed_day: Mapped[date | None]
    # Which of the spans between 7, 14, 30, 60, 90 and 180 days since it was posted it was counted in.
    age: Mapped[int] = mapped_column(SmallInteger)
    currency: Mapped[str | None]
    # The middle of the year's pay to three significant digits: so many figures, and no more, need to be kept.
    pay: Mapped[int | None]


class MarketCell(Base):
    """Postings of a part of the market that ask for a skill; the empty skill counts all of them.

    A part is bounded by at most two of family, country, seniority and way of working (`level` says which, as bits). The
    whole market, parts with one bound and those with two are partitions: what is read most lies together, and is not
    taken for one of many parts.
    """

    __tablename__ = "market_cells"
    __table_args__ = (
        Index("ix_market_cells_skill_id", "skill_id", "level"),
        {"postgresql_partition_by": "LIST (level)"},
    )

    level: Mapped[int] = mapped_column(SmallInteger, primary_key=True, autoincrement=False)
    family: Mapped[str] = mapped_column(primary_key=True)
    country: Mapped[str] = mapped_column(primary_key=True)
    seniority: Mapped[str] = mapped_column(primary_key=True)
    remote: Mapped[str] = mapped_column(primary_key=True)
    skill_id: Mapped[str] = mapped_column(primary_key=True)
    open: Mapped[int]
    paid: Mapped[int]
    # Open ones posted in the last days, and all posted in the last days and in as many days before.
    open_7: Mapped[int]
    open_30: Mapped[int]
    open_90: Mapped[int]
    recent_7: Mapped[int]
    recent_30: Mapped[int]
    recent_90: Mapped[int]
    previous_7: Mapped[int]
    previous_30: Mapped[int]
    previous_90: Mapped[int]


class MarketName(Base):
    """Postings of a company or an occupation (`kind`), of all families and countries or of one."""

    __tablename__ = "market_names"
    __table_args__ = (Index("ix_market_names_most", "kind", "family", "country", text("open DESC"), "key"),)

    kind: Mapped[str] = mapped_column(primary_key=True)
    family: Mapped[str] = mapped_column(primary_key=True)
    country: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    open: Mapped[int]
    paid: Mapped[int]
    recent_30: Mapped[int]
    previous_30: Mapped[int]


class MarketDay(Base):
    """Postings posted and closed on a day."""

    __tablename__ = "market_days"

    family: Mapped[str] = mapped_column(primary_key=True)
    country: Mapped[str] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    opened: Mapped[int]
    closed: Mapped[int]


class MarketWeek(Base):
    """Postings posted in a week (its Monday) that ask for a skill; the empty skill counts all."""

    __tablename__ = "market_weeks"

    skill_id: Mapped[str] = mapped_column(primary_key=True)
    week: Mapped[date] = mapped_column(primary_key=True)
    posted: Mapped[int]


class MarketPair(Base):
    """Open postings that ask for two skills; the lesser id comes first."""

    __tablename__ = "market_pairs"
    __table_args__ = (Index("ix_market_pairs_other_id", "other_id"),)

    skill_id: Mapped[str] = mapped_column(primary_key=True)
    other_id: Mapped[str] = mapped_column(primary_key=True)
    open: Mapped[int]


class MarketAmount(Base):
    """Open postings that pay so much a year, of all or of one skill, title, country, family or occupation."""

    __tablename__ = "market_amounts"

    kind: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    currency: Mapped[str] = mapped_column(primary_key=True)
    amount: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    n: Mapped[int]


class MarketPay(Base):
    """The quartiles of the amounts of one key in one currency."""

    __tablename__ = "market_pay"
    __table_args__ = (Index("ix_market_pay_most", "kind", "currency", text("n DESC"), "key"),)

    kind: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    currency: Mapped[str] = mapped_column(primary_key=True)
    n: Mapped[int]
    p25: Mapped[int]
    p50: Mapped[int]
    p75: Mapped[int]


class MarketSource(Base):
    """Open public postings of a source, each posting by itself."""

    __tablename__ = "market_sources"

    source: Mapped[str] = mapped_column(primary_key=True)
    open: Mapped[int]


class MarketState(Base):
    """How far counting is; `version` grows with each change of the counts."""

    __tablename__ = "market_states"

    name: Mapped[str] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(BigInteger, default=0)
    counted_at: Mapped[datetime | None] = mapped_column(Timestamp)
    # Until which day postings were moved on from one span of age to the next.
    aged_to: Mapped[date | None]
    last_seen_at: Mapped[datetime | None] = mapped_column(Timestamp)
    # When counts were last compared with what they should be, and what differed and was mended.
    compared_at: Mapped[datetime | None] = mapped_column(Timestamp)
    differences: Mapped[int] = mapped_column(default=0)
