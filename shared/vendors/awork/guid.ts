const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Every record of awork is known by one. */
export function isGuid(text: string): boolean {
  return guid.test(text);
}
