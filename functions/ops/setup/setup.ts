import { findConnector, findSecret, findUsable } from '../access/find-connection.ts';
import { noteAct } from '../history/note-act.ts';
import type { Operator } from '../operator.ts';
import type { Report } from '../output/report.ts';
import { setupLanguage } from './setup-language.ts';
import { openSetup } from './open-setup.ts';
import type { Checklist } from '../../../shared/operations/checklist.ts';
import { checklistText, needsPerson } from '../../../shared/operations/checklist.ts';

/** Makes both systems ready for a connection, as far as this can be done without a person. */
export async function setUpConnection(
  id: string,
  operator: Operator,
): Promise<Report<Checklist & { id: string }>> {
  const connection = await findUsable(id, operator);
  const secret = await findSecret(connection, operator);
  const operations = await findConnector(connection.connector, operator).operations();
  const setup = openSetup(connection, secret, operator);
  const items = await operations.setUp(setup);
  await noteAct(id, 'set-up', {}, operator);
  return {
    data: { id, items },
    text: checklistText(items, setupLanguage(connection, operator)),
    exitCode: needsPerson(items) ? 1 : 0,
  };
}
