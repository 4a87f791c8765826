import type { Random } from "../random.ts";
import { inLatin, locales, person } from "./names.ts";

const forms = [
  "LLC",
  "Inc.",
  "Inc",
  "Ltd",
  "Limited",
  "GmbH",
  "S.A.",
  "Corp.",
  "Corporation",
  "& Co.",
  "PLC",
  "B.V.",
  "AG",
  "LP",
  "Group",
  "Holdings",
  "Partners",
  "Associates",
  "& Sons",
  "& Associates",
  "Foundation",
  "Trust",
];
const trades = [
  "Solutions",
  "Systems",
  "Technologies",
  "Security",
  "Construction",
  "Consulting",
  "Logistics",
  "Plumbing",
  "Motors",
  "Bakery",
  "Insurance",
  "Law",
  "Engineering",
  "Services",
  "Analytics",
  "Communications",
  "Electric",
  "Roofing",
  "Towing",
  "Pharmacy",
  "Dental",
  "Hardware",
  "Books",
  "Farms",
  "Brewing",
  "Properties",
  "Realty",
  "Transport",
  "Media",
  "Energy",
  "Design",
  "Labs",
  "Networks",
  "Aviation",
  "Marine",
  "Supply",
  "Software",
  "Health",
  "Capital",
  "Catering",
];
const bodies = [
  "School District",
  "Police Department",
  "Sheriff's Office",
  "Public Library",
  "Chamber of Commerce",
  "Community College",
  "High School",
  "Elementary School",
  "Middle School",
  "General Hospital",
  "Medical Center",
  "Fire Department",
  "City Council",
  "Housing Authority",
  "Water District",
  "Historical Society",
  "Methodist Church",
  "Baptist Church",
  "Rowing Club",
  "United FC",
  "Airport Authority",
  "Credit Union",
  "Bar Association",
  "Food Bank",
  "Transit Agency",
  "University",
  "Town Hall",
  "Planning Commission",
  "Tribune",
  "Gazette",
  "Herald",
  "Observer",
  "Port Authority",
];
const acronym = (random: Random): string =>
  Array.from({ length: 2 + random.below(4) }, () => random.pick([..."ABCDEFGHILMNOPRSTUVW"])).join("");
const known = [
  "Palantir Technologies",
  "Axon",
  "Motorola Solutions",
  "Vigilant Solutions",
  "Flock Safety",
  "Cellebrite",
  "LexisNexis",
  "Thomson Reuters",
  "Clearview AI",
  "ShotSpotter",
  "Booz Allen Hamilton",
  "Deloitte",
  "Accenture",
  "Leidos",
  "General Dynamics",
  "Raytheon",
  "Northrop Grumman",
  "Lockheed Martin",
  "Wells Fargo",
  "JPMorgan Chase",
  "Goldman Sachs",
  "Morgan Stanley",
  "Charles Schwab",
  "Johnson & Johnson",
  "Procter & Gamble",
  "Marks & Spencer",
  "John Lewis",
  "Ernst & Young",
  "Dell",
  "Ford",
  "Chrysler",
  "Mercedes-Benz",
  "Hewlett Packard",
  "Harris Corporation",
  "L3Harris",
  "Lexmark",
  "Western Union",
  "American Civil Liberties Union",
  "Electronic Frontier Foundation",
  "Department of Homeland Security",
  "Customs and Border Protection",
  "Immigration and Customs Enforcement",
  "Department of Justice",
  "Federal Bureau of Investigation",
  "Drug Enforcement Administration",
  "State Farm",
  "Kaiser Permanente",
  "Providence Health",
  "Walgreens",
  "Macy's",
  "McDonald's",
  "Wendy's",
  "Denny's",
  "Dunkin' Donuts",
  "Levi Strauss",
  "Ben & Jerry's",
  "Ralph Lauren",
  "Calvin Klein",
  "Louis Vuitton",
  "Sotheby's",
  "Rolls-Royce",
  "Lloyds",
  "Barclays",
  "Wegmans",
  "Trader Joe's",
];

/** Words for products, invented from syllables. */
const syllables = [
  "ze",
  "lo",
  "vi",
  "tra",
  "kon",
  "mi",
  "plex",
  "ra",
  "da",
  "no",
  "ver",
  "sen",
  "tri",
  "flu",
  "ax",
  "or",
  "bi",
  "ty",
  "quo",
  "ne",
  "xa",
  "gen",
  "pro",
  "cor",
  "lum",
  "sta",
  "max",
  "nex",
  "tel",
  "omni",
  "hawk",
  "eye",
  "star",
  "point",
  "safe",
  "track",
  "cam",
  "net",
];

