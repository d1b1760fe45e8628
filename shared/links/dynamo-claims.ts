import { randomUUID } from 'node:crypto';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { TandemTable } from '../store/tandem-table.ts';
import { conditionFailed, readItem } from '../store/tandem-table.ts';
import type { Claim } from './link.ts';
import type { LinkItem } from './link-item.ts';
import {
  isSuperseded,
  keyOf,
  linkItem,
  savedItem,
  settledItem,
  takenOver,
  toLink,
  withKeys,
} from './link-item.ts';
import type { ClaimRequest, LinkStore, TakeRequest } from './link-store.ts';

type Claims = Pick<LinkStore, 'claim' | 'settle' | 'save' | 'renew' | 'release' | 'take'>;

export function createDynamoClaims(table: TandemTable): Claims {
  const { documents, tableName } = table;
  const putWhileHeld = (item: LinkItem, lease: string) =>
    documents.send(
      new PutCommand({
        TableName: tableName,
        Item: withKeys(item),
        ConditionExpression: 'lease = :lease',
        ExpressionAttributeValues: { ':lease': lease },
      }),
    );
  return {
    claim: (request) => claim(table, request),
    settle: (link, settlement) =>
      putWhileHeld(settledItem(link, settlement), link.lease).then(() => true, conditionFailed),
    async save(link, change) {
      await putWhileHeld(savedItem(link, change), link.lease);
      return { ...link, ...change };
    },
    async renew(link, leaseUntil) {
      const renewal = new UpdateCommand({
        TableName: tableName,
        Key: keyOf(link.key),
        UpdateExpression: 'SET leaseUntil = :until',
        ConditionExpression: 'lease = :lease',
        ExpressionAttributeValues: { ':lease': link.lease, ':until': leaseUntil },
      });
      return documents.send(renewal).then(() => true, conditionFailed);
    },
    async release(link) {
      const release = new UpdateCommand({
        TableName: tableName,
        Key: keyOf(link.key),
        UpdateExpression: `REMOVE lease, leaseUntil${link.unfinishedSince === undefined ? ', unfinishedSince' : ''}`,
        ConditionExpression: 'lease = :lease',
        ExpressionAttributeValues: { ':lease': link.lease },
      });
      await documents.send(release).catch(conditionFailed);
    },
    take: (request) => take(table, request),
  };
}

/**
 * One conditional write. It also marks the record as unfinished until it is settled, and returns what was there before:
 * a mark that is already there tells of a predecessor that never settled.
 */
async function claim(table: TandemTable, request: ClaimRequest): Promise<Claim> {
  const { key, leaseSeconds, supersededAfter, hint, shows } = request;
  const claimedAt = table.now().getTime();
  const lease = { lease: randomUUID(), leaseUntil: claimedAt + leaseSeconds * 1000, claimedAt };
  const update = new UpdateCommand({
    TableName: table.tableName,
    Key: keyOf(key),
    UpdateExpression:
      'SET lease = :lease, leaseUntil = :until, #connection = :connection, entity = :entity, sourceId = :sourceId, ' +
      'unfinishedSince = if_not_exists(unfinishedSince, :now)',
    // A comparison with what an item lacks is false, so it stands in nobody's way.
    // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.OperatorsAndFunctions.html
    ConditionExpression:
      'NOT leaseUntil >= :now AND NOT readAt > :stale AND NOT hint = :hint AND NOT shown >= :shows',
    ExpressionAttributeNames: { '#connection': 'connection' },
    ExpressionAttributeValues: {
      ':lease': lease.lease,
      ':until': lease.leaseUntil,
      ':now': claimedAt,
      ':stale': supersededAfter ?? Number.MAX_SAFE_INTEGER,
      ':hint': hint ?? '',
      ':shows': shows ?? Number.MAX_SAFE_INTEGER,
      ':connection': key.connection,
      ':entity': key.entity,
      ':sourceId': key.sourceId,
    },
    ReturnValues: 'ALL_OLD',
  });
  try {
    const { Attributes } = await table.documents.send(update);
    const before = linkItem.parse({ ...key, ...Attributes });
    return {
      kind: 'claimed',
      link: { ...toLink(before), ...lease, ...takenOver(before) },
    };
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return refusedClaim(table, request);
    throw error;
  }
}

async function refusedClaim(table: TandemTable, request: ClaimRequest): Promise<Claim> {
  const { key } = request;
  const item = linkItem.parse({ ...key, ...(await readItem(table, keyOf(key))) });
  if (isSuperseded(item, request)) return { kind: 'superseded' };
  return { kind: 'held', untilAt: item.leaseUntil ?? table.now().getTime() };
}

async function take(table: TandemTable, { key, targetId, outcome, insteadOf }: TakeRequest): Promise<string> {
  const update = new UpdateCommand({
    TableName: table.tableName,
    Key: keyOf(key),
    UpdateExpression:
      'SET targetId = :target, outcome = :outcome, #connection = :connection, entity = :entity, sourceId = :sourceId',
    ConditionExpression: 'attribute_not_exists(targetId) OR targetId = :insteadOf',
    ExpressionAttributeNames: { '#connection': 'connection' },
    ExpressionAttributeValues: {
      ...{ ':target': targetId, ':outcome': outcome, ':insteadOf': insteadOf ?? targetId },
      ...{ ':connection': key.connection, ':entity': key.entity, ':sourceId': key.sourceId },
    },
  });
  const isTaken = await table.documents.send(update).then(() => true, conditionFailed);
  if (isTaken) return targetId;
  const { targetId: other } = linkItem.parse({ ...key, ...(await readItem(table, keyOf(key))) });
  return other ?? take(table, { key, targetId, outcome, insteadOf });
}
