/**
 * Whether we made a record that was found in awork, in this life of the connection or an earlier one. awork says whose key
 * made it; with the grant of a person it cannot be told from what that person made, and only a create that we began
 * counts.
 */
export async function isMadeByUs(
  { createdBy }: { createdBy: string | null },
  wasBegun: boolean,
  { ownAworkUser }: { ownAworkUser(): Promise<string | undefined> },
): Promise<boolean> {
  const own = await ownAworkUser();
  return own === undefined || createdBy === null ? wasBegun : createdBy === own;
}
