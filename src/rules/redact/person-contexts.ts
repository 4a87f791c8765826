/** What is only said of people, to people and by people, around a single word. */

const kin =
  "wife|husband|son|daughter|mother|father|mom|mum|dad|parents?|kids?|child|children|brother|sister|uncle|aunt|nephew|niece|cousin|family|boyfriend|girlfriend|fianc[e\u00e9]e?|friend|friends|boss|lawyer|attorney|doctor|neighbou?rs?";
const owned = `${kin}|car|house|home|flat|apartment|bedroom|address|phone|laptop|purse|wallet|birthday|face|hand|hands|hair|eyes|voice|arm|leg|death|body|life|childhood|career|marriage|wedding|funeral|statement|testimony|confession|arrest|appeal|trial|conviction|sentence|opinion|turn|fault|job|salary|name|nickname|number|diary|letter|novel|film|song|poem|painting|album|memoir|passport|visa|luggage|flight`;
const state =
  "born|late|asleep|elected|re-elected|arrested|convicted|sentenced|appointed|nominated|hired|fired|promoted|killed|shot|stabbed|wounded|injured|hospitali[sz]ed|jailed|imprisoned|deported|indicted|acquitted|pronounced dead|drunk|tired|ill|sick|pregnant|married|divorced|widowed|crying|sleeping|laughing|smiling|driving|walking|sitting|amused|upset|angry|sad|afraid|buried|survived by|raised|educated|last seen|found dead|taken into custody";
const does =
  "spent|gave|told|shouted|lives?|lived|moved|married|died|smiled?|laughed|cried|thinks?|thought|believes?|believed|wants?|wanted|loves?|loved|hates?|hated|likes?|feels?|felt|remembers?|remembered|knows|knew|sang|sings?|writes|wrote (?:back|him|her|me|a|that|to (?:him|her|me|us))|testified|resigned|retired|pleaded|pled|confessed|graduated|grew up|declined to|apologi[sz]e[sd]|acted alone|took office|puts it|put it|won the (?:race|election|medal|gold|match|prize)|ran for|scored|fled|walked|walks|sat|slept|ate|drank|drove|drives|wept|nodded|shrugged|sighed|whispered|yelled|screamed|grinned|frowned|kissed|hugged|studied|earned (?:his|her)|works (?:at|as|for|in|here|there)|worked (?:at|as|for)|used to|texted|phoned|emailed|called (?:me|us|him|her|back|again|home|in sick)|sent (?:me|us|him|her)|hopes|enjoys?|plays|played|went (?:to|home|out)|came (?:home|over|back|to)|is (?:coming|sleeping|crying|my|his|her|our|their)|ha[sd] (?:given|told|been|said|eaten|died|(?:(?:a|one|two|three|four|five|six) )?(?:brothers?|sisters?|child|children|kids|sons?|daughters?))";

/** What only people do, are, or have, right after the word. */
export const personAfter = new RegExp(
  `^(?:,? who\\b|,? (?:aged )?[1-9][0-9],|(?:'s|\u2019s|s'|s\u2019) (?:\\w+ )?(?:${owned})\\b| (?:${does})\\b| (?:was|is|were|are|had been|has been|will be|got) (?:not |also |never |then |later |just |still )?(?:${state})\\b)`,
);
/** What only families and people in office have, after “the” and the word. */
export const houseAfter = /^ (?:family|brothers|sisters|twins|household|administration|presidency|campaign|estate)\b/;

/** What one does only to people, right before the word. */
export const personBefore =
  /\b(?:me|met|told|tell|asked?|remind|marry|wake|teach|blame|trust|bless|meeting|(?:letters?|postcard|note|gift|call) (?:from|to)|thank(?:ed)?|thanks|married|love|loved|miss|missed|remember|remembered|dated|hired|fired|arrested|shot|killed|invited|hugged|kissed|leave|dear|sincerely|regards|between|neither|nor|(?:moved|seconded|motion|written|sung|directed|composed|painted|performed|played|coached|starring|photographed|murdered|defeated) by|(?:song|book|novel|film|movie|album|play|painting|poem|essay|lyrics|music|biography|portrait|words|heirs|memory|death|murder|arrest|trial|(?:early |late )?works?) (?:by|of)|compared? (?:him|her|them|me) to|according to|(?:spoke|speak|talk|talked|chatted|dinner|lunch|breakfast|tea|coffee|married|engaged|danced|argued|lives|lived|slept) (?:to|with)|hi|hello|hey|bye|goodbye|sorry|oh|poor|little|uncle|aunt|auntie|cousin|grandma|grandpa|coach|nurse|is that|i am|i'm|this is|for|with)(?: my| our)? $/i;
/** Before one of these “for” and “with” are said of people: with X and me. */
const alongside = /^ (?:and (?:me|I|you|him|her|his|my)\b|too\b|only\b|alone\b)/;

const questionBefore =
  /(?:^|[.?!"\u201c\n]\s*)(?:(?:where|when|why|how|what|who|whom)(?: \w+)? )?(?:who (?:is|was)|does|did|has|had|will|would|can|could|should)(?:n't)? $/i;
const questionAfter = /^ (?:\w+ ){0,1}[a-z]{2,}[^.!\n]{0,60}\?/;

const addressedBefore =
  /\b(?:you|me|it|that|this|now|please|thanks?|no|yes|yeah|well|ok|okay|birthday|christmas|on|up|here|there|too|later|sorry|luck|job|done|goodbye|bye|hello|hi|morning|night|evening|welcome|congratulations|remember|listen|look|wait|stop|help|right|back|down|again|today|tomorrow|oh|ah|hey), $/i;
const called = /^[!?]["\u201d]/;

/** Returns why the words around a single word show it to be a person, or null. */
export function personalContext(lead: string, tail: string): string | null {
  const before = personBefore.exec(lead);
  const weak = before !== null && /^(?:for|with)\b/i.test(before[0]);
  if (personAfter.test(tail)) return "of which only people are spoken";
  if (before !== null && (!weak || alongside.test(tail))) return "of which only people are spoken";
  if (/\bthe $/i.test(lead) && houseAfter.test(tail)) return "of a family or an office";
  if (addressedBefore.test(lead) && /^[.!?,](?:\s|["\u201d]|$)/.test(tail)) return "that is spoken to";
  if (/["\u201c]$/.test(lead) && called.test(tail)) return "that is called";
  if (questionBefore.test(lead) && questionAfter.test(tail)) return "that is asked after";
  return null;
}