const halves =
  "Lead Data Cloud Bright Deep Clear Open Smart Fast Live Real True Net Web Home Health Pay Bank Ship Car Job Hire Team Post Mail Click Ad Media Reach Signal Path Wise Point Base Hub Lab Works Box Mind Radar Scope Source Loop Wave Spark Stack Grid Forge Shift Gate Watch Sight Sense View Scan Link Dash Desk Flow Social Crowd Market Brand Trust Safe Guard Night River Blue Red Green Black North Iron Silver".split(
    " ",
  );

/** Returns a made word that may be a firm's or a product's. */
export function inventedWord(random: Random): string {
  const style = random.next();
  if (style < 0.18) return random.pick(halves) + random.pick(halves);
  if (style < 0.26) return random.pick(halves) + random.pick(halves).toLowerCase();
  if (style < 0.29) return random.pick(["i", "e", "my", "go"]) + random.pick(halves);
  if (style < 0.34)
    return random.pick(halves) + random.pick(["IQ", "AI", "ID", "360", "One", "ly", "ify", "io", "TV", "XR"]);
  const word = Array.from({ length: 2 + random.below(2) }, () => random.pick(syllables)).join("");
  return word[0]!.toUpperCase() + word.slice(1);
}

/** Returns a made word with an ending of firms. */
function latinWord(random: Random): string {
  const stem = Array.from({ length: 1 + random.below(2) }, () => random.pick(syllables)).join("");
  const word =
    stem +
    random.pick([
      "ix",
      "ica",
      "icum",
      "ent",
      "ari",
      "ela",
      "und",
      "ube",
      "asic",
      "hawk",
      "tek",
      "ex",
      "um",
      "io",
      "eon",
      "ara",
      "is",
      "era",
      "ium",
      "ant",
      "is",
      "ode",
      "cube",
      "cast",
      "gen",
      "ware",
      "minr",
      "us",
    ]);
  return word[0]!.toUpperCase() + word.slice(1);
}

