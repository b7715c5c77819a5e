"""Months, seasons and the words for "until now", in five languages; folded (lower case, no accents)."""

# English, German, French, Spanish, Portuguese; a prefix of three letters or more is enough unless listed shorter.
MONTHS: dict[str, int] = {}
_NAMES = (
    "january januar janner janvier janv enero janeiro jan ene",
    "february februar fevrier febrero fevereiro feb fev febr fevr",
    "march marz mars marzo marco mar mrz maerz mrt",
    "april avril abril apr avr abr",
    "may mai mayo maio",
    "june juni juin junio junho jun",
    "july juli juillet julio julho jul juil",
    "august aout agosto aug ago",
    "september septembre septiembre setembro sep sept set setiembre",
    "october oktober octobre octubre outubro oct okt out",
    "november novembre noviembre novembro nov",
    "december dezember decembre diciembre dezembro dec dez dic",
)
for _number, _words in enumerate(_NAMES, start=1):
    MONTHS |= dict.fromkeys(_words.split(), _number)

# A season stands for the month it begins in; a quarter for its first.
SEASONS: dict[str, int] = {
    "spring": 3, "fruhjahr": 3, "fruhling": 3, "printemps": 3, "primavera": 3,
    "summer": 6, "sommer": 6, "ete": 6, "verano": 6, "verao": 6,
    "fall": 9, "autumn": 9, "herbst": 9, "automne": 9, "otono": 9, "outono": 9,
    "winter": 12, "hiver": 12, "invierno": 12, "inverno": 12,
    "early": 1, "mid": 6, "late": 10, "anfang": 1, "mitte": 6, "ende": 10,
}  # fmt: skip

NOW = (
    "present", "presently", "current", "currently", "now", "today", "ongoing", "on-going", "to date", "till date",
    "till now", "until now", "date", "continuing", "in progress", "still employed",
    "heute", "jetzt", "aktuell", "gegenwart", "laufend", "dato", "andauernd", "fortlaufend",
    "aujourd'hui", "aujourdhui", "present", "actuel", "actuelle", "actuellement", "en cours", "a ce jour",
    "ce jour", "maintenant",
    "actualidad", "la actualidad", "actual", "actualmente", "hoy", "la fecha", "el presente", "presente", "en curso",
    "hoje", "atual", "atualmente", "atualidade", "o momento", "momento", "em curso", "data atual",
)  # fmt: skip

SINCE = ("since", "seit", "ab", "depuis", "desde", "from", "depuis le", "des", "starting", "a partir de")
UNTIL = (
    "-",
    "to",
    "until",
    "till",
    "thru",
    "through",
    "bis",
    "bis zum",
    "a",
    "au",
    "jusqu'a",
    "jusqu'au",
    "al",
    "hasta",
    "ate",
    "until the",
    "->",
    "~",
)
