/** One statement of FollowTheMoney: that an entity, as a schema, has a value under a property, as a dataset says. */
export type Statement = {
  /** The entity it is part of once duplicates are joined. */
  readonly canonical: string;
  /** The entity as its dataset has it. */
  readonly entity: string;
  readonly schema: string;
  readonly property: string;
  readonly value: string;
  readonly dataset: string;
  /** A candidate nobody has confirmed to be the same entity. */
  readonly external: boolean;
};

/** What every statement must say, as columns of a CSV or keys of a line of JSON. */
export const statementColumns = ["canonical_id", "entity_id", "schema", "prop", "value", "dataset"] as const;
