/** Lines of a saved page that belong to the page, not to the story: what they are, and how they are told. */
const furniture: readonly RegExp[] = [
  // Ways around the page.
  /^skip to (main )?(content|footer|navigation)\b/i,
  /^(menu|search|home|subscribe|sign (in|up)|log ?in|advertisement|sponsored|ad|close|share|print|e-?mail|comments?|tags?:.*|topics?:.*|loading\.*)$/i,
  /^(share|follow us|tweet|copy link|share (this|on)\b.{0,40}|share( this)?( article| story)?:.*)$/i,
  /^(share|tweet|facebook|twitter|x|linkedin|whatsapp|reddit|pinterest|e-?mail|print|copy link|[|•·,/ ])+$/i,
  // Other stories.
  /^(related|read more|see also|more|watch|listen|also read|more on this|recommended|don.t miss|you may also like|up next|most (read|popular)|trending)\s?(stories|articles)?:.*$/i,
  /^(related|read more|see also|recommended|up next|most read|most popular|trending)( stories| articles| now| here)?$/i,
  /^click here\b.{0,120}$/i,
  /^(full|original|complete) (story|article|post) (on|at)\b.{0,300}$/i,
  // Consent and letters.
  /^(we|this (web)?site) uses? cookies\b.*$/i,
  /^(accept|reject|manage)( all)?( cookies)?( preferences| settings)?$/i,
  /^(sign up|subscribe) (for|to) (our|the)\b.{0,160}$/i,
  // Pictures.
  /^(\w[\w' .-]{0,40} )?(logo|image|photo|video|gallery)$/i,
  /^(photo|image|photograph|picture|video|illustration|graphic)( credit)?s?\s?(:|by )\s?.{0,120}$/i,
  /^\(?(getty images|ap photo|associated press|reuters|afp)\b.{0,80}$/i,
  /^[\w.-]+\.(jpe?g|png|gif|webp|svg)$/i,
  // Counters and marks of a forum.
  /^(staff member|administrator|moderator|new member|active member|well-known member|registered|thread starter|reply|quote|like|report|#\d+)$/i,
  /^\d{1,3}(,\d{3})*$/,
  /^(joined|messages|reaction score|points)\b:?.{0,30}$/i,
  /^©|^copyright\b.{0,120}$|^all rights reserved/i,
];

/** A caption above a story: what a picture shows, where and when. */
const caption =
  /^(an?|the)\b.{0,60}\b(view|photo|photograph|image|file photo|picture) of\b.*\.$|\b(is|are) (seen|pictured|shown) (in|at|on|here|outside|near|during)\b.*\d{4}\.?$/i;

/** Where a page stops telling and asks: everything from here on is furniture. */
const ending =
  /^(a critical message|before you (scroll|go)|support (our|independent)\b|donate (now|today)|help us\b|you may not know that\b.*\b(funded|reader)|(this|our) (story|journalism|work) is (funded|supported|made possible)|leave a (reply|comment)|about the author|more from\b.{0,40}$)/i;

export function isFurniture(line: string): boolean {
  return furniture.some((pattern) => pattern.test(line));
}

export function isCaption(line: string): boolean {
  return caption.test(line);
}

export function endsStory(line: string): boolean {
  return ending.test(line);
}
