export interface NamedOption {
  value: string;
  name: string;
}

function plain(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}

const mostShown = 8;

/** The options that fit what is typed and are not chosen yet; those that begin with it first. */
export function matchingOptions(
  options: readonly NamedOption[],
  query: string,
  chosen: readonly string[],
): NamedOption[] {
  const text = plain(query.trim());
  if (!text) return [];
  const rank = ({ name, value }: NamedOption) => {
    if (plain(value) === text) return 0;
    return plain(name).startsWith(text) ? 1 : 2;
  };
  return options
    .filter(
      ({ value, name }) => !chosen.includes(value) && (plain(name).includes(text) || plain(value) === text),
    )
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, mostShown);
}

// Assigned and then given up, or not a country: the display names know them all the same.
const noCountries = new Set([
  "AC",
  "CP",
  "CQ",
  "DG",
  "EA",
  "EU",
  "EZ",
  "IC",
  "QO",
  "TA",
  "UN",
  "XA",
  "XB",
  "ZZ",
]);

function allCountries(): NamedOption[] {
  const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return codes.flatMap((value) => {
    // A code that was given up has the name of what follows it: one name, one code.
    const current = new Intl.Locale(`und-${value}`).region;
    const name = noCountries.has(value) || current !== value ? undefined : names.of(value);
    return name ? [{ value, name }] : [];
  });
}

function allCurrencies(): NamedOption[] {
  const common = [
    "EUR",
    "USD",
    "GBP",
    "CHF",
    "PLN",
    "SEK",
    "NOK",
    "DKK",
    "CZK",
    "CAD",
    "AUD",
    "NZD",
    "INR",
    "JPY",
    "SGD",
  ];
  const names = new Intl.DisplayNames("en", { type: "currency", fallback: "none" });
  const others = Intl.supportedValuesOf("currency").filter(
    (code) => !common.includes(code) && !code.startsWith("X"),
  );
  return [...common, ...others].flatMap((value) => {
    const name = names.of(value);
    return name ? [{ value, name: `${value}, ${name}` }] : [];
  });
}

/** Every country with its two-letter code, as this browser names them. */
export const countries: readonly NamedOption[] = allCountries();

/** Currencies in use, the ones most postings name first. */
export const currencies: readonly NamedOption[] = allCurrencies();

/** Languages by their English names, for suggestions only. */
export const languageNames: readonly string[] = [
  "Arabic",
  "Bengali",
  "Bulgarian",
  "Catalan",
  "Chinese",
  "Croatian",
  "Czech",
  "Danish",
  "Dutch",
  "English",
  "Estonian",
  "Finnish",
  "French",
  "German",
  "Greek",
  "Hebrew",
  "Hindi",
  "Hungarian",
  "Indonesian",
  "Irish",
  "Italian",
  "Japanese",
  "Korean",
  "Latvian",
  "Lithuanian",
  "Malay",
  "Norwegian",
  "Persian",
  "Polish",
  "Portuguese",
  "Punjabi",
  "Romanian",
  "Russian",
  "Serbian",
  "Slovak",
  "Slovenian",
  "Spanish",
  "Swahili",
  "Swedish",
  "Tagalog",
  "Tamil",
  "Thai",
  "Turkish",
  "Ukrainian",
  "Urdu",
  "Vietnamese",
  "Welsh",
];
