import type { Office } from './office.ts';
import type { CustomFieldRow, CustomValues } from './records.ts';
import { unprocessable } from './refusal.ts';

/** Documented: more than 12 kB per record is refused. */
const maxBytes = 12 * 1024;
const linkSchemes = ['http:', 'https:', 'mailto:', 'tel:'];

interface Write {
  entity: string;
  before: CustomValues;
  written: Record<string, unknown> | undefined;
}

/** Merges: unknown names and values outside the options are dropped without a word (documented). */
export function mergeCustomValues(office: Office, { entity, before, written = {} }: Write): CustomValues {
  const merged = { ...before };
  for (const field of office.customFields.having(entity)) {
    const value = Object.hasOwn(written, field.name) ? stored(field, written[field.name]) : undefined;
    if (value !== undefined) merged[field.id] = value;
  }
  if (byteCount(merged) > maxBytes) refuse('are larger than 12 kB');
  return merged;
}

function byteCount(values: CustomValues): number {
  return Buffer.byteLength(Object.values(values).flat().join(''));
}

/** What is kept of a value; `undefined` if nothing. `""` clears every kind but `MultiSelect` (guessed). */
function stored(field: CustomFieldRow, value: unknown): string | string[] | undefined {
  if (field.kind === 'MultiSelect') {
    return Array.isArray(value)
      ? value.map(String).filter((each) => field.defaults.includes(each))
      : undefined;
  }
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const written = String(value);
  return written === '' ? '' : single(field, written);
}

function single(field: CustomFieldRow, written: string): string | undefined {
  switch (field.kind) {
    case 'Boolean':
      return written === '0' || written === '1' ? written : undefined;
    case 'Select':
      return field.defaults.includes(written) ? written : undefined;
    case 'Link':
      return isLink(written) ? written : refuse(`"${field.name}" is not a valid URL`);
    case 'Date':
      return isDay(written) ? written : refuse(`"${field.name}" is not a valid date`);
    default:
      return written;
  }
}

function isLink(written: string): boolean {
  return URL.canParse(written) && linkSchemes.includes(new URL(written).protocol);
}

function isDay(written: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(written) && !Number.isNaN(Date.parse(written));
}

function refuse(problem: string): never {
  throw unprocessable('error-list', { custom_properties: [problem] });
}

export function showCustomValues(
  office: Office,
  entity: string,
  values: CustomValues,
): Record<string, unknown> {
  const shown: Record<string, unknown> = {};
  for (const field of office.customFields.having(entity)) {
    const value = values[field.id];
    if (value !== undefined) shown[field.name] = value;
    else if (office.account.unsetCustomFields !== 'missing') shown[field.name] = unset(office);
  }
  return shown;
}

function unset(office: Office): null | '' {
  return office.account.unsetCustomFields === 'null' ? null : '';
}
