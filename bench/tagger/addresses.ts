import type { Random } from "../random.ts";
import { inLatin, locales, person } from "./names.ts";
import { countries, inventedWord, town } from "./organizations.ts";

/** How a country writes addresses: `#` is a figure, `@` a letter, words in angle brackets are filled in. */
type Country = {
  readonly weight: number;
  readonly streets: readonly string[];
  readonly units: readonly string[];
  readonly unitShare: number;
  readonly places: readonly string[];
  readonly boxes: readonly string[];
  readonly names: readonly string[];
};

const suffixes =
  "Street St St. Avenue Ave Ave. Road Rd Lane Ln Drive Dr Dr. Boulevard Blvd Court Ct Circle Cir Place Pl Way Terrace Ter Parkway Pkwy Trail Trl Loop Square Plaza Alley Run Crossing Cove Bend Point Ridge Highway Hwy Pike Path Row Creek Rapids Viaduct Falls Mews Hollow Station Trace Glen View Landing Crest Manor Gardens Island Springs Shore Turnpike Expressway Knolls Junction Forge Mill Orchard Park Bypass Common Corner Mountain Heights Walk Ferry Burg Fork Lodge Port Summit Valley Vista Wells".split(
    " ",
  );
const usual = suffixes.slice(0, 30);
const stateNames =
  "Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania Tennessee Texas Utah Vermont Virginia Washington Wisconsin Wyoming"
    .split(" ")
    .concat([
      "New York",
      "New Jersey",
      "New Mexico",
      "North Carolina",
      "South Dakota",
      "West Virginia",
      "Rhode Island",
    ]);
const stateCodes =
  "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR".split(
    " ",
  );
const trees =
  "Oak Maple Elm Pine Cedar Walnut Chestnut Willow Birch Main First Second Third Fourth Fifth Park High Church School Mill Station Lake Hill River Spring Sunset Highland Meadow Forest Valley Victoria King Queen Market Broad Washington Lincoln Jackson Franklin Jefferson Madison Adams Union Center Cherry Dogwood Magnolia Juniper Coburg Willamette Chambers".split(
    " ",
  );

const streetNames = (...from: readonly string[]): string[] =>
  from.flatMap((locale) => (locales[locale]?.location?.street_name ?? []).flatMap((name) => inLatin(locale, name)));

const usUnits = [
  "Apt <u>",
  "Apt. <u>",
  "Apt #<u>",
  "Suite <n>",
  "Ste <n>",
  "Ste. <n>",
  "Unit <u>",
  "#<u>",
  "# <u>",
  "Apartment <n>",
  "Rm <n>",
  "Floor <k>",
  "<k>th Floor",
  "Bldg <c>",
  "Lot <n>",
  "Spc <k>",
  "Trlr <k>",
  "Suite <c>",
];
const usStreets = [
  "<n> <name> <suffix>",
  "<n> <name> <suffix>",
  "<n> <name> <suffix>",
  "<n> <dir> <name> <suffix>",
  "<n> <name> <suffix> <dir>",
  "<n> <ord> <usual>",
  "<n> <dir> <ord> <usual>",
  "<n> <name> <name> <suffix>",
  "<n>-<k> <name> <usual>",
  "<n><c> <name> <usual>",
  "<n> <name>",
  "<n> Highway <n>",
  "<n> US Hwy <k>",
  "<n> County Road <n>",
  "<n> State Route <k>",
  "<n> Broadway",
  "<n> Old <name> Road",
  "<n> Avenue <c>",
  "<n> The <name>",
  "<n> 1/2 <name> <usual>",
  "One <name> Plaza",
  "<n> Rue <name>",
  "<n> Via <name>",
  "<n> Camino <name>",
];
const usPlaces = [
  "<town>, <state> #####",
  "<town>, <state> #####",
  "<town> <state> #####",
  "<town>, <state>, #####",
  "<town>, <state> #####-####",
  "<town>, <stateName> #####",
  "<town> <stateName>",
  "<town>, <state>",
  "<town>, <stateName>",
  "#####",
  "<town>",
  "<state> #####",
  "<town> #####",
  "<town>, <state> <country> #####",
  "<town>, <state>\n<country> #####",
  "<town>\n<state> <country> #####",
];

