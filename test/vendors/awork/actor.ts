/** Who does something: the owner of a key or token, or a person at the screen. */
export interface Actor {
  userId: string;
  isAdmin: boolean;
  /** Of somebody who is no admin, by feature and level, such as `project-timetracking:write`. */
  rights?: readonly string[];
}

/** Whether a level includes the lower ones is not documented, so each is to be named. */
export function may({ isAdmin, rights = [] }: Actor, right: string): boolean {
  return isAdmin || rights.includes(right);
}
