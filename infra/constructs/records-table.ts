import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { resourceName } from '../resource-names.ts';
import type { StageSettings } from '../stage-settings.ts';

const indexes = [
  { name: 'byTarget', keys: ['targetPk', 'targetSk'], projection: ProjectionType.KEYS_ONLY },
  { name: 'byState', keys: ['statePk', 'stateSk'], projection: ProjectionType.ALL },
] as const;

/** Connections, links, quotas and locks; shared/store/table.ts lists its access patterns. */
export class RecordsTable extends Table {
  readonly indexArns: readonly string[];

  constructor(scope: Construct, id: string, { stage, keepData }: StageSettings) {
    super(scope, id, {
      tableName: resourceName(stage),
      partitionKey: text('pk'),
      sortKey: text('sk'),
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      timeToLiveAttribute: 'expiresAt',
      encryption: TableEncryption.AWS_MANAGED,
      deletionProtection: keepData,
      removalPolicy: keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    for (const { name, keys, projection } of indexes) {
      this.addGlobalSecondaryIndex({
        indexName: name,
        partitionKey: text(keys[0]),
        sortKey: text(keys[1]),
        projectionType: projection,
      });
    }
    this.indexArns = indexes.map(({ name }) => `${this.tableArn}/index/${name}`);
  }
}

const text = (name: string) => ({ name, type: AttributeType.STRING });
