import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import * as z from 'zod';
import { queueAddresses } from '../../../shared/queue/sqs-queue.ts';
import { Refusal } from '../output/report.ts';
import { readStageFile } from './stage-file.ts';
import type { StageResources } from './stage-resources.ts';

const outputs = z.object({
  IngressUrl: z.string(),
  ConsoleUrl: z.string().optional(),
  TableName: z.string(),
  QueueUrls: z.string(),
  MailSet: z.string().optional(),
});

/**
 * Reads where a deployed stage keeps its things from the outputs of its stack, and points the AWS clients of this
 * process at its region.
 */
export async function openStage(
  stage: string,
  environment: NodeJS.ProcessEnv,
  client?: CloudFormationClient,
): Promise<StageResources> {
  const { region, senderAddress } = readStageFile(stage);
  environment['AWS_REGION'] = region;
  const resources = await readStage(stage, client ?? new CloudFormationClient({ region }));
  return { ...resources, senderAddress };
}

async function readStage(stage: string, client: CloudFormationClient): Promise<StageResources> {
  const parsed = outputs.safeParse(await readOutputs(`tandem-${stage}`, client));
  if (!parsed.success)
    throw new Refusal(`The stack tandem-${stage} lacks the outputs this command needs. Deploy it again.`);
  const { IngressUrl, ConsoleUrl, TableName, QueueUrls, MailSet } = parsed.data;
  return {
    tableName: TableName,
    queues: queueAddresses.parse(JSON.parse(QueueUrls)),
    secretsPrefix: `tandem/${stage}`,
    ingressUrl: IngressUrl.replace(/\/$/, ''),
    consoleUrl: ConsoleUrl?.replace(/\/$/, ''),
    allowedBaseUrls: [],
    configurationSet: MailSet,
  };
}

async function readOutputs(StackName: string, client: CloudFormationClient): Promise<unknown> {
  try {
    const { Stacks = [] } = await client.send(new DescribeStacksCommand({ StackName }));
    const pairs = (Stacks[0]?.Outputs ?? []).map(({ OutputKey = '', OutputValue }) => [
      OutputKey,
      OutputValue,
    ]);
    const found: unknown = Object.fromEntries(pairs);
    return found;
  } catch (error) {
    // CloudFormation has no error of its own for this.
    if (error instanceof Error && error.name === 'ValidationError')
      throw new Refusal(`There is no stack ${StackName} in this account and region.`);
    throw error;
  }
}
