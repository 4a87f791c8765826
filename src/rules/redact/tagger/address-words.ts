/** Words of streets, of what is within a house, and of boxes, in many languages, in small letters without accents. */
const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ""));

const streets = list(`
street st str avenue ave av boulevard blvd bd road rd lane ln drive dr court ct circle cir place pl terrace ter square sq
parkway pkwy highway hwy way trail trl loop plaza alley row run crossing cove bend point ridge walk causeway pike path
close crescent cres gardens mews landing pass grove route rte turnpike expressway freeway esplanade quay parade broadway
rue allee allées chemin impasse quai cours sentier ruelle voie route via viale vicolo piazza corso largo calle carrer carrera
avenida avda paseo plaza camino callejon travesia ronda glorieta carretera calzada rua travessa estrada rodovia praca
alameda beco jalan jl strada bulevardul aleea calea soseaua ulica ul ulice aleja al plac pl osiedle os namesti trida
nabrezi cesta trg ulitsa prospekt utca ut utja ter korut krt setany sokak sok caddesi cad cadde bulvari mahallesi mah
strasse gasse weg platz ring damm ufer straat laan plein gracht kade dijk dreef steenweg singel gatan gata vagen vag
gate gata vei veien vej alle plads torv katu tie kuja polku marg nagar salai chowk chome cho machi dori jalan lorong
thanh duong odos leoforos`);
const streetEnding =
  /(?:strasse|str|gasse|weg|platz|allee|ufer|damm|steig|graben|ring|straat|laan|plein|gracht|kade|dijk|dreef|singel|steeg|gatan|gata|gade|gate|vagen|veien|vegen|vejen|vej|vei|stigen|stien|torget|plads|backen|katu|tie|kuja|polku|utca|ulica|cesta|skeho|skega|ova|cka|ska)$/;
const units = list(`
apt appt apartment suite ste unit room rm floor fl flat level lot spc space trlr bldg building box pmb piso piano puerta
esc escalera bloc bloque bl ap scara et sc byt lokal lok m lgh stan kat daire no nr wohnung whg top stiege etage bus
interior int depto dpto casa apto appartement chambre bte boite etg og shop tower block wing plot door dept cmr psc
fpo apo dpo rr hc po p.o pobox postfach postbus casilla apartado bp cp postboks boks skrytka lockbox
`);
const states = list(`
al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc
sd tn tx ut vt va wa wv wi wy dc pr gu vi ae aa ap nsw vic qld tas act nt on qc bc ab mb sk ns nb nl pe sp rj mg rs ba
alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana
iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska
nevada hampshire jersey carolina dakota ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia
washington wisconsin wyoming ontario quebec
`);
const directions = list(`n s e w ne nw se sw north south east west northeast northwest southeast southwest`);

/** Returns what a word can be in an address, one bit each: street 1, unit 2, state 4, direction 8. */
export function addressBits(plain: string): number {
  return (
    (streets.has(plain) || (plain.length > 5 && streetEnding.test(plain)) ? 1 : 0) |
    (units.has(plain) ? 2 : 0) |
    (states.has(plain) ? 4 : 0) |
    (directions.has(plain) ? 8 : 0)
  );
}
