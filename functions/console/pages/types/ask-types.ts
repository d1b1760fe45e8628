import { commonReasons } from '../../../../shared/common-reasons.ts';
import type { Connection } from '../../../../shared/connections/connection.ts';
import { contactOf } from '../../../../shared/connections/contact-of.ts';
import { Failure } from '../../../../shared/failure.ts';
import type { AskedTypes, TypeChoices } from '../../../../shared/operations/type-choices.ts';
import { sentence } from '../../../../shared/reason.ts';
import { say } from '../../../../shared/wording.ts';
import { findConnector } from '../../../ops/access/find-connection.ts';
import type { Operator } from '../../../ops/operator.ts';
import { openSetup } from '../../../ops/setup/open-setup.ts';
import { words } from './words.ts';

export async function typeChoicesOf(
  { connector }: Pick<Connection, 'connector'>,
  operator: Pick<Operator, 'connectors'>,
): Promise<TypeChoices | undefined> {
  return (await findConnector(connector, operator).operations()).typeChoices;
}

export type Asked = { ok: true; asked: AskedTypes } | { ok: false; problem: string };

/** Asks the systems; a refusal or silence becomes a sentence. */
export async function askTypes(
  choices: TypeChoices,
  connection: Connection,
  operator: Operator,
): Promise<Asked> {
  try {
    const secret = await operator.secrets.read(connection, { fresh: true });
    if (!secret) throw new Failure(commonReasons['credentials-missing']);
    return { ok: true, asked: await choices.ask(openSetup(connection, secret, operator)) };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { ok: false, problem: problemText(error, connection, operator) };
  }
}

/** Sentences of reasons tell of records, and promise to try again; neither is so of a page. Those of keys fit here too. */
function problemText({ reason, details }: Failure, connection: Connection, { language }: Operator): string {
  const known = { ...contactOf(connection), ...details };
  if (reason.kind === 'pause' || details['vendor'] === undefined) return sentence(reason, known, language);
  return say(reason.kind === 'retry' ? words.unanswered : words.untold, known, language);
}
