import pytest

from app.ml.places.geography import region_code
from app.ml.places.reading import group_members, read_place, read_places


@pytest.mark.parametrize(
    ("text", "city", "region", "country", "group"),
    [
        ("San Francisco, CA", "San Francisco", "California", "US", None),
        ("Clayton, IN", "Clayton", "Indiana", "US", None),
        ("Portland, OR 97201", "Portland", "Oregon", "US", None),
        ("Mechanicsburg PA", "Mechanicsburg", "Pennsylvania", "US", None),
        ("London", "London", "England", "GB", None),
        ("London, Ontario, Canada", "London", "Ontario", "CA", None),
        ("München", "Munich", None, "DE", None),
        ("Berlin, DE", "Berlin", None, "DE", None),
        ("Bangalore, IN", "Bengaluru", "Karnataka", "IN", None),
        ("Vancouver, BC, CA", "Vancouver", "British Columbia", "CA", None),
        ("Atlanta, Georgia", "Atlanta", "Georgia", "US", None),
        ("UAE, Abu Dhabi", "Abu Dhabi", None, "AE", None),
        ("Gainsborough, Lincolnshire", "Gainsborough", "Lincolnshire", "GB", None),
        ("Remote - US", None, None, "US", None),
        ("Full-time, remote (US only)", None, None, "US", None),
        ("Part time, Leeds", "Leeds", "England", "GB", None),
        ("Remote (UK)", None, None, "GB", None),
        ("Remote - EU", None, None, None, "EU"),
        ("EMEA", None, None, None, "EMEA"),
        ("Anywhere in the World", None, None, None, "worldwide"),
        ("Deutschland", None, None, "DE", None),
        ("Remote", None, None, None, None),
        ("Hybrid", None, None, None, None),
        ("", None, None, None, None),
    ],
)
def test_a_location_is_read(
    text: str, city: str | None, region: str | None, country: str | None, group: str | None
) -> None:
    place = read_place(text)
    assert (place.city, place.region, place.country, place.group) == (city, region, country, group)
    assert place.text == text


def test_several_places_are_all_read() -> None:
    places = read_places("New York, NY; Remote - EU; Kraków or Paris")
    assert [(place.city, place.country, place.group) for place in places] == [
        ("New York", "US", None), (None, None, "EU"), ("Kraków", "PL", None), ("Paris", "FR", None),
    ]  # fmt: skip


def test_a_list_of_countries_is_not_one_place() -> None:
    assert {place.country for place in read_places("Germany, Austria, Switzerland")} == {"DE", "AT", "CH"}


def test_groups_know_their_members() -> None:
    assert {"DE", "FR", "PL"} <= group_members("EU")
    assert "GB" not in group_members("EU")
    assert "GB" in group_members("Europe")
    assert group_members("worldwide") == frozenset()


def test_regions_have_codes() -> None:
    assert region_code("US", "Texas") == "US-TX"
    assert region_code("US", "Atlantis") is None


def test_a_state_and_its_country_without_a_comma() -> None:
    [place] = read_places("San Mateo, CA United States")
    assert (place.city, place.region, place.country) == ("San Mateo", "California", "US")
