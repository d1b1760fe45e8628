import { ArnFormat, Stack, Token, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { RecordsTable } from './records-table.ts';
import type { TandemFunction } from './tandem-function.ts';

type TableAction =
  'GetItem' | 'BatchGetItem' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'BatchWriteItem' | 'Query';
type SecretAction = 'GetSecretValue' | 'PutSecretValue' | 'DeleteSecret';

/** `Query` reaches the indexes too; the other actions have no meaning there. */
export function allowTable(grantee: TandemFunction, table: RecordsTable, actions: readonly TableAction[]) {
  const named = actions.map((action) => `dynamodb:${action}`);
  allow(grantee, { actions: named, resources: [table.tableArn] });
  if (actions.includes('Query')) allowIndexes(grantee, table);
}

/** Reading the table by its indexes alone. */
export function allowIndexes(grantee: TandemFunction, table: RecordsTable) {
  allow(grantee, { actions: ['dynamodb:Query'], resources: table.indexArns });
}

export function allowSending(grantee: TandemFunction, queues: readonly IQueue[]) {
  allow(grantee, { actions: ['sqs:SendMessage'], resources: queues.map(({ queueArn }) => queueArn) });
}

/** Counting what lies in queues; reading, giving back and removing dead letters. */
export function allowOperating(grantee: TandemFunction, pairs: readonly Pair[]) {
  const both = pairs.flatMap(({ queue, deadLetters }) => [queue, deadLetters]);
  allow(grantee, {
    actions: ['sqs:GetQueueAttributes'],
    resources: both.map(({ queueArn }) => queueArn),
  });
  allow(grantee, {
    actions: ['sqs:ReceiveMessage', 'sqs:ChangeMessageVisibility', 'sqs:DeleteMessage'],
    resources: pairs.map(({ deadLetters }) => deadLetters.queueArn),
  });
}

interface Pair {
  queue: IQueue;
  deadLetters: IQueue;
}

/** Secrets have names of the form `tandem/<stage>/<connector>/<connection>`; connections come and go, so the end is open. */
export function allowSecrets(grantee: TandemFunction, path: string, actions: readonly SecretAction[]) {
  const { account, partition } = Stack.of(grantee);
  const named = actions.map((action) => `secretsmanager:${action}`);
  allow(grantee, { actions: named, resources: [secretArn(grantee, path, { account, partition })] });

  const finding = secretArn(grantee, path, {
    account: asFound(account, 'AccountId'),
    partition: asFound(partition, 'Partition'),
  });
  Validations.of(grantee).acknowledge({
    id: `AwsSolutions-IAM5[Resource::${finding}]`,
    reason: `Connections are added while the stage runs; the wildcard ends below ${path}.`,
  });
}

/** Only from the one address, which SES knows by itself or by its domain, and only so that bounces are told. */
export function allowMail(grantee: TandemFunction, sender: string, configurationSet: string) {
  const arn = (resource: string, resourceName: string) =>
    Stack.of(grantee).formatArn({ service: 'ses', resource, resourceName });
  allow(grantee, {
    actions: ['ses:SendEmail'],
    resources: [
      arn('identity', sender),
      arn('identity', sender.slice(sender.indexOf('@') + 1)),
      arn('configuration-set', configurationSet),
    ],
    conditions: { StringEquals: { 'ses:FromAddress': sender } },
  });
}

interface Permission {
  actions: readonly string[];
  resources: readonly string[];
  conditions?: Record<string, Record<string, string>>;
}

function allow(grantee: TandemFunction, { actions, resources, conditions = {} }: Permission) {
  const statement = new PolicyStatement({ actions: [...actions], resources: [...resources], conditions });
  grantee.lambda.addToRolePolicy(statement);
}

const secretArn = (grantee: TandemFunction, path: string, place: { account: string; partition: string }) =>
  Stack.of(grantee).formatArn({
    ...place,
    service: 'secretsmanager',
    resource: 'secret',
    resourceName: `${path}/*`,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });

/** As cdk-nag spells what is known only at deployment. */
const asFound = (value: string, name: string) => (Token.isUnresolved(value) ? `<AWS::${name}>` : value);
