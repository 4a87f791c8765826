/**
 * How strongly a cue says that a name follows. `label`: a form's field or a signature, where unknown words are a name;
 * `title`: Mr., Chief; `phrase`: words that introduce somebody; `hint`: words beside which a known name is one.
 */
export type CueStrength = "label" | "title" | "phrase" | "hint";

type Cue = { readonly pattern: RegExp; readonly strength: CueStrength; readonly because: string };

const fill = "[\\s_:.;#*|=\u2014\u2013-]";

/** The cues, each an expression whose match ends where the name begins. */
export const cues: readonly Cue[] = [
  {
    strength: "label",
    because: "signature before",
    pattern: new RegExp(
      `(?:/s/|\\bs/|(?:docu|e-?|electronically |digitally )?signed(?: and \\w+)? by|signature of|signatory|signature)[ ]?${fill}{0,30}(?=[\\p{L}])`,
      "giu",
    ),
  },
  {
    strength: "label",
    because: "field label before",
    pattern: new RegExp(
      `(?<![\\p{L}-])(?:(?:print(?:ed)?|full|first|last|middle|contact|legal|employee|owner'?s?|driver'?s?|officer'?s?|applicant'?s?|signer'?s?|typed|your|author|user|account(?: holder)?|child'?s?|spouse'?s?) name|(?<!\\p{L}['\u2019s]{0,2}[ ])name(?: (?:and|&) title|\\(s\\)|\\s?\\((?:print(?:ed)?|type|first|last|please print)[^)]*\\))?|(?<!\\p{L}[ ])by|attn|attention|contacts?(?: person)?(?: -)?|buyer|from|to|cc|bcc|prepared by|submitted by|requested by|requestor|requester|approved by|reviewed by|authorized by|created by|completed by|issued by|received by|entered by|modified by|closed by|prepared for|care of|c/o|witness(?:ed by)?|notary(?: public)?|author|byline|owner|applicant|point of contact|poc|cor|cotr|project manager|program manager|account manager|account executive|sales(?: rep(?:resentative)?)?|contracting officer|contract specialist|purchasing agent|principal investigator|victim|suspect|complainant|arrestee|driver|passenger|defendant|respondent|plaintiff|petitioner|appellant|detainee|inmate|patient|spouse|emergency contact|ship to|bill to|deliver to|sold to|remit to|supervisor|caller|reporting party|registered owner)[ \\t]*(?:[:=]${fill}{0,40}|(?<=person )-[ ]|(?<=person) - |_{2,}[\\s_:]{0,40}|\\n[ \\t]*(?=[\\p{Lu}]))(?=[\\p{L}])`,
      "giu",
    ),
  },
  {
    strength: "title",
    because: "title before",
    pattern:
      /(?<![\p{L}.])(?:mrs?|ms|miss|mx|dr|prof|rev|hon|det|sgt|lt|cpt|capt|cmdr|cpl|maj|col|gen|sen|rep|gov|supt|insp)\b\.?(?:[ ]|\n)(?=[\p{L}])/giu,
  },
  {
    strength: "title",
    because: "title before",
    pattern:
      /(?<![\p{L}])(?:Mister|Madam|Doctor|Professor|Reverend|Honorable|Chief|Sheriff|Undersheriff|Deputy|Officer|Detective|Sergeant|Lieutenant|Captain|Commander|Major|Colonel|Corporal|General|Agent|Inspector|Trooper|Constable|Marshal|Judge|Justice|Senator|Representative|Congressman|Congresswoman|Councilor|Councilman|Councilwoman|Councilmember|Commissioner|Mayor|Governor|Secretary|Ambassador|President|Attorney|Director|Administrator|Superintendent|Warden|Principal|Pastor|Father|Sister|Brother|Aunt|Uncle|Sir|Lady|Lord|Analyst|Specialist|Manager|CHIEF|SHERIFF|DEPUTY|OFFICER|DETECTIVE|SERGEANT|LIEUTENANT|CAPTAIN|AGENT|JUDGE|MAYOR|GOVERNOR|DIRECTOR)(?:[ ]|\n)(?=[\p{Lu}])/gu,
  },
  {
    strength: "phrase",
    because: "words that introduce a name",
    pattern:
      /(?<![\p{L}])(?:(?:my|his|her|their|your|first|last|full|maiden|middle|'s|\u2019s|s') ?(?:name|surname)(?: (?:is|was|to))?\??|(?:it|name) to|named|called?(?: me| him| her)?|calls me|calling|known as|nicknamed|hello,? (?:this is|i am|i'm)|this is|i am|i'm|i\u2019m|dear|hi|hello|hey|thanks|regards|sincerely|cheers)[,:!]?(?:[ ]|[ ]?\n[ ]?)(?=[\p{L}])/giu,
  },
  {
    strength: "hint",
    because: "words beside a name",
    pattern:
      /(?<![\p{L}])(?:spoke (?:to|with)|speak (?:to|with)|talk(?:ed)? (?:to|with)|met (?:with)?|ask(?:ed)?(?: for)?|contact|(?:written|directed|produced|hosted|founded|performed|sung|played|found|killed|shot|arrested) by|starring|featuring|feat\.?|interview(?:ed)?(?: with| by)?|according to|under|guardian|partner|husband|wife|son|daughter|brother|sister|mother|father|mom|dad|kid|child|friend|neighbou?r|colleague|boss|client|fianc[e\u00e9]e?|the [a-z]+(?:ist|er|or))['\u2019]?s?[,:]?[ ](?=[\p{L}])/giu,
  },
];

/** Speech around a single surname. */
export const speechAfter =
  /^[,]? (?:said|says|told|asked|wrote|testified|stated|explained|added|replied|argued|noted|shouted|announced|continued|recalled|acknowledged)\b/;
export const speechBefore =
  /\b(?:said|says|told|asked|wrote|testified|replied|added|shouted|explained)(?: to| at)?[ ]$/;
