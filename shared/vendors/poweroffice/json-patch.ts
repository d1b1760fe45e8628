import * as z from 'zod';
import type { VendorHttp } from '../../http/vendor-http.ts';

/** A field as in the vendor's records, nested ones with a slash: `Name`, `MailAddress/City`. */
export type PascalCasePath = Capitalize<string>;

/** New values by path; null clears a field. */
export type PatchChanges = Readonly<Record<PascalCasePath, unknown>>;

interface Operation {
  op: 'add' | 'replace' | 'remove';
  path: string;
  value?: unknown;
}

/**
 * RFC 6902. Objects are added, which also works where the field is empty; adding to a list ends in `/-`.
 * https://developer.poweroffice.net/documentation/requests
 */
export function patchOperations(changes: PatchChanges): Operation[] {
  return Object.entries(changes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]): Operation => {
      const path = `/${name}`;
      if (value === null) return { op: 'remove', path };
      const isAdded = typeof value === 'object' || name.endsWith('/-');
      return { op: isAdded ? 'add' : 'replace', path, value };
    });
}

/** No call when nothing changes. Answers whatever the vendor does. */
export async function patch(http: VendorHttp, path: string, changes: PatchChanges): Promise<unknown> {
  const json = patchOperations(changes);
  if (json.length === 0) return undefined;
  const call = { method: 'PATCH', path, json, jsonType: 'application/json-patch+json' } as const;
  return (await http.call(call, z.unknown())).body;
}
