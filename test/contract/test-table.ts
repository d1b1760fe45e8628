import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import dynalite from 'dynalite';
import type { TandemTable } from '../../shared/store/tandem-table.ts';

export interface TestTable {
  table: TandemTable;
  stop(): Promise<void>;
}

/** The table on an embedded DynamoDB, with the indexes of the stack. */
export async function startTestTable(now: () => Date): Promise<TestTable> {
  const server = dynalite({ createTableMs: 0 });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'eu-central-1',
    credentials,
  });
  const key = (name: string, KeyType: 'HASH' | 'RANGE') => ({ AttributeName: name, KeyType });
  const index = (IndexName: string, name: string, ProjectionType: 'ALL' | 'KEYS_ONLY') => ({
    IndexName,
    KeySchema: [key(`${name}Pk`, 'HASH'), key(`${name}Sk`, 'RANGE')],
    Projection: { ProjectionType },
  });
  const attributes = ['pk', 'sk', 'targetPk', 'targetSk', 'statePk', 'stateSk'];
  await client.send(
    new CreateTableCommand({
      TableName: 'tandem',
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [key('pk', 'HASH'), key('sk', 'RANGE')],
      AttributeDefinitions: attributes.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      GlobalSecondaryIndexes: [index('byTarget', 'target', 'KEYS_ONLY'), index('byState', 'state', 'ALL')],
    }),
  );
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  return {
    table: { documents, tableName: 'tandem', now },
    async stop() {
      client.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
