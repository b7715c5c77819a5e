"""Languages by their names in the languages a CV is set in; one that is not listed keeps its English name."""

_NAMES = {
    "de": (
        "English Englisch;German Deutsch;French Französisch;Spanish Spanisch;Portuguese Portugiesisch;"
        "Italian Italienisch;Dutch Niederländisch;Russian Russisch;Polish Polnisch;Ukrainian Ukrainisch;"
        "Czech Tschechisch;Hungarian Ungarisch;Romanian Rumänisch;Bulgarian Bulgarisch;Greek Griechisch;"
        "Turkish Türkisch;Croatian Kroatisch;Serbian Serbisch;Swedish Schwedisch;Danish Dänisch;Arabic Arabisch;"
        "Persian Persisch;Japanese Japanisch;Korean Koreanisch;Vietnamese Vietnamesisch;Albanian Albanisch"
    ),
    "fr": (
        "English Anglais;German Allemand;French Français;Spanish Espagnol;Portuguese Portugais;Italian Italien;"
        "Dutch Néerlandais;Russian Russe;Polish Polonais;Ukrainian Ukrainien;Czech Tchèque;Hungarian Hongrois;"
        "Romanian Roumain;Bulgarian Bulgare;Greek Grec;Turkish Turc;Swedish Suédois;Danish Danois;Arabic Arabe;"
        "Japanese Japonais;Korean Coréen;Vietnamese Vietnamien"
    ),
    "es": (
        "English Inglés;German Alemán;French Francés;Spanish Español;Portuguese Portugués;Italian Italiano;"
        "Dutch Neerlandés;Russian Ruso;Polish Polaco;Ukrainian Ucraniano;Czech Checo;Hungarian Húngaro;"
        "Romanian Rumano;Bulgarian Búlgaro;Greek Griego;Turkish Turco;Swedish Sueco;Danish Danés;Arabic Árabe;"
        "Japanese Japonés;Korean Coreano;Vietnamese Vietnamita;Catalan Catalán"
    ),
    "pt": (
        "English Inglês;German Alemão;French Francês;Spanish Espanhol;Portuguese Português;Italian Italiano;"
        "Dutch Holandês;Russian Russo;Polish Polaco;Ukrainian Ucraniano;Hungarian Húngaro;Romanian Romeno;"
        "Bulgarian Búlgaro;Greek Grego;Turkish Turco;Swedish Sueco;Arabic Árabe;Japanese Japonês;Korean Coreano;"
        "Vietnamese Vietnamita"
    ),
}
NAMES: dict[str, dict[str, str]] = {
    code: dict(pair.split(" ", 1) for pair in pairs.split(";")) for code, pairs in _NAMES.items()
}


def language_named(english: str, language: str) -> str:
    """What a language is called in a CV set in `language` (a two-letter code)."""
    return NAMES.get(language, {}).get(english, english)
