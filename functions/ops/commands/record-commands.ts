import type { Command } from 'commander';
import { Argument, Option } from 'commander';
import { explainRecord } from '../explain/explain-record.ts';
import { goLive } from '../go-live/go-live.ts';
import { planConnection } from '../go-live/plan-connection.ts';
import { listHistory } from '../history/list-history.ts';
import type { PlanOptions } from '../plan/plan-records.ts';
import { planRecords } from '../plan/plan-records.ts';
import { shownKinds } from '../plan/plan-report.ts';
import type { ResyncOptions } from '../plan/resync-request.ts';
import type { ReconcileOptions } from '../reconcile/reconcile.ts';
import { reconcileConnection } from '../reconcile/reconcile.ts';
import { resyncRecords } from '../resync.ts';
import type { RecordsOptions } from '../records/list-records.ts';
import { listRecords } from '../records/list-records.ts';
import { listedStates } from '../records/open-records.ts';
import type { Sent } from '../send.ts';
import { sendKinds, sendRecords } from '../send.ts';
import type { SweepOptions } from '../sweep.ts';
import { sweepConnection } from '../sweep.ts';
import type { Act } from './act.ts';
import { positiveInteger } from './numbers.ts';

export function addRecordCommands(program: Command, act: Act): void {
  program
    .command('records <id>')
    .description(
      'records that wait, are retried or are parked, or stay different, by cause: which, why, and what to do',
    )
    .addOption(new Option('--state <state>', 'only these').choices(listedStates))
    .option('--reason <code>', 'only with this reason')
    .option('--direction <id>', 'only of this direction')
    .option('--most <count>', 'so many of each cause', positiveInteger)
    .action((id: string, options: RecordsOptions) =>
      act.online((operator) => listRecords(id, options, operator)),
    );
  program
    .command('history <id>')
    .description('who did what about a connection, when and why')
    .option('--most <count>', 'so many of them', positiveInteger)
    .action((id: string, options: { most?: number }) =>
      act.online((operator) => listHistory(id, options, operator)),
    );
  program
    .command('sweep <id>')
    .description('look for changes now')
    .option('--direction <id>', 'only this direction')
    .option('--scope <scope>', 'only this kind of sweep')
    .action((id: string, options: SweepOptions) =>
      act.online((operator) => sweepConnection(id, options, operator)),
    );
  program
    .command('resync <id>')
    .description('read records again on both sides and bring them in line')
    .option('--direction <id>', 'only this direction')
    .option('--entity <name>', 'only this kind of record')
    .option('--ids <a,b>', 'only these records')
    .option('--since <day>', 'from this day on, such as 2026-01-31')
    .option('--until <day>', 'up to and including this day')
    .option('--person <e-mail>', 'only records of this person')
    .option('--project <id>', 'only records of this project')
    .option('--bring-back', 'make again what somebody removed at the target; needs --ids')
    .option('--dry-run', 'only say what would happen')
    .action((id: string, { dryRun = false, ...options }: ResyncOptions & { dryRun?: boolean }) =>
      act.online((operator) => (dryRun ? planRecords : resyncRecords)(id, options, operator)),
    );
  program
    .command('reconcile <id>')
    .description('compare both sides in full: totals, and every record that differs with its cause')
    .option('--direction <id>', 'only this direction')
    .option('--from <day>', 'from this day on; else from the beginning of the month before')
    .option('--to <day>', 'up to and including this day; else up to today')
    .option('--repair', 'bring in line what nothing explains')
    .action((id: string, options: ReconcileOptions) =>
      act.online((operator) => reconcileConnection(id, options, operator)),
    );
  program
    .command('send <id>')
    .description('send customers or projects again, whatever their state')
    .addArgument(new Argument('<kind>').choices(sendKinds))
    .argument('<numbers>', 'their numbers, such as 10001,10002')
    .action((id: string, kind: Sent['kind'], numbers: string) =>
      act.online((operator) => sendRecords(id, kind, numbers, operator)),
    );
  program
    .command('plan <id>')
    .description('what a resync of everything would do, or going live where a connection is prepared')
    .option('--direction <id>', 'only this direction')
    .addOption(new Option('--show <kind>', 'list these records').choices(shownKinds))
    .option('--out <file>', 'write the plan there as JSON')
    .action((id: string, options: PlanOptions) =>
      act.online((operator) => planConnection(id, options, operator)),
    );
  program
    .command('go-live <id>')
    .description('start a prepared connection, as its plan was shown last')
    .action((id: string) => act.online((operator) => goLive(id, operator)));
  program
    .command('explain <id> <record>')
    .description('why a record (id or web address) is, or is not, on the other side')
    .option('--direction <id>', 'the id is one of the source of this direction')
    .action((id: string, record: string, { direction }: { direction?: string }) =>
      act.online((operator) => explainRecord(id, record, direction, operator)),
    );
}
