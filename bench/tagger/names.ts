import { allLocales } from "@faker-js/faker";
import anyAscii from "any-ascii";
import type { Random } from "../random.ts";

/** Names of one language, from the locales of faker. */
type Names = { readonly given: readonly string[]; readonly surnames: readonly string[] };

/** A name to put into a slot; `listed` says whether word lists may know its words. */
export type Filling = { readonly text: string; readonly listed: boolean };

type Lists = Readonly<Record<string, readonly string[] | undefined>> | undefined;
type Locale = {
  readonly person?: { readonly first_name?: Lists; readonly last_name?: Lists };
  readonly location?: { readonly city_name?: readonly string[]; readonly street_name?: readonly string[] };
  readonly company?: { readonly name_pattern?: unknown };
};
export const locales = allLocales as unknown as Readonly<Record<string, Locale>>;

const latin = /^[\p{Script=Latin}\p{M} '\u2019-]+$/u;
const spoken = new Set(["ru", "uk", "mk", "hy", "ka_GE", "el", "ko", "zh_CN", "ne"]);

/** Returns a word of a locale in Latin letters, or nothing where it has none. */
export function inLatin(locale: string, word: string): string[] {
  if (latin.test(word)) return [word];
  if (!spoken.has(locale)) return [];
  const plain = anyAscii(word).replace(/[^A-Za-z' -]/g, "");
  return /^[A-Z][a-z' -]{2,}/.test(plain) ? [plain] : [];
}

function flat(locale: string, lists: Lists): string[] {
  return [...new Set(Object.values(lists ?? {}).flatMap((words) => words ?? []))].flatMap((word) =>
    inLatin(locale, word),
  );
}

const languages: readonly (readonly [string, Names])[] = Object.entries(locales).flatMap(([locale, { person }]) => {
  const names = { given: flat(locale, person?.first_name), surnames: flat(locale, person?.last_name) };
  return names.given.length > 20 && names.surnames.length > 10 ? [[locale, names] as const] : [];
});
const english = languages.find(([locale]) => locale === "en")![1];
const spanish = languages.filter(([locale]) => locale.startsWith("es"));

/** Surnames that are words, places or given names besides: what a list of names alone cannot tell. */
const wordSurnames =
  `Grant Key London Baker Young Rivers Church Stone Banks Brooks Fields Hill Woods Waters Bishop King Knight
Mayor Marshall Sheriff Page Cook Price Rich Short Long Little Strong Swift Sharp Wise Good Best Love Hope Joy Day Weeks May
March Winter Summers Frost Snow Rain Storm Moon Star Silver Gold Green Brown White Black Gray Wood Forest Park Parks Lake
Field Meadows Heath Moore Marsh Glen Dale Ford Bridge Bridges Gates Hall House Chambers Booth Barnes Mills Miller Mason
Carpenter Potter Butcher Fisher Hunter Archer Fowler Shepherd Farmer Gardner Porter Carter Cooper Turner Tanner Taylor
Weaver Webb Dyer Fuller Tyler Sawyer Smith Goldsmith Wright Judge Law Laws Case Court Justice Guy Mann Child Childs Boy
Savage Noble Pope Abbott Prior Monk Priest Deacon Parsons Christian Temple Cross Bell Horn Drum Harper Piper Singer Fiddler
Paris Berlin Houston Austin Dallas Jackson Lincoln Washington Madison Hamilton Cleveland Boston Chester Lancaster York
England Ireland Scott Welch French German Norman Roman Holland Israel Jordan Chad Georgia Virginia Carolina Dakota Florence
Wolf Fox Hare Bird Crane Finch Swan Drake Nightingale Peacock Crow Hawk Bull Lamb Buck Doe Roe Bass Pike Salmon Herring
Berry Rose Lily Ivy Flowers Bush Branch Root Reed Ash Birch Oakes Pine Rice Bean Pease Coffee Sugar Bacon Ham Lemon Cherry
Penny Pound Cash Money Bond Sales Trader Major Sergeant Battle Fight Spears Arrow Bow Blade Lance Shields Armour Pistol
Power Powers Strange Moody Gay Blunt Bland Hardy Early Late Lately Noon Monday Friday Christmas Easter Speed Race Walker
Rush Read Bookman Story Pen Wall Street Lane Rhodes Way Head Hand Foot Legg Beard Hair Tongue Hart Blood Bone Skin Heard
Self Person Mister Doctor Nurse Bride Means Makes Said Will Shall Can Should Might Must Do Did Done Ball Bates Bolt Booker
Boss Box Brand Broker Budd Button Camp Cage Carr Castle Chance Chase Clay Cliff Close Cloud Coach Cole Cotton Crisp Crook
Crown Curry Dean Dock Downs Duke Dunn Earl Eaves English Feather Fine Fish Flood Free Friend Game Garland Garner Gentle
Gift Glass Grave Graves Griffin Grove Guest Gunn Hammer Hatch Haven Hawkins Hays Hedge Holiday Holly Hood Hook Hooker`
    .split(/\s+/)
    .filter((word) => word.length > 1);

/** Given names that are words besides. */
const wordGivenNames =
  `Hope Grace Faith Joy Rose Lily Ivy Daisy Violet Ruby Pearl Amber Jade Crystal Dawn Eve April May June August Summer Autumn
Will Mark Bill Rob Pat Jack Frank Grant Chase Hunter Carter Mason Parker Cooper Harper Piper Reed Rex Guy Art Dean Earl Duke
Rich Skip Chip Buck Max Miles Drew Ray Gene Sandy Robin Jay Wren Penny Ginger Olive Hazel Holly Heather Melody Charity Mercy
Destiny Angel Sky River Storm Phoenix Brooklyn Paris Austin Dallas Jordan Israel Chad Kent Chance Justice Major Royal Reign
King Prince Christian Bishop Dusty Sunny Misty Stormy Bonny Merry Gale Cliff Glen Dale Clay Lance Miller Baker Rusty Bud Wade Rocky`.split(
    /\s+/,
  );

const nicknames =
  `Bo Deb Dee Jen Jess Tash Shaz Gaz Baz Tel Kev Trev Nige Si Stu Al Ali Liz Lib Bets Mags Meg Peg Kit Kip Bea Bex Tor Flo
Gus Gil Hal Hank Ike Jeb Jed Jax Jules Lex Lou Lu Mac Mo Moe Ned Ollie Oz Paddy Pip Raj Rafa Ron Roz Sal Sol Tad Tess Tim Tina
Toni Vic Viv Walt Wes Xan Yas Zee Zara Abs Andi Ange Ash Benji Bren Caz Chaz Coco Deano Fi Gabs Hels Izzy Jaz Jonny Kat Kaz
Lils Manny Nads Nat Nels Pete Quin Rach Reggie Sid Steph Suz Teddy Tommo Ursh Wils Yoli Zac`.split(/\s+/);

/** A model of the letters of names: what letter follows which three, in the names of a language. */
class LetterModel {
  readonly #next = new Map<string, string>();
  constructor(names: readonly string[]) {
    for (const name of names) {
      const padded = `^^^${name.toLowerCase()}$`;
      for (let at = 3; at < padded.length; at++) {
        const before = padded.slice(at - 3, at);
        this.#next.set(before, (this.#next.get(before) ?? "") + padded[at]!);
      }
    }
  }

  /** Returns an invented name of 3 to 12 letters. */
  invent(random: Random): string {
    for (let turn = 0; turn < 40; turn++) {
      let name = "^^^";
      while (name.length < 16 && !name.endsWith("$")) {
        const after = this.#next.get(name.slice(-3)) ?? "$";
        name += after[random.below(after.length)]!;
      }
      const made = name.replace(/[$^]/g, "").trim();
      if (made.length >= 3 && made.length <= 12 && /^[\p{L}'-]+$/u.test(made)) return capitalise(made);
    }
    return "Morvane";
  }
}

const capitalise = (word: string): string =>
  word.replace(/(?<![\p{L}\p{M}'])\p{L}/gu, (letter) => letter.toUpperCase());

const models = new Map<Names, { readonly given: LetterModel; readonly surname: LetterModel }>();
function modelOf(names: Names) {
  const known = models.get(names);
  if (known !== undefined) return known;
  const made = { given: new LetterModel(names.given), surname: new LetterModel(names.surnames) };
  models.set(names, made);
  return made;
}
/** Surnames and given names of all languages, from which names of no language in particular are invented. */
const mixture = (): Names => mixed;
const mixed: Names = {
  given: languages.flatMap(([, { given }]) => given.slice(0, 150)),
  surnames: languages.flatMap(([, { surnames }]) => surnames.slice(0, 150)),
};

/** Returns names of some language: English every third time. */
function someLanguage(random: Random): Names {
  if (random.chance(0.34)) return english;
  return random.pick(languages)[1];
}

const plain = (word: string): string =>
  word
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replaceAll("ł", "l")
    .replaceAll("Ł", "L")
    .replaceAll("ß", "ss")
    .replaceAll("ø", "o")
    .replaceAll("Ø", "O")
    .replaceAll("đ", "d")
    .replaceAll("Đ", "D");

/** Returns names of one language for one person, each a list's or invented. */
export function person(random: Random): {
  given(): string;
  surname(): string;
  readonly listed: boolean;
} {
  const names = someLanguage(random);
  const invented = random.chance(0.27);
  const stripped = random.chance(0.4);
  const model = invented ? modelOf(random.chance(0.3) ? mixture() : names) : null;
  const dress = (word: string): string => (stripped ? plain(word) : word);
  return {
    listed: !random.chance(0.3),
    given: () =>
      dress(
        model !== null
          ? model.given.invent(random)
          : random.chance(0.06)
            ? random.pick(wordGivenNames)
            : random.chance(0.05)
              ? random.pick(nicknames)
              : random.pick(names.given),
      ),
    surname: () => {
      const one = (): string =>
        model !== null
          ? model.surname.invent(random)
          : random.chance(names === english ? 0.25 : 0.04)
            ? random.pick(wordSurnames)
            : random.pick(names.surnames);
      const style = random.next();
      if (style < 0.025) return dress(`${one()}-${one()}`);
      if (style < 0.04)
        return dress(
          `${random.pick(["van", "van der", "de", "de la", "di", "von", "del", "dos", "da", "El", "Al", "bin", "ben", "Van", "De", "Le", "La", "Mc", "St.", "Du"])} ${one()}`.replace(
            /^Mc (.)/,
            "Mc$1",
          ),
        );
      if (style < 0.05) return dress(`${random.pick(["O'", "D'", "Mc", "Mac", "Al-", "El-", "O\u2019"])}${one()}`);
      if (style < 0.08 && spanish.some(([, each]) => each === names)) return dress(`${one()} ${one()}`);
      return dress(one());
    },
  };
}

const initial = (random: Random): string => random.pick([..."ABCDEFGHIJKLMNOPRSTVWYZ"]);

/** Returns a filling of a slot for people. */
export function nameFor(slot: "person" | "first" | "last" | "initialled" | "inverted", random: Random): Filling {
  const one = person(random);
  const text = (() => {
    switch (slot) {
      case "first":
        return random.chance(0.03)
          ? `${one.given()}-${one.given()}`
          : random.chance(0.03)
            ? `${one.given()} ${one.given()}`
            : one.given();
      case "last":
        return one.surname();
      case "initialled": {
        const dot = random.chance(0.75) ? "." : "";
        const count = random.chance(0.35) ? 2 : 1;
        const joint = dot !== "" && random.chance(0.25) ? "" : " ";
        const initials = Array.from({ length: count }, () => initial(random) + dot);
        return random.chance(0.12)
          ? `${one.given()} ${initial(random)}${dot}`
          : `${initials.join(joint)}${count > 1 || dot === "" || random.chance(0.9) ? " " : ""}${one.surname()}`;
      }
      case "inverted": {
        const middle = random.next();
        const rest =
          one.given() +
          (middle < 0.35
            ? ` ${initial(random)}${random.chance(0.5) ? "." : ""}`
            : middle < 0.5
              ? ` ${one.given()}`
              : "");
        const inverted = `${one.surname()}${random.chance(0.85) ? ", " : random.chance(0.5) ? "," : " "}${random.chance(0.06) ? `${initial(random)}.` : rest}${random.chance(0.03) ? " Jr" : ""}`;
        return random.chance(0.55) ? inverted.toUpperCase() : inverted;
      }
      case "person": {
        const style = random.next();
        const [given, surname] = [one.given(), one.surname()];
        if (style < 0.08) return `${given} ${initial(random)}. ${surname}`;
        if (style < 0.1) return `${given} ${initial(random)} ${surname}`;
        if (style < 0.15) return `${given} ${one.given()} ${surname}`;
        if (style < 0.17)
          return `${given} ${random.pick(["\u201c", '"', "("])}${random.pick(nicknames)}${random.chance(0.5) ? "\u201d" : '"'} ${surname}`
            .replace(/\((.*?)["\u201d]/, "($1)")
            .replace(/"(.*?)\u201d/, '"$1"')
            .replace(/\u201c(.*?)"/, "\u201c$1\u201d");
        if (style < 0.19) return `${initial(random)}. ${one.given()} ${surname}`;
        if (style < 0.2) return `${surname.toUpperCase()} ${given}`;
        if (style < 0.225) return `${given} ${surname}${random.pick([" Jr.", ", Jr.", " III", " II", " Sr."])}`;
        if (style < 0.25) return `${given} ${surname} ${one.surname()}`;
        if (style < 0.265) return `${given} ${surname.toUpperCase()}`;
        return `${given} ${surname}`;
      }
    }
  })();
  return { text, listed: one.listed };
}
