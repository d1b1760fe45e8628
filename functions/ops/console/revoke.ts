import { findConnection } from '../access/find-connection.ts';
import { noteAct } from '../history/note-act.ts';
import type { Operator } from '../operator.ts';
import type { Report } from '../output/report.ts';
import { Refusal } from '../output/report.ts';

export interface RevokeOptions {
  connection?: string | undefined;
  operators?: boolean;
}

/** Ends every session and every open link of a customer, or of all operators. */
export async function revokeAccess(
  { connection, operators = false }: RevokeOptions,
  operator: Operator,
): Promise<Report<{ revoked: string }>> {
  if ((connection !== undefined) === operators)
    throw new Refusal('Say whose access ends: that of a connection, or --operators.');
  const { accessBook } = operator;
  if (connection === undefined) {
    await accessBook.revoke({ kind: 'operator' });
    return report('operators', 'All operators are signed out, and their open links do not count any more.');
  }
  const { id } = await findConnection(connection, operator);
  await accessBook.revoke({ kind: 'customer', connection: id });
  await noteAct(id, 'access-ended', {}, operator);
  return report(id, `Everybody of ${id} is signed out, and open invitations do not count any more.`);
}

function report(revoked: string, text: string): Report<{ revoked: string }> {
  return { data: { revoked }, text, exitCode: 0 };
}
