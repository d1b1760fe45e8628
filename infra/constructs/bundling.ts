import type { BundlingOptions } from 'aws-cdk-lib/aws-lambda-nodejs';
import { OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { bundleSettings } from '../bundle-settings.ts';

const { sourcemap, alias, ...settings } = bundleSettings;

export const bundling: BundlingOptions = {
  ...settings,
  format: OutputFormat.ESM,
  // Pinned by our lock file, and quicker to load than the one Lambda brings.
  bundleAwsSDK: true,
  sourceMap: sourcemap,
  esbuildArgs: Object.fromEntries(Object.entries(alias).map(([from, to]) => [`--alias:${from}`, to])),
};

/** For functions that read the registry's definitions and never load what directions and operators do. */
export const definitionsOnly: BundlingOptions = {
  ...bundling,
  externalModules: ['*/direction.ts', '*/operations.ts'],
};
