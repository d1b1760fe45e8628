import { AlarmStatusWidget, Dashboard } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { resourceName } from '../resource-names.ts';
import type { StageSettings } from '../stage-settings.ts';
import type { AlarmBell } from './alarm-bell.ts';
import { connectorRow, consoleRow, directionRow, entranceRow } from './dashboard-rows.ts';
import type { Console } from './console.ts';
import type { Jobs } from './jobs.ts';
import type { QueuedWorker } from './queued-worker.ts';
import type { ScheduledSweep } from './scheduled-sweep.ts';
import type { WebhookIngress } from './webhook-ingress.ts';

export interface StageDashboardProps {
  settings: StageSettings;
  bell: AlarmBell;
  workers: readonly QueuedWorker[];
  ingress: WebhookIngress;
  sweep: ScheduledSweep;
  pages: Console;
  jobs: Jobs;
}

/** All alarms, the two entrances, the console with its jobs, then the connectors with a row for each direction. */
export class StageDashboard extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { settings, bell, workers, ingress, sweep, pages, jobs }: StageDashboardProps,
  ) {
    super(scope, id);
    const byConnector = Map.groupBy(workers, ({ definition }) => definition.connector);
    new Dashboard(this, 'Dashboard', {
      dashboardName: resourceName(settings.stage),
      widgets: [
        [new AlarmStatusWidget({ title: 'Alarms', alarms: bell.alarms, width: 24, height: 4 })],
        entranceRow(ingress.receiver.lambda, sweep.sender.lambda),
        consoleRow(pages.lambda, jobs.queue, jobs.lambda),
        ...[...byConnector].flatMap(([connector, own]) => [
          ...connectorRow(connector),
          ...own.flatMap(directionRow),
        ]),
      ],
    });
  }
}
