import type { Connection } from '../../../shared/connections/connection.ts';
import type { SetupContext } from '../../../shared/operations/setup-context.ts';
import type { ConnectionSecret } from '../../../shared/secrets/connection-secret.ts';
import { changeUsable, findDirections } from '../access/find-connection.ts';
import { runContext } from '../access/open-direction.ts';
import { patientLocks } from '../access/patient-locks.ts';
import type { Operator } from '../operator.ts';
import { setupLanguage } from './setup-language.ts';
import { Refusal } from '../output/report.ts';

export function openSetup(
  connection: Connection,
  secret: ConnectionSecret,
  operator: Operator,
): SetupContext {
  const { id, connector } = connection;
  const directions = findDirections(connector, undefined, operator);
  const [first] = directions;
  if (!first) throw new Refusal(`The connector ${connector} has no direction.`);
  return {
    connection,
    secret,
    context: {
      ...runContext(first.definition, connection, secret, operator),
      locks: patientLocks(operator),
    },
    definitions: directions.map(({ definition }) => definition),
    language: setupLanguage(connection, operator),
    reader: operator.who.kind === 'customer' ? 'customer' : 'operator',
    async lastHooks(vendor) {
      const { refused, ...last } = await operator.hookNotes.last(id, vendor);
      const isOlder = refused !== undefined && refused < (connection.secretRevision ?? '');
      return isOlder ? last : { ...last, refused };
    },
    hookUrl: (vendor) => `${operator.ingressUrl}/${vendor}/${id}/${secret.ingressToken}`,
    isOurs: (vendor, address) => URL.parse(address)?.pathname.startsWith(`/${vendor}/${id}/`) ?? false,
    async saveAccounts(facts) {
      await changeUsable(
        id,
        (current) => ({ ...current, accounts: { ...current.accounts, ...facts } }),
        operator,
      );
    },
  };
}