const world: readonly Country[] = [
  {
    weight: 30,
    streets: usStreets,
    units: usUnits,
    unitShare: 0.35,
    places: usPlaces,
    boxes: [
      "PO Box #<n>",
      "P.O. Box <n>",
      "P. O. Box <n>",
      "Post Office Box <n>",
      "PO BOX <n>",
      "Box <n>",
      "PSC <n>, Box <n>",
      "PSC <n> Box <n>",
      "RR <k> Box <n>",
      "HC <k>, Box <n>",
      "Unit <n> Box <n>",
      "CMR <n> Box <n>",
      "P.O. Drawer <n>",
      "PMB <n>",
    ],
    names: streetNames("en_US")
      .map((name) => name.replace(/ \S+$/, ""))
      .concat(trees),
  },
  {
    weight: 2,
    streets: [
      "PSC <n>, Box <n>",
      "CMR <n>, Box <n>",
      "Unit <n> Box <n>",
      "USS <name>",
      "USNS <name>",
      "USCGC <name>",
      "UNIT ##### BOX ####",
    ],
    units: [""],
    unitShare: 0,
    places: ["APO AE 0####", "FPO AP 9####", "APO AA 34###", "DPO AE 0####", "FPO AE #####-####", "APO, AP #####"],
    boxes: ["PSC <n>, Box <n>"],
    names: trees,
  },
  {
    weight: 8,
    streets: [
      "<n> <gb>",
      "<n> <gb>",
      "<n><c> <gb>",
      "Flat <k>, <n> <gb>",
      "<k>/<k> <gb>",
      "<name> House, <n> <gb>",
      "<name> Cottage, <name> Lane",
      "The Old <name>, <gb>",
      "Unit <k>, <name> Estate, <gb>",
    ],
    units: ["Flat <k>", "Flat <c>"],
    unitShare: 0.1,
    places: [
      "<town> @@# #@@",
      "<town>, @@## #@@",
      "<town> @# #@@",
      "<town>, @## #@@",
      "<town>\n@@# #@@",
      "<town>",
      "@@## #@@",
      "<town>, <name>shire, @@# #@@",
      "<town>, @#@ #@@",
      "<town>, <country>",
    ],
    boxes: ["PO Box <n>", "P.O. Box <k>"],
    names: trees,
  },
  {
    weight: 9,
    streets: [
      "<de> <k>",
      "<de> <k>",
      "<de> <n>",
      "<de> <k><d>",
      "<de> <k>-<k>",
      "<de> <k>/<k>",
      "<de> <k> <d>",
      "<name>straße <k>",
      "<name>str. <k>",
      "<name>weg <k>",
      "<name>gasse <k>/<k>/<k>",
      "<Given>-<name>-Straße <k>",
      "Am <name> <k>",
      "An der <name> <k>",
      "Im <name> <k>",
      "Alte <name>straße <k>",
      "<name>platz <k>",
      "<name>allee <n>",
    ],
    units: ["2. OG", "Whg. <k>", "Top <k>", "3. Stock", "Hinterhaus", "EG links"],
    unitShare: 0.1,
    places: [
      "##### <town>",
      "##### <town>",
      "#### <town>",
      "D-##### <town>",
      "A-#### <town>",
      "CH-#### <town>",
      "<town>",
      "##### <town>-<name>",
    ],
    boxes: ["Postfach <n>", "Postfach ## ## ##", "Pf. <n>"],
    names: streetNames("de")
      .map((name) => name.replace(/(?:straße|str\.|weg|gasse|platz|allee)$/, ""))
      .filter((name) => !name.includes(" ")),
  },
  {
    weight: 7,
    streets: [
      "<k> rue <fr>",
      "<k>, rue <fr>",
      "<k> avenue <fr>",
      "<k> bis, rue <fr>",
      "<n> boulevard <fr>",
      "<k> chemin <fr>",
      "<k> place <fr>",
      "<k> quai <fr>",
      "<k> allée <fr>",
      "<k>, impasse <fr>",
      "rue <fr> <k>",
      "avenue <fr>, <k>",
      "<k> Rue <fr>",
      "Chaussée <fr> <n>",
      "Avenue <fr> <k> bte <k>",
      "<k> route <fr>",
    ],
    units: ["Bât. <c>", "Appt <k>", "2e étage", "Esc. <c>", "bte <k>", "Résidence <name>"],
    unitShare: 0.15,
    places: [
      "##### <town>",
      "##### <town>",
      "#### <town>",
      "B-#### <town>",
      "F-##### <town>",
      "##### <town> CEDEX",
      "L-#### <town>",
      "<town>",
    ],
    boxes: ["BP <n>", "B.P. <n>", "CS #####", "Boîte postale <n>"],
    names:
      "Lilas Acacias Gambetta Victor-Hugo Pasteur Moulin Gare Église République Foch Leclerc Jaurès Tilleuls Fontaine Verdun Mairie Écoles Roses Marronniers Bellevue".split(
        " ",
      ),
  },
  {
    weight: 5,
    streets: [
      "<name>straat <k>",
      "<name>laan <k>",
      "<name>weg <n>",
      "<name>plein <k>",
      "<name>gracht <n>",
      "<name>kade <k>-<c>",
      "<name>straat <k><d>",
      "<name>dijk <k>",
      "<name>singel <n> <d>",
      "<name>steenweg <n>",
      "Van <name>straat <k>",
      "Prins <Given>laan <k>",
    ],
    units: ["bus <k>", "3 hoog", "II"],
    unitShare: 0.08,
    places: ["#### @@ <town>", "####@@ <town>", "#### <town>", "<town>", "B-#### <town>"],
    boxes: ["Postbus <n>"],
    names:
      "Kerk Dorps Molen School Linden Beuken Wilhelmina Juliana Nassau Oranje Haven Markt Stations Eiken Vondel Heren".split(
        " ",
      ),
  },
  {
    weight: 7,
    streets: [
      "<name>gatan <k>",
      "<name>vägen <k> <C>",
      "<name>gata <k>",
      "<name>veien <k>",
      "<name>vegen <k>",
      "<name>vej <k>",
      "<name>gade <k>",
      "<name> Allé <k>",
      "<name>gränd <k>",
      "<name>tie <k>",
      "<name>katu <k> <C> <k>",
      "<name>kuja <k>",
      "<name>gate <k><C>",
      "<name> terrasse <k>",
      "<name>polku <k>",
      "<name>stræde <k>",
      "<name>stien <k>",
      "Store <name>gade <k>",
    ],
    units: ["lgh ####", "2. tv", "st. th.", "3. mf", "H0202", "A 12"],
    unitShare: 0.12,
    places: [
      "### ## <town>",
      "##### <town>",
      "#### <town>",
      "DK-#### <town>",
      "SE-### ## <town>",
      "FI-##### <town>",
      "N-#### <town>",
      "<town>",
      "#### <town> <country>",
    ],
    boxes: ["Postboks <n>", "Box <n>", "PL <k>", "Postboks <n> Sentrum"],
    names:
      "Stor Kung Drottning Skog Berg Strand Kyrk Björk Ek Lund Nygårds Fjell Sol Haga Vester Øster Nørre Kirke Skole Havne Koski Mänty Kivi Lehto Rauta Opera Bjørke Granit".split(
        " ",
      ),
  },
  {
    weight: 4,
    streets: [
      "Via <it>, <k>",
      "Via <it> <k>",
      "Viale <it> <n>",
      "Piazza <it>, <k>",
      "Corso <it> <n>",
      "Vicolo <it> <k>",
      "Via <it>, <k>/<C>",
      "via <it> n. <k>",
      "Largo <it> <k>",
      "Strada <it> <k>",
      "Contrada <name>, <k>",
    ],
    units: ["int. <k>", "Scala <C>", "2° piano"],
    unitShare: 0.1,
    places: ["##### <town>", "##### <town> (@@)", "##### <town> @@", "##### - <town>", "<town>", "I-##### <town>"],
    boxes: ["Casella Postale <n>", "C.P. <k>"],
    names:
      "Garibaldi Mazzini Cavour Verdi Dante Roma Milano Venezia Marconi Colombo Rossini Manzoni Matteotti Gramsci".split(
        " ",
      ),
  },
  {
    weight: 7,
    streets: [
      "Calle <es>, <k>",
      "Calle <es> <k>",
      "C/ <es>, <k>",
      "Avenida <es> <n>",
      "Av. <es> <n>",
      "Avda. <es>, <k>",
      "Plaza <es>, <k>",
      "Paseo <es> <n>",
      "Carrera <k> # <k>-<k>",
      "Calle <k> No. <k>-<k>",
      "Rua <es>, <n>",
      "Rua <es> <n>",
      "R. <es>, <n>",
      "Avenida <es>, <n> - <name>",
      "Travessa <es> <k>",
      "Camino <es> s/n",
      "Blvd. <es> <n>",
      "Carrer <es>, <k>",
      "Estrada <es>, <n>",
      "Callejón <es> <k>",
    ],
    units: [
      "2º B",
      "3º izq.",
      "piso <k>",
      "Int. <k>",
      "Depto. <k>",
      "apto <n>",
      "ap. <n>",
      "Esc. <C>",
      "4º Esq.",
      "bloco <C>",
      "casa <k>",
    ],
    unitShare: 0.3,
    places: [
      "##### <town>",
      "####-### <town>",
      "#####-### <town>",
      "<town> - @@, #####-###",
      "Col. <name>, ##### <town>",
      "<town>, @@",
      "<town>",
      "C.P. ##### <town>",
      "@#### <town>",
      "##### <town> (<name>)",
    ],
    boxes: ["Apartado <n>", "Apdo. <n>", "Caixa Postal <n>", "Casilla <n>", "Apartado Postal <n>"],
    names:
      "Mayor Real Sol Luna Libertad Hidalgo Juárez Bolívar Flores Constitución Independencia Rosales Almendros Mariposas Esperança Palmeiras Ipiranga Goiás Olmos Cruz".split(
        " ",
      ),
  },
  {
    weight: 8,
    streets: [
      "ul. <pl> <k>",
      "ul. <pl> <k>/<k>",
      "ul. <pl> <n>",
      "al. <pl> <k>",
      "os. <pl> <k>/<k>",
      "pl. <pl> <k>",
      "<cz> <k>",
      "<cz> <n>/<k>",
      "<cz> <n>",
      "<name> utca <k>.",
      "<name> út <k>.",
      "<name> tér <k>",
      "<name> u. <k>. II/<k>",
      "<name> körút <k>",
      "<name>ova ulica <k>",
      "<name>ska <k>",
      "<name>eva <k>",
      "Ulica <name>a <k>",
      "Trg <name> <k>",
      "Str. <name> nr. <k>, bl. <C><k>, ap. <k>",
      "Strada <name> <k>",
      "<name>iela <k>-<k>",
      "<name> g. <k>-<k>",
      "bul. <name> <k>",
      "<name> tn <k>",
      "<name> Sok. No: <k>",
      "<name> Cad. No:<k>",
      "<name> Mah. <name> Sok. No:<k> D:<k>",
      "<name>ou <k>",
      "Odos <name> <k>",
      "ul. <name>a <k>, kv. <k>",
      "<name> street <k>, apt <k>",
    ],
    units: ["m. <k>", "byt <k>", "sc. A", "kat <k>", "D: <k>"],
    unitShare: 0.08,
    places: [
      "##-### <town>",
      "##-### <town>",
      "### ## <town>",
      "### ## <town> <k>",
      "#### <town>",
      "##### <town>",
      "###### <town>",
      "<town>, ######",
      "LV-#### <town>",
      "LT-##### <town>",
      "<town>",
      "H-#### <town>",
      "SI-#### <town>",
      "##### <town>/<name>",
    ],
    boxes: ["skr. poczt. <k>", "P.O. Box <k>", "Pf. <k>", "P.P. <n>"],
    names: streetNames("sk", "hr", "sr_RS_latin")
      .filter((name) => /^\p{L}+$/u.test(name))
      .slice(0, 700),
  },
  {
    weight: 6,
    streets: [
      "<n> <name> <usual>",
      "<k>/<n> <name> <usual>",
      "Unit <k>, <n> <name> <usual>",
      "Level <k>, <n> <name> <usual>",
      "<n> <name> <usual>",
      "Lot <k> <name> Road",
    ],
    units: ["Apt <n>", "Unit <k>", "Suite <n>"],
    unitShare: 0.1,
    places: [
      "<town> NSW ####",
      "<town> VIC ####",
      "<town>, QLD ####",
      "<town> WA ####",
      "<town> ####",
      "<town>, ON @#@ #@#",
      "<town> BC @#@ #@#",
      "<town>, QC @#@#@#",
      "<town>, Ontario",
      "<town>, Alberta @#@ #@#",
      "<town> @#@ #@#",
    ],
    boxes: ["PO Box <n>", "GPO Box <n>", "Locked Bag <k>", "Private Bag <k>", "RR <k>"],
    names: trees,
  },
  {
    weight: 5,
    streets: [
      "<n>, <name> Nagar, <name> Road",
      "Flat No. <k>, <name> Apartments, <name> Marg",
      "H.No. <k>-<k>-<n>, <name> Colony",
      "<k>, <ord> Cross, <name> Layout",
      "Plot <k>, Sector <k>, <name>",
      "<n>/<k> <name> Road",
      "Blk <n> <name> Ave <k> #0<k>-<n>",
      "Jl. <name> No. <k>",
      "Jalan <name> <k>/<k>",
      "<k>-<k>-<k> <name>-cho",
      "<k>-<k>-<k> <name>",
      "<n>-<k> <name>-dong",
      "<n> <name>-ro",
      "Room <n>, No. <k> <name> Road",
      "<n> Duong <name>",
      "Plot <n> <name> Close",
      "House <k>, <ord> <name> Street",
      "<n> Soi <name> <k>",
    ],
    units: ["Flat <k>", "#0<k>-<k>", "<k>F"],
    unitShare: 0.15,
    places: [
      "<town> ######",
      "<town> - ######",
      "<town> ### ###",
      "<town>, ######",
      "<town>-ku, <town> ###-####",
      "<town> ###-####",
      "Singapore ######",
      "<town> #####",
      "<town>",
      "<town>, <country>",
      "<town>, <town> State",
    ],
    boxes: ["P.O. Box <n>", "Post Bag <k>", "P O Box <n>", "Private Mail Bag <k>"],
    names:
      "Gandhi Nehru Sakura Merdeka Sudirman Shibuya Minami Kita Lagos Ikoyi Orchard Clementi Anand Lakshmi Rajaji Tagore Indira Shivaji Teheran Nathan Hennessy".split(
        " ",
      ),
  },
];

