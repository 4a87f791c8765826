/** Parts of addresses as expressions, for the recognisers and for reading on to an address's end. */
export const states =
  "A[LKZR]|C[AOT]|D[CE]|FL|GA|GU|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AIT]|W[AIVY]|A[AEP]|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming";

export const direction =
  "(?:N\\.?[EW]|S\\.?[EW]|[NSEW]|North|South|East|West|Northeast|Northwest|Southeast|Southwest)\\b\\.?";

export const zip = "[0-9]{5}(?:[ ]?[-\u2013][ ]?[0-9]{4})?";

/** Postal codes that no plain number looks like: British, Irish, Canadian, Dutch, 110 00, 508 310, 00-238, D-10115. */
export const shapedCode =
  "(?:[A-Z]{1,2}[0-9][0-9A-Z]?[ ][0-9][A-Z]{2}|[A-Z][0-9][0-9W][ ](?=[0-9A-Z]{0,3}[0-9])(?=[0-9A-Z]{0,3}[A-Z])[0-9A-Z]{4}|[A-Z][0-9][A-Z][ ]{0,2}[0-9][A-Z][0-9]|[0-9]{4}[ ][A-Z]{2}|[0-9]{3}[ ][0-9]{2,3}|[0-9]{2}[ ][0-9]{3}|[0-9]{2}-[0-9]{3}|[0-9]{4,5}-[0-9]{3}|[A-Z]{1,3}-[0-9]{4,5})";

/** Returns an expression that takes each word with a capital, in small letters or all in capitals. */
function cased(words: string): string {
  return words
    .split("|")
    .map((each) => `[${each[0]!.toUpperCase()}${each[0]!.toLowerCase()}]${each.slice(1)}|${each.toUpperCase()}`)
    .join("|");
}

/** A flat, floor or box within a house. */
const unitWord = cased(
  "Apt|Appt|Apartment|Apartament|Appartamento|Appartement|Suites?|Ste|Unit|Rm|Room|Fl|Flr|Floor|Frnt|Bldg|Building|Box|Lot|Space|Spc|Trlr|PMB|Flat|Level|Piso|Piano|Puerta|Esc|Edificio|Depto|Dept|Interior|Sobrado|Casa|Bloc|Bl|Ap|Stan|Kat|Lokal|Lok|Hus|lgh|Leil|Oppgang|Zimmer|Wohnung|Whg|Top|Stiege|T\u00fcr",
);
export const unit = `(?:(?:${unitWord})\\b(?:\\.[ \\n]{0,2}|[ \\n]{1,2}|(?=[#0-9]))#?[0-9A-Z][0-9A-Z-]{0,9}(?![a-z])|St\\.?[ ][0-9]{3,4}|\\(?#(?:[ ]?[0-9][0-9A-Z-]{0,9}|[A-Z][0-9A-Z-]{0,9})\\)?|[0-9]{1,3}(?:st|nd|rd|th)[ ](?:Floor|Flr|Fl)\\b|m\\.[ ]?[0-9]{1,4}|[0-9]{1,2}[ ]?[.e]{0,2}[ ]?(?:OG|Stock|\u00e9tage|hoog|verdieping|em|ajt\u00f3|piso|andar|piano|etg|krs|tv|th|mf)(?![\\p{L}])\\.?|[0-9]{1,2}[\u00ba\u00aa\u00b0][ ]?[A-Z]?(?![\\w]))`;

export const word = "[\\p{Lu}][\\p{L}\\p{M}.'\\u2019-]{0,30}";

/** Words that stand in counts, dates and citations and in no address. */
export const notStreet =
  /\b(?:will|the|to|for|of|ea|each|qty|project|miles?|hard|flash|disk|usb|tape|gb|tb|district|is|from|per|hours?|days?|months?|years?|supreme|superior|circuit|appeals|federal|municipal|juvenile|immigration|section|article|chapter|title|page|exhibit|part|item|table|figure|act|u\.?s\.?c|c\.?f\.?r|stat|fed|cameras?|units?|licenses?|readers?|percent|million|billion|january|february|march|april|june|july|august|september|october|november|december)\b/i;
