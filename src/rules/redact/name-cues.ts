/**
 * How strongly a cue says that a name follows. `label`: a form's field or a signature, where unknown words are a name;
 * `mister`: Mr., after which any word is one; `title`: Chief; `phrase`: words that introduce somebody; `hint`: words beside which a known name is one.
 */
export type CueStrength = "label" | "mister" | "title" | "phrase" | "hint";

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
      `(?<![\\p{L}-])(?:(?:print(?:ed)?|full|first|last|middle|maiden|contact|legal|employee|owner'?s?|driver'?s?|officer'?s?|applicant'?s?|signer'?s?|typed|your|author|user|account(?: holder)?|child'?s?|spouse'?s?) name|(?<!\\p{L}['\u2019s]{0,2}[ ])name(?: (?:and|&) title|\\(s\\)|\\s?\\((?:print(?:ed)?|type|first|last|please print)[^)]*\\))?|(?<!\\p{L}[ ])by|attn|attention|contacts?(?: person)?(?: -)?|buyer|from|to|cc|bcc|prepared by|submitted by|requested by|requestor|requester|approved by|reviewed by|authorized by|created by|completed by|issued by|received by|entered by|modified by|closed by|prepared for|care of|c/o|witness(?:ed by)?|notary(?: public)?|author|byline|owner|applicant|point of contact|poc|cor|cotr|project manager|program manager|account manager|account executive|sales(?: rep(?:resentative)?)?|contracting officer|contract specialist|purchasing agent|principal investigator|victim|suspect|complainant|arrestee|driver|passenger|defendant|respondent|plaintiff|petitioner|appellant|beneficiary|reporter|photograph(?:er)?|photo|photo credit|credit|illustration|employee of the (?:week|month|year)|passenger|customer|client|guest|speaker|interviewer|interviewee|chair|clerk|present|absent|excused|abstain(?:ed|ing)?|ayes?|noes|nays?|yeas?|attendees|attended by|moved by|seconded by|motion by|name on (?:the )?card|card ?holder|account holder|detainee|inmate|patient|spouse|emergency contact|ship to|bill to|deliver to|sold to|remit to|supervisor|caller|reporting party|registered owner)[ \\t]*(?:[:=]${fill}{0,40}|(?<=person )-[ ]|(?<=person) - |_{2,}[\\s_:]{0,40}|\\n[ \\t]*(?=[\\p{Lu}]))(?=[\\p{L}])`,
      "giu",
    ),
  },
  {
    strength: "mister",
    because: "title before",
    pattern: /(?<![\p{L}.]|\p{Lu}[\p{L}]{2,20} )(?:Mr|Mrs|Ms|Mx|Mister|Dr|MR|MRS|MS|DR)\b\.?(?:[ ]|\n)(?=[\p{Lu}])/gu,
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
      /(?<![\p{L}])(?:Mister|Madam|Doctor|Professor|Reverend|Honorable|Chief|Sheriff|Undersheriff|Deputy|Officer|Detective|Sergeant|Lieutenant|Captain|Commander|Major|Colonel|Corporal|General|Agent|Inspector|Trooper|Constable|Marshal|Judge|Justice|Senator|Representative|Congressman|Congresswoman|Councilor|Councilman|Councilwoman|Councilmember|Commissioner|Mayor|Governor|Secretary|Ambassador|President|Attorney|Director|Administrator|Superintendent|Warden|Principal|Pastor|Father|Sister|Brother|Aunt|Auntie|Uncle|Cousin|Grandma|Grandpa|Sir|Dame|Lady|Lord|Coach|Nurse|Bishop|Archbishop|Rabbi|Imam|Admiral|Chairman|Chairwoman|Chairperson|Chancellor|Premier|Minister|Speaker|Dean|Assemblyman|Assemblywoman|Assemblymember|Alderman|Alderwoman|Supervisor|Treasurer|Clerk|Plaintiff|Defendant|Petitioner|Respondent|Appellant|Passenger|Patient|Customer|Client|User|Student|Teacher|Author|Reporter|Photographer|Spokesman|Spokeswoman|Spokesperson|Inmate|Detainee|Victim|Suspect|Witness|Beneficiary|Interviewer|Interviewee|Analyst|Specialist|Manager|CHIEF|SHERIFF|DEPUTY|OFFICER|DETECTIVE|SERGEANT|LIEUTENANT|CAPTAIN|AGENT|JUDGE|MAYOR|GOVERNOR|DIRECTOR)(?:[ ]|\n)(?=[\p{Lu}])/gu,
  },
  {
    strength: "phrase",
    because: "words that introduce a name",
    pattern:
      /(?<![\p{L}])(?:(?:change|update|find|check|get) the (?:address|number|name|e-?mail|account|phone) (?:of|for)|(?:(?:in|under) the name) of|(?:my|his|her|their|your|first|last|full|maiden|middle|'s|\u2019s|s') ?(?:name|surname)(?: (?:is|was|to))?\??|(?:it|name) to|named|called?(?: me| him| her)?|calls me|calling|known as|nicknamed|hello,? (?:this is|i am|i'm)|this is|i am|i'm|i\u2019m|dear|hi|hello|hey|thanks|regards|sincerely|cheers)[,:!]?(?:[ ]|[ ]?\n[ ]?)(?=[\p{L}])/giu,
  },
  {
    strength: "hint",
    because: "words beside a name",
    pattern:
      /(?<![\p{L}])(?:spoke (?:to|with)|speak (?:to|with)|talk(?:ed)? (?:to|with)|met (?:with)?|ask(?:ed)?(?: for)?|contact|(?:written|directed|produced|hosted|founded|performed|sung|played|found|killed|shot|arrested|moved|seconded|photos?|photographs?|images?|stor(?:y|ies)|words|text|reporting|edited|compiled|illustrated|motion|drawings?) by|starring|featuring|feat\.?|interview(?:ed)?(?: with| by)?|according to|under|[Pp]ope|[Pp]rince|[Pp]rincess|[Qq]ueen|[Dd]uke|[Dd]uchess|[Bb]aron|guardian|partner|husband|wife|son|daughter|brother|sister|mother|father|mom|dad|kid|child|friend|neighbou?r|colleague|boss|client|fianc[e\u00e9]e?|the [a-z]+(?:ist|er|or))['\u2019]?s?[,:]?[ ](?=[\p{L}])/giu,
  },
];

/** The cues as a text without capitals writes them. */
export const cuesInSmall: readonly Cue[] = cues.map((cue) => ({
  ...cue,
  pattern: new RegExp(cue.pattern.source.replace("|\\p{Lu}[\\p{L}]{2,20} )", ")"), "giu"),
}));

/** Speech around a single surname. */
export const speechAfter =
  /^[,]? (?:said|says|told|asked|wrote|testified|stated|explained|added|replied|argued|noted|shouted|announced|continued|recalled|acknowledged|reported|claimed|warned|insisted|admitted|denied|confirmed|conceded|concluded|observed|remarked|responded|declined)\b/;
export const speechBefore =
  /\b(?:said|says|told|asked|wrote|testified|replied|added|shouted|explained)(?: to| at)?[ ]$/;
