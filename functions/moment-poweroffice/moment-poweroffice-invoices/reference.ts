import { fingerprint } from '../../../shared/fingerprint.ts';

/** Longest reference that PowerOffice takes on customers; assumed for vouchers too. */
const MAX_LENGTH = 50;

/** What marks a record in PowerOffice as ours: unique there, so the same record is never entered twice. */
export function importReference(companyCode: string, kind: 'customer' | 'invoice', id: number): string {
  const readable = `moment:${companyCode}:${kind}:${id}`;
  return readable.length <= MAX_LENGTH ? readable : `moment:${fingerprint(companyCode)}:${kind}:${id}`;
}
