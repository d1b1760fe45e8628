import { CfnOutput, Stack, Tags } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { DirectionDefinition } from '../shared/direction-definition.ts';
import { AlarmBell } from './constructs/alarm-bell.ts';
import { BouncedMail } from './constructs/bounced-mail.ts';
import { Closing } from './constructs/closing.ts';
import { Console } from './constructs/console.ts';
import { DirectionQueues } from './constructs/direction-queues.ts';
import { Jobs } from './constructs/jobs.ts';
import { mailSetName } from './constructs/mailing.ts';
import { QueuedWorker } from './constructs/queued-worker.ts';
import { RecordsTable } from './constructs/records-table.ts';
import { ScheduledSweep } from './constructs/scheduled-sweep.ts';
import { StageDashboard } from './constructs/stage-dashboard.ts';
import { Watch } from './constructs/watch.ts';
import { ringForFunctions } from './constructs/function-alarms.ts';
import { ringForOutcomes } from './constructs/outcome-alarms.ts';
import { WebhookIngress } from './constructs/webhook-ingress.ts';
import type { EntryFinder } from './function-entries.ts';
import type { StageSettings } from './stage-settings.ts';

export interface TandemStackProps {
  settings: StageSettings;
  definitions: readonly DirectionDefinition[];
  entryOf: EntryFinder;
}

/** Everything of one stage. All that differs between directions comes from their definitions. */
export class TandemStack extends Stack {
  constructor(scope: Construct, id: string, { settings, definitions, entryOf }: TandemStackProps) {
    super(scope, id, {
      env: { region: settings.region, ...(settings.account && { account: settings.account }) },
      description: `Tandem, stage ${settings.stage}: connectors between the tools of agencies`,
      terminationProtection: settings.keepData,
    });
    Tags.of(this).add('project', 'tandem');
    Tags.of(this).add('stage', settings.stage);

    const table = new RecordsTable(this, 'Table', settings);
    const bell = new AlarmBell(this, 'Alarms', settings);
    const queues = new DirectionQueues(this, 'Queues', { settings, definitions });
    ringForFunctions(bell, definitions);
    ringForOutcomes(bell, definitions);
    const parts = { settings, definitions, entryOf, table, bell, queues };

    const workers = definitions.map(
      (definition) => new QueuedWorker(this, definition.id, { parts, definition }),
    );
    const ingress = new WebhookIngress(this, 'Ingress', parts);
    const sweep = new ScheduledSweep(this, 'Sweep', parts);
    new Closing(this, 'Closing', parts);
    const jobs = new Jobs(this, 'Jobs', { parts, ingressUrl: ingress.url });
    const pages = new Console(this, 'Console', { parts, ingressUrl: ingress.url, jobs: jobs.queue });
    const { watcher } = new Watch(this, 'Watch', { parts, ingressUrl: ingress.url });
    new BouncedMail(this, 'BouncedMail', parts);
    for (const { lambda } of [...workers.map(({ worker }) => worker), watcher])
      lambda.addEnvironment('CONSOLE_URL', settings.consoleUrl ?? pages.url);
    new StageDashboard(this, 'Dashboard', { settings, bell, workers, ingress, sweep, pages, jobs });

    new CfnOutput(this, 'IngressUrl', { value: ingress.url });
    new CfnOutput(this, 'ConsoleUrl', { value: pages.url });
    new CfnOutput(this, 'MailSet', { value: mailSetName(settings) });
    new CfnOutput(this, 'TableName', { value: table.tableName });
    new CfnOutput(this, 'QueueUrls', { value: queues.urlsAsJson(definitions.map(({ id }) => id)) });
  }
}
