import type { Office } from './office.ts';
import type { CustomFieldRow, CustomValues } from './records.ts';

/** `custom_properties[Name]=value`, or `[Name][]=value` several times; every field named must match. */
export function byCustomValues(
  office: Office,
  entity: string,
  query: URLSearchParams,
): (values: CustomValues) => boolean {
  const fields = office.customFields.having(entity);
  const conditions = [...query].flatMap(([key, wanted]) => {
    const name = /^custom_properties\[(.+?)\](?:\[\])?$/.exec(key)?.[1];
    return name === undefined ? [] : [{ field: fields.find((each) => each.name === name), wanted }];
  });
  return (values) =>
    conditions.every(({ field, wanted }) => field && matches(field, values[field.id], wanted));
}

/** Documented: Yes/No fields are asked for by `true` and `false`, and `false` does not find what was never set. */
function matches(field: CustomFieldRow, value: string | string[] | undefined, wanted: string): boolean {
  if (value === undefined) return false;
  if (field.kind === 'Boolean')
    return (wanted === 'true' && value === '1') || (wanted === 'false' && value === '0');
  return Array.isArray(value) ? value.includes(wanted) : value === wanted;
}
