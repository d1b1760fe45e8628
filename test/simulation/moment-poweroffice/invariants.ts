import type { Chronicle } from './chronicle.ts';
import { wrongExpenses } from './expense-judge.ts';
import type { EverSaid } from './ever-said.ts';
import type { Firm } from './firm.ts';
import type { Foreign } from './foreign.ts';
import { wrongInvoices } from './invoice-judge.ts';
import { staleMasterData } from './master-judge.ts';
import { undoneWithoutReason } from './undone.ts';

/** What must hold once it is quiet, in words; empty when everything does. */
export async function brokenInvariants(
  firm: Firm,
  chronicle: Chronicle,
  foreign: Foreign,
  said: EverSaid,
): Promise<string[]> {
  chronicle.look();
  return [
    ...(await wrongInvoices(firm, chronicle)),
    ...staleMasterData(firm, said),
    ...wrongExpenses(firm),
    ...foreign.touched(),
    ...undoneWithoutReason(firm),
    ...tooManyCalls(firm),
    ...pausedWithoutNeed(await firm.stores.connections.list('moment-poweroffice')),
  ];
}

function tooManyCalls({ powerOffice, callsPerSecond }: Firm): string[] {
  const calls = powerOffice.busiestSecond();
  return calls > callsPerSecond ? [`PowerOffice had ${calls} calls in one second`] : [];
}

function pausedWithoutNeed(connections: readonly { status: string; paused?: unknown }[]): string[] {
  return connections
    .filter(({ status }) => status !== 'active')
    .map(({ status, paused }) => `the connection is ${status}: ${JSON.stringify(paused)}`);
}