/** Returns a town, region or country. */
export function place(random: Random): string {
  const style = random.next();
  if (style < 0.17) return random.pick(english);
  if (style < 0.25)
    return person(random)
      .surname()
      .replace(/^.*[ -]/, "");
  if (style < 0.65) return random.pick(towns);
  if (style < 0.72) return `${random.pick(towns)} County`;
  if (style < 0.78)
    return `${random.pick(["New", "North", "South", "East", "West", "Port", "Lake", "Mount", "Fort", "San", "Santa", "St.", "El", "Los", "Upper", "Lower", "Great", "Little"])} ${person(random).surname()}`;
  if (style < 0.88)
    return (
      person(random)
        .surname()
        .replace(/^(?:Mc|O'|[a-z ]+ )/, "")
        .replace(/[ -].*$/, "") +
      random.pick([
        "ville",
        "burg",
        "ton",
        "field",
        "ford",
        " Falls",
        " Springs",
        " Heights",
        " Beach",
        " Grove",
        " City",
        "wood",
        "stadt",
        "sk",
        "ovo",
        "dorf",
      ])
    );
  return random.pick(countries);
}

export const countries = [
  "United States",
  "USA",
  "United Kingdom",
  "UK",
  "Germany",
  "Deutschland",
  "France",
  "Spain",
  "Italy",
  "Poland",
  "Norway",
  "Sweden",
  "Denmark",
  "Finland",
  "Netherlands",
  "The Netherlands",
  "Belgium",
  "Austria",
  "Switzerland",
  "Portugal",
  "Brazil",
  "Mexico",
  "Canada",
  "Australia",
  "New Zealand",
  "India",
  "Japan",
  "China",
  "South Africa",
  "Nigeria",
  "Kenya",
  "Egypt",
  "Turkey",
  "Greece",
  "Hungary",
  "Czech Republic",
  "Slovakia",
  "Slovenia",
  "Croatia",
  "Romania",
  "Bulgaria",
  "Ukraine",
  "Russia",
  "Ireland",
  "Iceland",
  "Estonia",
  "Latvia",
  "Lithuania",
  "Luxembourg",
  "Chile",
  "Argentina",
  "Uruguay",
  "Peru",
  "Colombia",
  "Philippines",
  "Vietnam",
  "Thailand",
  "Malaysia",
  "Singapore",
  "Indonesia",
  "Israel",
  "Tunisia",
  "Morocco",
  "Ghana",
  "Cyprus",
  "Malta",
  "Greenland",
  "Faroe Islands",
];
const english = [
  "Chicago",
  "Houston",
  "Phoenix",
  "Denver",
  "Portland",
  "Eugene",
  "Seattle",
  "Boston",
  "Atlanta",
  "Miami",
  "Detroit",
  "London",
  "Manchester",
  "Leeds",
  "Glasgow",
  "Toronto",
  "Vancouver",
  "Sydney",
  "Melbourne",
  "Dublin",
  "Cork",
  "Oakland",
  "San Diego",
  "El Paso",
  "Tulsa",
  "Omaha",
  "Boise",
  "Fresno",
  "Tampa",
  "Orlando",
  "Lincoln",
  "Madison",
  "Austin",
  "Dallas",
  "Jackson",
  "Charlotte",
  "Cleveland",
  "Savannah",
  "Augusta",
  "Salem",
  "Springfield",
  "Oregon",
  "Texas",
  "California",
  "Washington",
  "Virginia",
  "Georgia",
  "Florida",
  "New York",
  "Okaloosa County",
  "Lane County",
  "Cook County",
];
const towns = Object.entries(locales).flatMap(([locale, { location }]) =>
  (location?.city_name ?? []).slice(0, 250).flatMap((town) => inLatin(locale, town)),
);

/** Returns a town alone. */
export const town = (random: Random): string => (random.chance(0.25) ? random.pick(english) : random.pick(towns));

/** Returns a firm, body, school or club: many are called after people. */
export function organization(random: Random): string {
  const name = bareOrganization(random);
  return random.chance(0.12) && !/[A-Z.]{3}$|Inc|LLC|Ltd/.test(name)
    ? `${name}, ${random.pick(["Inc.", "Inc", "LLC", "L.L.C.", "Ltd.", "LP", "LLP", "Inc", "Corp."])}`
    : name;
}

function bareOrganization(random: Random): string {
  const style = random.next();
  const surname = (): string => person(random).surname();
  if (style < 0.06) return inventedWord(random);
  if (style < 0.12) return random.pick(known);
  if (style < 0.22) return `${surname()} ${random.pick(trades)}${random.chance(0.4) ? ` ${random.pick(forms)}` : ""}`;
  if (style < 0.3) return `${surname()} ${random.pick(forms)}`;
  if (style < 0.38)
    return `${surname()} ${random.pick(["&", "and", "&"])} ${surname()}${random.chance(0.4) ? ` ${random.pick(["LLP", "LLC", "PC", "Inc.", "Attorneys", "Partners", "Architects", "Ltd"])}` : ""}`;
  if (style < 0.42)
    return `${surname()}, ${surname()} ${random.pick(["&", "and"])} ${surname()}${random.chance(0.4) ? ` ${random.pick(["LLP", "PLLC", "P.C."])}` : ""}`;
  if (style < 0.5)
    return `${inventedWord(random)} ${random.pick(trades)}${random.chance(0.4) ? ` ${random.pick(forms)}` : ""}`;
  if (style < 0.56) return `${inventedWord(random)} ${random.pick(forms)}`;
  if (style < 0.62) return latinWord(random);
  if (style < 0.66) return acronym(random);
  if (style < 0.82) return `${random.chance(0.7) ? town(random) : surname()} ${random.pick(bodies)}`;
  if (style < 0.86)
    return `${random.pick(["University of", "City of", "County of", "Town of", "Bank of", "Port of", "Friends of", "Diocese of", "Borough of"])} ${town(random)}`;
  if (style < 0.89)
    return `${random.pick(["St.", "Saint", "St"])} ${person(random).given()}${random.pick(["'s School", "'s Hospital", " Church", "'s Church", " Academy", " Parish"])}`;
  if (style < 0.92)
    return `${person(random).given()} ${surname()} ${random.pick(["Elementary School", "High School", "Foundation", "Memorial Hospital", "Academy", "Middle School", "Institute", "Scholarship Fund", "Memorial Library"])}`;
  if (style < 0.96)
    return `${person(random).given()}'s ${random.pick(["Diner", "Garage", "Pizza", "Hair Studio", "Cafe", "Tavern", "Bakery", "Auto Body", "Nails"])}`;
  return `The ${town(random)} ${random.pick(["Times", "Post", "Herald", "Tribune", "Chronicle", "Examiner", "Star", "Register-Guard"])}`;
}

/** Returns a product, system or brand. */
export function product(random: Random): string {
  const style = random.next();
  const mark = random.chance(0.4)
    ? ` ${random.pick(["Pro", "Plus", "X", "Max", "360", "2.0", "II", "Mini", "One", "S", "Cloud", "Enterprise", "V3", "Suite", "Go"])}`
    : "";
  if (style < 0.5) return inventedWord(random) + mark;
  if (style < 0.65) return `${inventedWord(random)} ${acronym(random)}-${1 + random.below(900)}`;
  if (style < 0.75) return acronym(random) + mark;
  if (style < 0.85) return `${person(random).surname()}${mark === "" ? " Classic" : mark}`;
  return `${random.pick(["Falcon", "Stingray", "Raven", "Condor", "Sparrow", "Compass", "Horizon", "Guardian", "Sentinel", "Nova", "Atlas", "Titan", "Orion", "Vertex", "Summit", "Echo", "Pixel", "Galaxy", "Corolla", "Sprinter", "Transit", "Silverado"])}${mark}`;
}
