import { isStatementFile } from "../../sources/read-statements.ts";

/** Returns whether a file holds FollowTheMoney statements, by its first line. */
export function isStatements(path: string): Promise<boolean> {
  return isStatementFile(path);
}
