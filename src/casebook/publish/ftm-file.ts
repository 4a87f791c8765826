/** Where the site publishes its vendors as FollowTheMoney entities. */
export const ftmPath = "data/vendors.ftm.json";

/** What the file is, in the data package and the documentation. */
export const ftmSays =
  "Vendors and agencies as FollowTheMoney entities, one JSON object a line: names, registry identifiers, declared parents, sources. Organisations only.";