const total = world.reduce((sum, { weight }) => sum + weight, 0);
function someCountry(random: Random): Country {
  let rest = random.next() * total;
  for (const country of world) if ((rest -= country.weight) < 0) return country;
  return world[0]!;
}

const gb =
  "Road Street Lane Avenue Close Drive Terrace Gardens Crescent Way Court Grove Hill Mews Row Walk Square Green Park Place Parade".split(
    " ",
  );
const french = ["de la", "du", "des", "de", "", "d'", "de l'"];
const letter = (random: Random, from = "ABCDEFGHJKLMNPRSTUVWXY"): string => from[random.below(from.length)]!;

/** Returns a pattern filled in. */
function fill(pattern: string, country: Country, random: Random): string {
  const surname = (): string => person(random).surname().split(" ").at(-1)!.replace(/^.*-/, "");
  const name = (): string => {
    const style = random.next();
    return style < 0.5
      ? random.pick(country.names)
      : style < 0.75
        ? surname()
        : style < 0.9
          ? person(random).given().split(" ")[0]!
          : inventedWord(random);
  };
  const tail = (joints: readonly string[]): string =>
    `${random.pick(joints)} ${random.chance(0.25) ? `${person(random).given()} ${surname()}` : name()}`
      .trim()
      .replace("' ", "'");
  const word = (key: string): string => {
    switch (key) {
      case "n":
        return String(random.chance(0.5) ? 1 + random.below(999) : 1 + random.below(random.chance(0.3) ? 99999 : 9999));
      case "k":
        return String(1 + random.below(random.chance(0.3) ? 250 : 60));
      case "u":
        return random.chance(0.6)
          ? String(1 + random.below(999))
          : random.chance(0.5)
            ? `${1 + random.below(30)}${letter(random)}`
            : letter(random);
      case "c":
      case "C":
        return letter(random, "ABCDEFGH");
      case "d":
        return letter(random, "abcdef");
      case "name":
        return name();
      case "Given":
        return person(random).given().split(" ")[0]!;
      case "suffix":
        return random.pick(random.chance(0.6) ? usual : suffixes);
      case "usual":
        return random.pick(usual);
      case "dir":
        return random.pick(["N", "S", "E", "W", "NE", "SW", "N.", "E.", "North", "South", "West", "East", "NW", "SE"]);
      case "ord": {
        const number = 1 + random.below(random.chance(0.2) ? 190 : 49);
        return `${number}${number % 100 > 10 && number % 100 < 14 ? "th" : (["th", "st", "nd", "rd"][number % 10] ?? "th")}`;
      }
      case "town":
        return town(random);
      case "state":
        return random.pick(stateCodes);
      case "stateName":
        return random.pick(stateNames);
      case "country":
        return random.pick(countries);
      case "gb":
        return `${name()} ${random.pick(gb)}`;
      case "de":
        return random.chance(0.5)
          ? random.pick(german)
          : `${name()}${random.pick(["straße", "str.", "weg", "gasse", "platz", "allee", "strasse", "ring", "damm", "ufer", " Straße", " Weg", "hof", "berg", "kamp", "steig", "siedlung", "gürtel"])}`;
      case "fr":
        return tail(french);
      case "it":
        return tail(["", "", "della", "dei", "del", "delle"]);
      case "es":
        return tail(["", "", "de", "de la", "del", "da", "do", "dos", "de los", "de las"]);
      case "pl":
        return random.chance(0.3)
          ? random.pick(polish)
          : `${name()}${random.pick(["a", "iego", "skiego", "ej", "owa", "ów", ""])}`;
      case "cz":
        return random.chance(0.5)
          ? random.pick(czech)
          : `${name()}${random.pick(["ova", "ská", "ova", "ní", "cká", "ého"])}`;
      default:
        throw new Error(`<${key}> is no part of an address`);
    }
  };
  return pattern
    .replace(/[#@]/g, (sign) => (sign === "#" ? String(random.below(10)) : letter(random)))
    .replace(/<(\w+)>/g, (_, key: string) => word(key));
}
const german = streetNames("de").filter((name) => !/[0-9(]/.test(name));
const czech = streetNames("cs_CZ").filter((name) => !/[0-9(]/.test(name));
const polish =
  "Mickiewicza Słowackiego Kościuszki Polna Leśna Słoneczna Krótka Szkolna Ogrodowa Lipowa Brzozowa Łąkowa Kwiatowa Sienkiewicza Kościelna Piłsudskiego Warszawska Wojska Polskiego".split(
    " ",
  );

/** Returns a street line: with its unit now and then. */
export function street(random: Random, country = someCountry(random)): string {
  const pattern = random.pick(country.streets);
  const unit = random.chance(country.unitShare * 0.8) ? random.pick(country.units) : "";
  const line = fill(pattern, country, random);
  return unit === "" ? line : `${line}${random.pick([", ", " ", ", ", " "])}${fill(unit, country, random)}`;
}

/** Returns a box of a post office. */
export const box = (random: Random): string => {
  const country = someCountry(random);
  return fill(random.pick(country.boxes), country, random);
};

/** Returns a whole address, on one line or on several; now and then one country's street in another's layout. */
export function address(random: Random, lines: boolean): string {
  const country = someCountry(random);
  const layout = random.chance(0.12) ? someCountry(random) : country;
  const parts: string[] = [];
  const first = random.chance(0.06)
    ? fill(random.pick(country.boxes), country, random)
    : fill(random.pick(country.streets), country, random);
  parts.push(first);
  if (random.chance(layout.unitShare)) parts.push(fill(random.pick(layout.units), layout, random));
  const settled = layout === world[0] || layout === world[1];
  const where = fill(random.pick(layout.places), layout, random);
  if (random.chance(0.05)) parts.push(town(random));
  parts.push(where);
  if (random.chance(settled ? 0.08 : 0.3) && !countries.some((each) => where.includes(each)))
    parts.push(random.pick(countries));
  if (random.chance(0.03)) parts.push(fill("#####", layout, random));
  const joined = joint(parts, lines, random);
  if (random.chance(0.05)) return joined.replaceAll(",", "");
  if (random.chance(0.02)) return joined.replace(/\n/g, "\n, ");
  return joined;
}

function joint(parts: readonly string[], lines: boolean, random: Random): string {
  const style = random.next();
  let made = parts[0]!;
  for (const part of parts.slice(1)) {
    const unit = /^(?:Apt|Suite|Ste|Unit|#|Rm|Floor|Flat|lgh|m\.|byt)/.test(part);
    const between = lines
      ? unit && style < 0.7
        ? random.pick([" ", ", "])
        : random.chance(0.07)
          ? ",\n"
          : "\n"
      : unit && style < 0.5
        ? " "
        : style < 0.8
          ? ", "
          : style < 0.9
            ? " "
            : random.pick([", ", " ", " - ", ",", "\n"]);
    made += between + part;
  }
  return made;
}
