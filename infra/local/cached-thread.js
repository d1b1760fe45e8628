import { enableCompileCache, flushCompileCache } from 'node:module';

// JavaScript, because a thread that begins with TypeScript loads the compiler for it first. What is compiled is kept: a thread that is
// ended keeps nothing by itself.
enableCompileCache();
await import(process.argv[2]);
flushCompileCache();
