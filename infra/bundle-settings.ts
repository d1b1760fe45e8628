/** How everything is bundled, in esbuild's own words. Loads nothing of the CDK, so that a bench bundles alike. */
export const bundleSettings = {
  target: 'node24',
  mainFields: ['module', 'main'],
  minify: true,
  sourcemap: true,
  sourcesContent: false,
  inject: ['./shared/lambda/readable-stacks.ts'],
  alias: { '@aws-sdk/credential-provider-node': './shared/lambda/function-credentials.ts' },
  // A few dependencies are still CommonJS and call `require`.
  banner: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
};
