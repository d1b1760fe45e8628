import * as z from 'zod';
import type { ConnectionSecret } from '../../../shared/secrets/connection-secret.ts';
import type { KeyField, VendorDefinition } from '../../../shared/vendors/define-vendor.ts';
import { endOf } from './pick-key.ts';

type Access = ConnectionSecret['vendors'][string];

/** What somebody entered, by the names of the fields. */
export type Entered = Readonly<Record<string, string>>;

/** The fields by which a connection reaches a vendor; none where an admin signed in instead. */
export function usedFields(
  { keyFields }: Pick<VendorDefinition, 'keyFields'>,
  access: Access,
): readonly KeyField[] {
  return 'oauth' in access ? [] : keyFields;
}

/** Of anything shorter, the last characters would tell too much. */
const LONG_ENOUGH = 16;

/** As far as it takes to tell keys apart: the last characters, or nothing. Undefined where none is stored. */
export function endOfStored(access: Access, { name }: KeyField): string | undefined {
  const key = access[name];
  if (typeof key !== 'string' || key === '') return undefined;
  return key.length < LONG_ENOUGH ? '' : endOf(key);
}

/** Keys travel in headers: one word of plain characters. */
const key = z.string().regex(/^[\x21-\x7e]{1,2000}$/);

/** What was entered of these fields, as it was meant; what was left empty is not in it. */
export function readEntered(fields: readonly KeyField[], entered: Entered): Entered {
  const given = fields.map(({ name }) => [name, entered[name]?.trim() ?? ''] as const);
  return Object.fromEntries(given.filter(([, text]) => text !== ''));
}

export function areKeys(entered: Entered): boolean {
  return Object.values(entered).every((text) => key.safeParse(text).success);
}
