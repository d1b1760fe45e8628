import type { Connection } from '../../../shared/connections/connection.ts';
import type { DirectionDefinition } from '../../../shared/direction-definition.ts';
import type { ConnectionSecret } from '../../../shared/secrets/connection-secret.ts';
import type { Vendor } from '../../../shared/vendor.ts';
import type { VendorDefinition, VendorPages } from '../../../shared/vendors/define-vendor.ts';

export interface RecordPage {
  vendor: Vendor;
  address: string;
}

export interface LocatedRecord {
  entity: string;
  id: string;
  targetId?: string | null | undefined;
}

/** Where people see both sides of a record; the target only where it has one. */
export function recordPages(
  { entity, id, targetId }: LocatedRecord,
  { source, target }: Pick<DirectionDefinition, 'source' | 'target'>,
  connection: Connection,
  secret: ConnectionSecret | undefined,
): RecordPage[] {
  const sides: [VendorDefinition, string | null | undefined][] = [
    [source, id],
    [target, targetId],
  ];
  return sides.flatMap(([vendor, recordId]) => {
    const pages = pagesOf(vendor, connection, secret);
    if (!pages || recordId === undefined || recordId === null) return [];
    const address = (entity === 'project' && pages.project?.(recordId)) || pages.home;
    return [{ vendor: vendor.id, address }];
  });
}

function pagesOf(
  { id, access, pages }: VendorDefinition,
  connection: Connection,
  secret: ConnectionSecret | undefined,
): VendorPages | undefined {
  const { data } = access.safeParse(secret?.vendors[id]);
  return data && pages?.(data, connection);
}
