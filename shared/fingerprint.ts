import { createHash } from 'node:crypto';

/** A short hash of a value, so that what we wrote can be compared later without keeping it. */
export function fingerprint(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(value ?? null))
    .digest('base64url')
    .slice(0, 16);
}

export function fingerprints(fields: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, fingerprint(value)]));
}
