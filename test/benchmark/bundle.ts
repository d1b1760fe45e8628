import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const repository = fileURLToPath(new URL('../../', import.meta.url));

/** Bundles as the stack does: see infra/constructs/bundling.ts. */
export async function bundle(entry: string, outfile: string): Promise<void> {
  const banner = {
    js: "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);",
  };
  await build({
    ...{ entryPoints: [entry], outfile, bundle: true, minify: true, platform: 'node', format: 'esm' },
    ...{ target: 'node24', mainFields: ['module', 'main'], banner },
    ...{ absWorkingDir: repository, nodePaths: [`${repository}node_modules`] },
  });
}
