import { createHash } from 'node:crypto';
import { Duration, Validations } from 'aws-cdk-lib';
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import type { DirectionDefinition, SweepSchedule } from '../../shared/direction-definition.ts';
import { resourceName } from '../resource-names.ts';
import { definitionsOnly } from './bundling.ts';
import { allowIndexes, allowSending } from './permissions.ts';
import type { StageParts } from './stage-parts.ts';
import { ringForSweep } from './sweep-alarms.ts';
import { TandemFunction } from './tandem-function.ts';

/** The function that sends due sweeps on their way, and one schedule per sweep of each definition. */
export class ScheduledSweep extends Construct {
  readonly sender: TandemFunction;

  constructor(scope: Construct, id: string, parts: StageParts) {
    super(scope, id);
    this.sender = createSender(this, parts);
    allowIndexes(this.sender, parts.table);
    allowSending(
      this.sender,
      parts.definitions.map((definition) => parts.queues.of(definition.id).queue),
    );
    ringForSweep(parts.bell, this.sender.lambda);
    for (const definition of parts.definitions)
      for (const sweep of definition.sweeps) this.#schedule(parts, definition, sweep);
  }

  #schedule({ settings }: StageParts, { id }: DirectionDefinition, sweep: SweepSchedule) {
    const name = `${id}-${sweep.scope}`;
    const rule = new Rule(this, name, {
      ruleName: resourceName(settings.stage, name),
      description: `Looks for what differs in ${id}: ${sweep.scope}`,
      schedule: scheduleOf(name, sweep),
    });
    const event = RuleTargetInput.fromObject({ direction: id, scope: sweep.scope });
    rule.addTarget(new LambdaFunction(this.sender.lambda, { event }));
    Validations.of(rule).acknowledge({
      id: 'Serverless-EventBusDLQ',
      reason: 'A missed sweep is made good by the next one; keeping it would only do the work twice.',
    });
  }
}

const DAY_MINUTES = 1440;

/** What runs once a day does so when offices are closed, all in that hour but not at once; a rate begins with the deployment. */
function scheduleOf(name: string, { everyMinutes }: SweepSchedule): Schedule {
  if (everyMinutes !== DAY_MINUTES) return Schedule.rate(Duration.minutes(everyMinutes));
  const minute = createHash('sha256').update(name).digest().readUInt16BE() % 60;
  return Schedule.cron({ hour: '1', minute: String(minute) });
}

function createSender(scope: Construct, parts: StageParts): TandemFunction {
  const { table, queues, definitions } = parts;
  return new TandemFunction(scope, 'Sender', {
    parts,
    name: 'sweep',
    bundling: definitionsOnly,
    timeoutSeconds: 60,
    memoryMegabytes: 256,
    environment: {
      TABLE_NAME: table.tableName,
      QUEUES: queues.urlsAsJson(definitions.map(({ id }) => id)),
    },
    whyNoDeadLetters: 'A missed sweep is made good by the next one, and an alarm rings for every failure.',
  });
}
