const GREATEST_ID = 2_147_483_647;

/** As an id of either generation; undefined where it can only be a number as people read it. */
export function quoteIdOf(text: string): number | undefined {
  const isId = /^[1-9]\d*$/.test(text) && Number(text) <= GREATEST_ID;
  return isId ? Number(text) : undefined;
}
