import type { RegisteredDirection } from '../../../shared/connector.ts';
import { findConnector, findDirections, findSecret, findUsable } from '../access/find-connection.ts';
import type { Operator } from '../operator.ts';
import type { PlannedRecord } from '../plan/plan-row.ts';
import { openSetup } from '../setup/open-setup.ts';
import type { Found } from '../../../shared/operations/connector-operations.ts';
import { findListed } from './find-listed.ts';
import { rememberedName } from '../records/remembered-name.ts';
import { sidesOf } from './explained-sides.ts';
import { explainLink } from './explained-link.ts';
import type { Workplace } from './look-now.ts';
import { lookNow, neverExisted } from './look-now.ts';
import type { ExplainedRecord, Explanation } from './explanation.ts';

/** Why a record that people name so is, or is not, on the other side. */
export async function explainNamed(
  id: string,
  text: string,
  directionId: string | undefined,
  operator: Operator,
): Promise<Explanation> {
  const connection = await findUsable(id, operator);
  const directions = findDirections(connection.connector, directionId, operator);
  const workplace = { connection, secret: await findSecret(connection, operator), operator };
  const found = await findRecords(text, directionId, directions, workplace);
  const { records, remarks } = directionId === undefined ? await withListed(found, text, workplace) : found;
  const explained: ExplainedRecord[] = [];
  for (const record of records) {
    const registered = directions.find(({ definition }) => definition.entities.includes(record.entity));
    if (registered) explained.push(await explainIn(registered, record.entity, record.id, workplace));
  }
  return { connection: id, status: connection.status, remarks, records: explained };
}

/** What needs somebody is found first, however much else there is; that nothing else was found is not said then. */
async function withListed(
  { records, remarks }: Found,
  text: string,
  { connection, operator }: Workplace,
): Promise<Found> {
  const listed = await findListed(text, connection, operator);
  const all = [...listed, ...records];
  return {
    records: [...new Map(all.map((record) => [`${record.entity} ${record.id}`, record])).values()],
    remarks: records.length === 0 && listed.length > 0 ? [] : remarks,
  };
}

/** The same of one record that is known exactly; undefined where its direction has no such kind. */
export async function explainOne(
  id: string,
  { direction, entity, id: record }: PlannedRecord,
  operator: Operator,
): Promise<ExplainedRecord | undefined> {
  const connection = await findUsable(id, operator);
  const { directions } = findConnector(connection.connector, operator);
  const registered = directions.find(({ definition }) => definition.id === direction);
  if (!registered?.definition.entities.includes(entity)) return undefined;
  const workplace = { connection, secret: await findSecret(connection, operator), operator };
  return explainIn(registered, entity, record, workplace);
}

/** With a direction named, the text is an id of its source; otherwise the connector recognises it. */
async function findRecords(
  text: string,
  directionId: string | undefined,
  directions: readonly RegisteredDirection[],
  { connection, secret, operator }: Workplace,
): Promise<Found> {
  if (directionId === undefined || URL.canParse(text)) {
    const operations = await findConnector(connection.connector, operator).operations();
    return operations.findRecords(text, {
      ...openSetup(connection, secret, operator),
      language: operator.language,
    });
  }
  return {
    records: directions.map(({ definition }) => ({ entity: definition.entities[0], id: text })),
    remarks: [],
  };
}

async function explainIn(
  registered: RegisteredDirection,
  entity: string,
  id: string,
  { connection, secret, operator }: Workplace,
): Promise<ExplainedRecord> {
  const direction = registered.definition.id;
  const link = await operator.links.get({ connection: connection.id, entity, sourceId: id });
  const reminders = await Array.fromAsync(operator.reminders.list(connection.id));
  const record = { direction, entity, id };
  const looked = await lookNow(record, registered, { connection, secret, operator });
  const { plan, compared, source, isNews } = link
    ? looked
    : neverExisted(looked, registered.definition, operator);
  return {
    ...{ direction, entity, id, name: link ? rememberedName(link) : null },
    link: link ? explainLink(link, operator) : null,
    remembered: reminders.some(
      (each) => each.direction === direction && each.entity === entity && each.id === id,
    ),
    plan,
    sides: sidesOf(compared),
    source: source ?? null,
    isNews,
  };
}
