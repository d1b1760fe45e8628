import type { FoundRecord } from '../../shared/operations/connector-operations.ts';
import type { Link } from '../../shared/links/link.ts';
import type { Kind, Query } from './find-query.ts';
import { readInvoiceLink } from './moment-poweroffice-invoices/invoice-link.ts';
import type { MomentPowerOfficeRun } from './run.ts';

type Own = Pick<MomentPowerOfficeRun, 'links' | 'connection'>;

/** Records whose id at either side is the value. What we keep of a voucher is its number, which others may have too. */
export async function findById({ kinds, value }: Query, { links, connection }: Own): Promise<FoundRecord[]> {
  const found: FoundRecord[] = [];
  for (const entity of kinds) {
    const byTarget = () =>
      entity === 'voucher' ? undefined : links.findByTarget(connection.id, entity, value);
    const link =
      (await links.get({ connection: connection.id, entity, sourceId: value })) ?? (await byTarget());
    if (link && !found.some(({ id }) => id === link.key.sourceId))
      found.push({ entity, id: link.key.sourceId });
  }
  return found;
}

/** Records that earlier outcomes name so; no vendor is asked. */
export async function findRemembered(query: Query, { links, connection }: Own): Promise<FoundRecord[]> {
  const found: FoundRecord[] = [];
  for (const entity of query.kinds)
    for await (const link of links.list(connection.id, entity))
      if (isNamed(entity, link, query)) found.push({ entity, id: link.key.sourceId });
  return found;
}

function isNamed(entity: Kind, link: Link, { value, form }: Query): boolean {
  const { sourceId } = link.key;
  if (entity === 'voucher' && form === 'number') return sourceId.endsWith(`/${value}`);
  const isItsVoucher = entity === 'invoice' && String(readVoucherNo(link)) === value;
  const names = link.history.map(({ details }) => String(details[entity] ?? ''));
  if (form === 'number')
    return isItsVoucher || names.some((name) => name === value || name.startsWith(`${value} `));
  return form === 'text' && names.some((name) => name.toLowerCase().includes(value.toLowerCase()));
}

function readVoucherNo({ data }: Link): number | undefined {
  return readInvoiceLink(data).voucherNo;
}
