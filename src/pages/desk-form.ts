/** What the form was filled with; filters by name, one value each. */
export type DeskForm = {
  readonly measure: string;
  readonly by: string;
  readonly reading: string;
  readonly vendors: string;
  readonly since: string;
  readonly through: string;
  readonly where: Readonly<Record<string, string>>;
};
