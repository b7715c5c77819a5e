"""Languages by their names in five languages, and the words for how well one speaks them; folded."""

# English name: names in English, German, French, Spanish, Portuguese and the language itself.
_NAMES = {
    "English": "english englisch anglais ingles",
    "German": "german deutsch allemand aleman alemao",
    "French": "french franzosisch francais frances",
    "Spanish": "spanish spanisch espagnol espanol espanhol castellano castilian",
    "Portuguese": "portuguese portugiesisch portugais portugues",
    "Italian": "italian italienisch italien italiano",
    "Dutch": "dutch niederlandisch neerlandais holandes neerlandes nederlands flemish",
    "Russian": "russian russisch russe ruso russo",
    "Polish": "polish polnisch polonais polaco polski",
    "Ukrainian": "ukrainian ukrainisch ukrainien ucraniano",
    "Czech": "czech tschechisch tcheque checo",
    "Slovak": "slovak slowakisch slovaque eslovaco",
    "Hungarian": "hungarian ungarisch hongrois hungaro",
    "Romanian": "romanian rumanisch roumain rumano romeno",
    "Bulgarian": "bulgarian bulgarisch bulgare bulgaro",
    "Greek": "greek griechisch grec griego grego",
    "Turkish": "turkish turkisch turc turco turkce",
    "Croatian": "croatian kroatisch croate croata",
    "Serbian": "serbian serbisch serbe serbio",
    "Swedish": "swedish schwedisch suedois sueco svenska",
    "Norwegian": "norwegian norwegisch norvegien noruego noruegues",
    "Danish": "danish danisch danois danes dinamarques",
    "Finnish": "finnish finnisch finnois finlandes",
    "Arabic": "arabic arabisch arabe",
    "Hebrew": "hebrew hebraisch hebreu hebreo",
    "Persian": "persian farsi persisch persan persa",
    "Hindi": "hindi",
    "Urdu": "urdu",
    "Bengali": "bengali bangla",
    "Punjabi": "punjabi",
    "Gujarati": "gujarati",
    "Marathi": "marathi",
    "Tamil": "tamil",
    "Telugu": "telugu",
    "Kannada": "kannada",
    "Malayalam": "malayalam",
    "Nepali": "nepali",
    "Mandarin Chinese": "mandarin chinese chinesisch chinois chino chines putonghua",
    "Cantonese": "cantonese kantonesisch cantonais cantones",
    "Japanese": "japanese japanisch japonais japones",
    "Korean": "korean koreanisch coreen coreano",
    "Vietnamese": "vietnamese vietnamesisch vietnamien vietnamita",
    "Thai": "thai thailandisch",
    "Indonesian": "indonesian bahasa",
    "Malay": "malay",
    "Tagalog": "tagalog filipino",
    "Swahili": "swahili kiswahili",
    "Amharic": "amharic",
    "Yoruba": "yoruba",
    "Igbo": "igbo",
    "Hausa": "hausa",
    "Afrikaans": "afrikaans",
    "Albanian": "albanian albanisch",
    "Catalan": "catalan katalanisch catala",
    "Latin": "latin latein",
    "American Sign Language": "asl",
    "Haitian Creole": "creole",
    "Estonian": "estonian",
    "Latvian": "latvian",
    "Lithuanian": "lithuanian",
    "Slovenian": "slovenian slowenisch",
    "Bosnian": "bosnian bosnisch",
}
LANGUAGES: dict[str, str] = {name: english for english, names in _NAMES.items() for name in names.split()}

# First match wins, so what says more comes first. Words are placed on the CEFR scale as LinkedIn's five steps are.
LEVELS: tuple[tuple[str, str], ...] = (
    (r"\bc2\b", "C2"), (r"\bc1\b", "C1"), (r"\bb2\b", "B2"), (r"\bb1\b", "B1"), (r"\ba2\b", "A2"), (r"\ba1\b", "A1"),
    (
        (r"native or bilingual|\bnative|mother ?tongue|muttersprach\w*|langue maternelle|maternelle|lengua materna|"
        r"materno|nativ[oa]|first language|bilingu\w*|zweisprachig|natif|native language"), "native"),
    (r"full professional|near[- ]native|verhandlungssicher|business fluent|proficiency|bilingue", "C1"),
    (
        (r"fluent\w*|fliessend\w*|courant\w*|fluid[oa]|excellent|expert|full proficiency|sehr gut\w*|proficient|"
        r"fluente"), "C1"),
    (
        (r"professional working|upper[- ]intermediate|advanced|fortgeschritten|avance|avanzado|avancado|good|gut\w*|"
        r"professional|alto"), "B2"),
    (
        (r"limited working|intermediate|konversation\w*|conversational|intermediaire|intermedio|intermediario|"
        r"mittel\w*|working knowledge|medio"), "B1"),
    (
        (r"elementary|basic\w*|grundkenntnis\w*|notions|debutant|basico|beginner|anfanger|scolaire|elemental|"
        r"schulkenntnis\w*"), "A2"),
)  # fmt: skip
