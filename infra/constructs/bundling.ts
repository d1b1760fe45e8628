import type { BundlingOptions } from 'aws-cdk-lib/aws-lambda-nodejs';
import { OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';

export const bundling: BundlingOptions = {
  format: OutputFormat.ESM,
  target: 'node24',
  mainFields: ['module', 'main'],
  // Pinned by our lock file, and quicker to load than the one Lambda brings.
  bundleAwsSDK: true,
  esbuildArgs: {
    '--alias:@aws-sdk/credential-provider-node': './shared/lambda/function-credentials.ts',
  },
  minify: true,
  sourceMap: true,
  sourcesContent: false,
  // A few dependencies are still CommonJS and call `require`.
  banner: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
};

/** For functions that read the registry's definitions and never load what directions and operators do. */
export const definitionsOnly: BundlingOptions = {
  ...bundling,
  externalModules: ['*/direction.ts', '*/operations.ts'],
};
